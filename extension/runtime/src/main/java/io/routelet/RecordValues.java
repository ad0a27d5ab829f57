package io.routelet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes records of one class apart and puts them together, whatever the visibility of the class. Made once for a class and
 * kept by whoever needs it often, but not in a static field. Immutable.
 */
public final class RecordValues {
    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
    private static final MethodType GET_ALL = MethodType.methodType(Object[].class, Object.class);
    private static final MethodType MAKE = MethodType.methodType(Object.class, Object[].class);

    private final Class<?> type;
    private final List<String> names = new ArrayList<>();
    private final MethodHandle all;
    private final MethodHandle constructor;

    /**
     * Looks at a class.
     *
     * @param type a record class
     * @throws IllegalArgumentException if its module does not open it to Routelet
     */
    public RecordValues(Class<?> type) {
        this.type = type;
        List<MethodHandle> accessors = new ArrayList<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                names.add(component.getName());
                accessors.add(MethodHandles.lookup().unreflect(accessor).asType(GET));
            }
            all = together(accessors);
            constructor = constructor(type);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw new IllegalArgumentException("a " + type.getName() + " that cannot be read: its module is closed", e);
        }
    }

    /** One call for all components costs a third of one for each. */
    private static MethodHandle together(List<MethodHandle> accessors) {
        MethodHandle array = MethodHandles.identity(Object[].class).asCollector(Object[].class, accessors.size());
        MethodHandle each = MethodHandles.filterArguments(array, 0, accessors.toArray(MethodHandle[]::new));
        return MethodHandles.permuteArguments(each, GET_ALL, new int[accessors.size()]);
    }

    private static MethodHandle constructor(Class<?> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> canonical = type.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        MethodHandle handle = MethodHandles.lookup().unreflectConstructor(canonical);
        return handle.asFixedArity().asSpreader(Object[].class, types.length).asType(MAKE);
    }

    /** The components in the order of their declaration. */
    public List<String> names() {
        return names;
    }

    /**
     * The components of a record of this class, in the order of their declaration; what an accessor throws is thrown as it
     * is.
     *
     * @return a new array
     * @throws IllegalArgumentException if an accessor throws what is checked
     */
    public @Nullable Object[] of(Object value) {
        try {
            return (Object[]) all.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("a " + type.getName() + " whose components cannot be read", e);
        }
    }

    /**
     * A record of these values, by the canonical constructor; what that throws is thrown as it is.
     *
     * @throws IllegalArgumentException if the constructor throws what is checked
     */
    public Record make(@Nullable Object[] values) {
        try {
            return (Record) (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("a " + type.getName() + " that cannot be made", e);
        }
    }
}
