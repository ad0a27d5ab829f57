package io.routelet.containers;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;

/** The only interface that a server of this build listens on. */
final class Loopback {
    static final String ADDRESS = InetAddress.getLoopbackAddress().getHostAddress();

    private Loopback() {}

    /** @param port 0 for any that is free */
    static Connector connector(int port) {
        Connector connector = new Connector();
        connector.setProperty("address", ADDRESS);
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        return connector;
    }
}
