package io.routelet.conformance;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses the {@link Configuration} at start, by the look-up of Routelet's own settings. */
@WebListener
public final class ConfigurationListener implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Configuration.start(Configuration.of(setting -> find(setting, context)));
    }

    private static @Nullable String find(String setting, ServletContext context) {
        String property = System.getProperty(setting);
        if (property != null) {
            return property;
        }
        String variable = System.getenv(setting.replace('.', '_').toUpperCase(Locale.ROOT));
        return variable != null ? variable : context.getInitParameter(setting);
    }
}
