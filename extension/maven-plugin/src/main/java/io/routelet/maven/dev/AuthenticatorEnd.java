package io.routelet.maven.dev;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.RegistrationListener;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;

/**
 * Lets go of the authenticator of an application that has ended. Tomcat has it hear of Jakarta Authentication modules at
 * the first request and leaves it in that list, so that each reload would add one.
 */
final class AuthenticatorEnd implements LifecycleListener {
    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.AFTER_STOP_EVENT)
                && event.getLifecycle() instanceof Context context
                && context.getAuthenticator() instanceof RegistrationListener listener) {
            AuthConfigFactory.getFactory().detachListener(listener, null, null);
        }
    }
}
