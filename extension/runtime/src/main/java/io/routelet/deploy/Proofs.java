package io.routelet.deploy;

import io.routelet.proof.ClassIndex;
import io.routelet.proof.Policy;
import io.routelet.proof.StaticProof;
import io.routelet.proof.Verdict;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proves GETs static from the byte code of one application: of its classes in {@code WEB-INF/classes}, and of those below
 * its app root wherever they are.
 */
final class Proofs {
    private static final String CLASSES = "/WEB-INF/classes/";

    private final Function<String, @Nullable InputStream> own;
    private final ClassLoader loader;
    private final FoundClasses classes;
    private final StaticProof proof = StaticProof.of(ClassIndex.of(this::bytes), Policy.standard());

    Proofs(ServletContext context, FoundClasses classes) {
        this(path -> context.getResourceAsStream(CLASSES + path), context.getClassLoader(), classes);
    }

    /**
     * The same of classes that are not deployed.
     *
     * @param own opens a file of the application's own classes, by its path; null where there is none
     * @param loader has all classes
     */
    Proofs(Function<String, @Nullable InputStream> own, ClassLoader loader, FoundClasses classes) {
        this.own = own;
        this.loader = loader;
        this.classes = classes;
    }

    Verdict prove(ClassModel.Declared get) {
        return proof.prove(get.owner().name(), get.method().name(), get.method().descriptor());
    }

    private byte @Nullable [] bytes(String name) {
        String path = name.replace('.', '/') + ".class";
        try (InputStream first = own.apply(path);
                InputStream in = first == null && isFound(name) ? loader.getResourceAsStream(path) : first) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFound(String name) {
        int nested = name.indexOf('$', name.lastIndexOf('.') + 2);
        return classes.contains(nested < 0 ? name : name.substring(0, nested));
    }
}
