package io.routelet.maven.dev;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is left after a collection, as HotSpot counts it.
 *
 * @param histogram a text, so that what is counted is not itself among what is left later
 */
record LiveObjects(String histogram) {
    /** What the collector fills gaps with, since Java 19. */
    private static final String FILLER = "jdk.internal.vm.Filler";

    private static final Pattern ROW = Pattern.compile("^ *\\d+: +(\\d+) +\\d+ +(\\S+)", Pattern.MULTILINE);

    static LiveObjects now() throws JMException {
        return new LiveObjects((String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()}));
    }

    /** How many objects there are, by the name of their class. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        Matcher row = ROW.matcher(histogram);
        while (row.find()) {
            if (!row.group(2).contains(FILLER)) {
                counts.merge(row.group(2), Long.valueOf(row.group(1)), Long::sum);
            }
        }
        return counts;
    }

    /** How many more there are than earlier. */
    Map<String, Long> since(LiveObjects earlier) {
        Map<String, Long> before = earlier.counts();
        Map<String, Long> more = counts();
        more.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
        return more;
    }
}
