package io.routelet.deploy;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instances made and injected by CDI: a bean of the container where the class is one, else an instance that is injected
 * and kept for the application. The only class that knows types of CDI; it is loaded only where they are there.
 */
final class CdiInstances implements Instances {
    private static final Logger LOG = System.getLogger("io.routelet");

    private static final Set<String> ONE = Set.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.inject.Singleton");

    private final CDI<Object> cdi;
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Set<Class<?>> many = new HashSet<>();

    private CdiInstances(CDI<Object> cdi) {
        this.cdi = cdi;
    }

    /** CDI, or null where its API is there and no container of it runs. */
    static @Nullable Instances running() {
        try {
            CDI<Object> cdi = CDI.current();
            cdi.getBeanManager();
            return new CdiInstances(cdi);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    @Override
    public Object get(Class<?> type) {
        Instance<?> beans = cdi.select(type);
        Instance.Handle<?> handle = beans.isResolvable() ? beans.getHandle() : null;
        return handle != null && handle.getBean().getBeanClass() == type ? managed(handle) : unmanaged(type);
    }

    /** A bean of the class itself: a sub-class or a producer may be resolved as well, and is another route or none. */
    private Object managed(Instance.Handle<?> handle) {
        Object instance = handle.get();
        if (!ONE.contains(handle.getBean().getScope().getName())) {
            many.add(handle.getBean().getBeanClass());
        }
        endings.push(handle::destroy);
        return instance;
    }

    private <T> T unmanaged(Class<T> type) {
        BeanManager beans = cdi.getBeanManager();
        InjectionTarget<T> target =
                beans.getInjectionTargetFactory(beans.createAnnotatedType(type)).createInjectionTarget(null);
        CreationalContext<T> context = beans.createCreationalContext(null);
        T instance = target.produce(context);
        target.inject(instance, context);
        target.postConstruct(instance);
        endings.push(() -> {
            target.preDestroy(instance);
            target.dispose(instance);
            context.release();
        });
        return instance;
    }

    @Override
    public boolean isOne(Class<?> type) {
        return !many.contains(type);
    }

    @Override
    public boolean injects() {
        return true;
    }

    @Override
    public void close() {
        for (Runnable ending = endings.poll(); ending != null; ending = endings.poll()) {
            try {
                ending.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "An instance of a route could not be ended in good order", e);
            }
        }
    }
}
