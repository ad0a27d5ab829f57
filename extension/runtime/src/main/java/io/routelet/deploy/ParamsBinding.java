package io.routelet.deploy;

import io.routelet.HttpException;
import io.routelet.route.RoutePath;
import io.routelet.serve.ParamsBinder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Binds the record that a handler asks for to the segments of its route. The rules have been checked before; the record is
 * loaded and its constructor adapted at the first call, as handlers are.
 */
final class ParamsBinding implements ParamsBinder {
    private final String name;
    private final ClassLoader loader;
    private final RoutePath path;
    private @Nullable Adapted adapted;

    /** @param name of the record */
    ParamsBinding(String name, ClassLoader loader, RoutePath path) {
        this.name = name;
        this.loader = loader;
        this.path = path;
    }

    /**
     * The canonical constructor and what its arguments are made of.
     */
    private record Adapted(MethodHandle constructor, List<Component> components) {}

    /** @param segment the position of its parameter among those of the path */
    private record Component(int segment, SegmentConversion.Converter converter) {}

    @Override
    public Object bind(List<?> segments) throws Throwable {
        Adapted record = adapted;
        if (record == null) {
            record = adapt(Class.forName(name, false, loader));
            adapted = record;
        }
        Object[] values = new Object[record.components.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                Component component = record.components.get(i);
                values[i] = component.converter.convert(segments.get(component.segment));
            }
            return (Object) record.constructor.invokeExact(values);
        } catch (HttpException e) {
            throw e;
        } catch (Exception e) { // Whatever the author's types say to a text that is none of theirs.
            throw new HttpException(404, null, e);
        }
    }

    private Adapted adapt(Class<?> type) throws ReflectiveOperationException {
        List<Component> components = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component(component));
            types.add(component.getType());
        }
        Constructor<?> canonical = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        MethodHandle constructor = MethodHandles.lookup()
                .unreflectConstructor(canonical)
                .asType(MethodType.genericMethodType(types.size()))
                .asSpreader(Object[].class, types.size());
        return new Adapted(constructor, List.copyOf(components));
    }

    private Component component(RecordComponent component) {
        SegmentConversion.Converter converter = SegmentConversion.to(component.getGenericType());
        int segment = path.components().indexOf(component.getName());
        if (converter == null || segment < 0) {
            throw new IllegalStateException("The rules let " + component + " pass");
        }
        return new Component(segment, converter);
    }
}
