package io.routelet.deploy;

import java.lang.reflect.InvocationTargetException;

/** Instances made by their public constructor without arguments, where there is no CDI. */
final class PlainInstances implements Instances {
    @Override
    public Object get(Class<?> type) throws ReflectiveOperationException {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException("Its constructor failed", e.getCause());
        }
    }

    @Override
    public boolean isOne(Class<?> type) {
        return true;
    }

    @Override
    public boolean injects() {
        return false;
    }

    @Override
    public void close() {}
}
