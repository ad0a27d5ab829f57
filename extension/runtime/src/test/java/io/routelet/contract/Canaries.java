package io.routelet.contract;

import io.routelet.containers.Reply;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application with public and private pages, and what is asked of it: all on one server, a share on the others. */
final class Canaries {
    private static final boolean ALL = System.getProperty("test.server").startsWith("Apache Tomcat/11");

    private Canaries() {}

    static WebArchive war() {
        return ContractWar.of("canary", Map.of());
    }

    /** Every one of so many cases on one server; a part of them on the others. */
    static boolean isAsked(int number) {
        return ALL || number % 7 == 0;
    }

    /** The answer without what tells the time and how it was found. */
    static String told(Reply reply) {
        List<String> lines = reply.stableLines().stream()
                .filter(line -> !line.startsWith("cache-status:") && !line.startsWith("age:"))
                .toList();
        return reply.status() + " " + lines + "\n" + reply.text();
    }
}
