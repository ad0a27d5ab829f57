package io.routelet.maven.dev;

import jakarta.el.ExpressionFactory;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;

/**
 * Lets go of what the Expression Language has found for an application that has ended. It remembers by class loader which
 * factory there is, and forgets it not even when the class loader is gone, so that each reload would add an entry. What is
 * needed again is found again.
 */
final class ExpressionFactoryEnd implements LifecycleListener {
    private static final Map<?, ?> FOUND = found();

    private static Map<?, ?> found() {
        try {
            Field cache = ExpressionFactory.class.getDeclaredField("factoryCache");
            cache.setAccessible(true);
            return (Map<?, ?>) cache.get(null);
        } catch (ReflectiveOperationException e) {
            return new HashMap<>(); // another version than this build's
        }
    }

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.AFTER_STOP_EVENT)) {
            FOUND.clear();
        }
    }
}
