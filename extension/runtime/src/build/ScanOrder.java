import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;

/**
 * Writes a jar anew as Tomcat wants to read it. At each start Tomcat reads all classes of all jars in their order, to look
 * for annotations and for what initialisers ask to be told of, and a class whose super-types it has not met yet makes it
 * search for those in all jars first. So super-types come before their sub-types, and nothing is compressed: a WAR
 * compresses the jar itself.
 */
final class ScanOrder {
    private static final String CLASS = ".class";

    private final ZipFile jar;
    private final Map<String, ZipEntry> left = new LinkedHashMap<>();
    private final ZipOutputStream ordered;

    private ScanOrder(ZipFile jar, ZipOutputStream ordered) {
        this.jar = jar;
        this.ordered = ordered;
        jar.stream().forEach(entry -> left.put(entry.getName(), entry));
    }

    /** @param arguments the jar, which is replaced */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path ordered = Path.of(arguments[0] + ".ordered");
        try (ZipFile in = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(ordered))) {
            new ScanOrder(in, out).write();
        }
        Files.move(ordered, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write() throws IOException {
        while (!left.isEmpty()) {
            write(left.keySet().iterator().next());
        }
    }

    /** Writes an entry, if it is one and still left, and before it what it wants to come after. */
    private void write(String name) throws IOException {
        ZipEntry entry = left.remove(name);
        if (entry != null) {
            byte[] content = jar.getInputStream(entry).readAllBytes();
            if (name.endsWith(CLASS)) {
                writeSuperTypes(new ClassReader(content));
            }
            ordered.putNextEntry(stored(entry, content));
            ordered.write(content);
            ordered.closeEntry();
        }
    }

    private void writeSuperTypes(ClassReader type) throws IOException {
        if (type.getSuperName() != null) {
            write(type.getSuperName() + CLASS);
        }
        for (String parent : type.getInterfaces()) {
            write(parent + CLASS);
        }
    }

    private static ZipEntry stored(ZipEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry stored = new ZipEntry(entry.getName());
        stored.setTimeLocal(entry.getTimeLocal());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(sum.getValue());
        return stored;
    }
}
