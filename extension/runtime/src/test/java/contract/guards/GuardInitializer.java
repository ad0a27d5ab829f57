package contract.guards;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;

/** Adds guards as a framework does. */
public final class GuardInitializer implements ServletContainerInitializer {
    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        AddedGuards.add(context, "initializer");
    }
}
