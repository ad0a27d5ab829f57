package io.routelet.deploy;

import io.routelet.route.RoutePath;
import io.routelet.serve.ParamsBinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Binds the record that a handler asks for to the segments of its route. The rules have been checked before. */
final class ParamsBinding {
    private ParamsBinding() {}

    static ParamsBinder binder(Class<?> type, RoutePath path) throws ReflectiveOperationException {
        List<String> names =
                path.parameters().stream().map(RoutePath::componentName).toList();
        List<ParamsBinder.Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            ParamsBinder.Converter converter = SegmentConversion.to(component.getGenericType());
            int segment = names.indexOf(component.getName());
            if (converter == null || segment < 0) {
                throw new IllegalStateException("The rules let " + component + " of " + type + " pass");
            }
            components.add(new ParamsBinder.Component(segment, converter));
        }
        return new ParamsBinder(constructor(type), components);
    }

    private static Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> canonical = type.getDeclaredConstructor(parameters);
        canonical.setAccessible(true);
        return canonical;
    }
}
