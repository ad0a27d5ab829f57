package io.routelet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Who runs on which core, where the system can say so (Linux). */
public enum Processor {
    /** What is measured. */
    SERVER,
    /** What asks. */
    LOAD;

    private static final String TASKSET = "/usr/bin/taskset";
    /** Asked for once: whoever is pinned sees one processor. */
    private static final boolean CAN_PIN =
            Files.isExecutable(Path.of(TASKSET)) && Runtime.getRuntime().availableProcessors() > 1;

    /** What to write in front of a command to pin it; nothing where that cannot be done. */
    public List<String> pinned() {
        return CAN_PIN ? List.of(TASKSET, "-c", Integer.toString(ordinal())) : List.of();
    }

    /** Pins this process, with all its threads. */
    public void pinSelf() throws IOException, InterruptedException {
        if (CAN_PIN) {
            String self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder(TASKSET, "-a", "-c", "-p", Integer.toString(ordinal()), self)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** The Java that this process runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }
}
