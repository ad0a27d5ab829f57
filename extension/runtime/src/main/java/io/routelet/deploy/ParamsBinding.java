package io.routelet.deploy;

import io.routelet.route.RoutePath;
import io.routelet.serve.ParamsBinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Binds the record that a handler asks for to the segments of its route. The rules have been checked before. */
final class ParamsBinding {
    private ParamsBinding() {}

    static ParamsBinder binder(Class<?> type, RoutePath path) throws ReflectiveOperationException {
        RecordComponent[] record = type.getRecordComponents();
        List<ParamsBinder.Component> components = new ArrayList<>();
        Class<?>[] types = new Class<?>[record.length];
        for (int i = 0; i < record.length; i++) {
            components.add(component(record[i], path));
            types[i] = record[i].getType();
        }
        Constructor<?> canonical = type.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return new ParamsBinder(canonical, components);
    }

    private static ParamsBinder.Component component(RecordComponent component, RoutePath path) {
        ParamsBinder.Converter converter = SegmentConversion.to(component.getGenericType());
        int segment = path.components().indexOf(component.getName());
        if (converter == null || segment < 0) {
            throw new IllegalStateException("The rules let " + component + " pass");
        }
        return new ParamsBinder.Component(segment, converter);
    }
}
