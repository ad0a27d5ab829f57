package shop;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.sql.SQLException;

/** Opens the shop with the application, so that a database that is not there stops the deployment, and closes it. */
@WebListener
public final class OpeningHours implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        Shop.current();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            Shop.closeCurrent();
        } catch (SQLException | IOException e) {
            event.getServletContext().log("The shop did not close in order", e);
        }
    }
}
