package io.routelet.containers;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Offers {@link EmbeddedTomcat} to Arquillian, which accepts one container on the class path, where one is launched. */
public final class EmbeddedTomcatExtension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        if (System.getProperty("arquillian.launch", "").equals("tomcat")) {
            builder.service(DeployableContainer.class, EmbeddedTomcat.class);
        }
    }
}
