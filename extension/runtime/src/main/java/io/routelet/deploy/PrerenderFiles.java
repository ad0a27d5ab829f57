package io.routelet.deploy;

import io.routelet.cache.CacheStore;
import io.routelet.cache.DamagedEntry;
import io.routelet.cache.PrerenderIndex;
import io.routelet.cache.PrerenderedStore;
import io.routelet.cache.Ticker;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the build of an application has rendered, in its WAR. It is used where everything that an answer depends on is as
 * it was in the build; else nothing of it, and the log says what is different.
 *
 * <p>A process knows nothing of what an earlier one has revalidated. So the first revalidation leaves a note in the
 * temporary folder of the application, which lives as long as the deployment on servers that are restarted in place.
 */
final class PrerenderFiles implements PrerenderedStore.Build {
    /** Below the classes, where a WAR needs no configuration for it to be; no jar opts in by such a folder. */
    static final String FOLDER = "/WEB-INF/classes/META-INF/routelet-prerendered/";

    static final String INDEX = FOLDER + PrerenderIndex.FILE;
    static final String NOTE = "routelet-revalidated";

    private static final Logger LOG = System.getLogger("io.routelet");
    private static final int MOST_BYTES = 256 << 20;
    private static final long SKEW = Duration.ofMinutes(1).toMillis();
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final String UNUSED = "What the build has rendered is not used: ";

    private final ServletContext context;
    private final StorePlace place;
    private final LongSupplier wall;
    private final @Nullable String noteAtStart;
    private boolean noted;

    /**
     * Reads no more than the note of an earlier process, so as not to take its own for that.
     *
     * @param wall the clock on the wall, in milliseconds
     */
    private PrerenderFiles(ServletContext context, StorePlace place, LongSupplier wall) {
        this.context = context;
        this.place = place;
        this.wall = wall;
        this.noteAtStart = readNote();
    }

    /** Empty where there is none; null where nobody can tell. */
    private @Nullable String readNote() {
        Path note = note();
        try {
            return note != null && Files.isRegularFile(note) ? Files.readString(note) : "";
        } catch (IOException e) {
            LOG.log(Level.WARNING, "It cannot be read whether something was revalidated before the start: " + note, e);
            return null;
        }
    }

    /** A store with the files of its application behind it. */
    static PrerenderedStore behind(CacheStore store, StorePlace place, Ticker ticker) {
        PrerenderFiles files = new PrerenderFiles(place.context(), place, System::currentTimeMillis);
        return new PrerenderedStore(store, files, ticker);
    }

    @Override
    public @Nullable PrerenderIndex index() {
        try {
            PrerenderIndex index = read();
            String reason = index == null ? "there is no index" : reason(index);
            if (reason == null) {
                return index;
            }
            LOG.log(Level.WARNING, UNUSED + reason);
        } catch (DamagedEntry | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, UNUSED + "it cannot be read", e);
        }
        return null;
    }

    private @Nullable PrerenderIndex read() throws IOException, DamagedEntry {
        byte[] bytes = file(PrerenderIndex.FILE);
        return bytes == null ? null : PrerenderIndex.read(bytes);
    }

    /** Why an index is not for this application as it is now; null where it is. */
    private @Nullable String reason(PrerenderIndex index) {
        List<String> then = lines(index.build());
        for (String now : lines(place.surroundings())) {
            if (!then.contains(now)) {
                String name = now.substring(0, now.indexOf('=') + 1);
                return now + " here, and " + line(then, name) + " in the build. Build with the settings and the context"
                        + " path of the deployment";
            }
        }
        if (index.built() < 0 || index.built() > wall.getAsLong() + SKEW) {
            return "it says that it was made in the future. Compare the clocks of the two machines";
        }
        if (noteAtStart == null || noteAtStart.equals(Long.toString(index.built()))) {
            return "something was revalidated since this build was deployed first, before the last start";
        }
        return index.build().equals(place.scope())
                ? null
                : "it is of another build of these classes and libraries. Run the goal prerender again";
    }

    private static List<String> lines(String build) {
        return Arrays.asList(build.split("\n", -1));
    }

    private static String line(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).findFirst().orElse("nothing");
    }

    @Override
    public byte @Nullable [] file(String name) throws IOException {
        try (InputStream in = context.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : in.readNBytes(MOST_BYTES);
        }
    }

    @Override
    public long age(PrerenderIndex index) {
        return Math.max(0, wall.getAsLong() - index.built()) * NANOS_PER_MILLI;
    }

    @Override
    public synchronized void outdate() {
        if (noted) {
            return;
        }
        try {
            PrerenderIndex index = read();
            Path note = note();
            if (index != null && note != null) {
                Files.writeString(note, Long.toString(index.built()));
            }
            noted = true;
        } catch (DamagedEntry e) {
            noted = true; // What cannot be read is not used after a restart either.
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "It cannot be noted that something was revalidated: after a restart, what the build has rendered is"
                            + " given again",
                    e);
        }
    }

    private @Nullable Path note() {
        return context.getAttribute(ServletContext.TEMPDIR) instanceof File folder
                ? folder.toPath().resolve(NOTE)
                : null;
    }
}
