package contract.guards;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Adds guards when other frameworks have started, in all four places. */
@WebListener
public final class AddedGuards implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        add(event.getServletContext(), "listener");
    }

    static void add(ServletContext context, String by) {
        EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
        for (boolean after : new boolean[] {true, false}) {
            String where = after ? "-after" : "-before";
            filter(context, by + "-pattern" + where).addMappingForUrlPatterns(requests, after, "/*");
            filter(context, by + "-servlet" + where).addMappingForServletNames(requests, after, "routelet");
        }
    }

    private static FilterRegistration.Dynamic filter(ServletContext context, String name) {
        FilterRegistration.Dynamic filter = context.addFilter(name, new Guard.Added(name));
        filter.setAsyncSupported(true);
        return filter;
    }
}
