package io.routelet.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.routelet.proof.Mutants.Mutant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A static handler with an impure call at a random place is dynamic, every time. {@code -Dtest.mutants=100000} makes more of
 * them, {@code -Dtest.seed=7} others.
 */
class MutationTest {
    private static final int MUTANTS = Integer.getInteger("test.mutants", 3_000);
    private static final long SEED = Long.getLong("test.seed", 1);

    @ParameterizedTest
    @EnumSource(Compilers.class)
    void noMutantIsCalledStatic(Compilers compiler) throws Exception {
        assumeTrue(
                Runtime.version().feature() >= compiler.release(),
                "The handlers are run first, and this JVM cannot run Java " + compiler.release());
        Mutants mutants = new Mutants(Corpus.compiledBy(compiler));
        Random random = new Random(SEED);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = mutants.next(random, Insertions.impure());
            if (mutant.verdict().isStatic()) {
                missed.add(mutant.name());
            }
        }
        assertThat(missed).isEmpty();
    }

    /** Else the test above could be passed by calling everything dynamic that looks strange. */
    @Test
    void harmlessInsertionsMostlyStayStatic() throws Exception {
        Mutants mutants = new Mutants(Corpus.compiledBy(Compilers.JAVAC));
        Random random = new Random(SEED);
        int stayed = 0;
        for (int i = 0; i < 1_000; i++) {
            stayed += mutants.next(random, Insertions.harmless()).verdict().isStatic() ? 1 : 0;
        }
        assertThat(stayed).isGreaterThan(850);
    }

    @Test
    void mutantsAreClassesThatTheJvmTakes() throws Exception {
        Corpus corpus = Corpus.compiledBy(Compilers.JAVAC);
        Mutants mutants = new Mutants(corpus);
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            Mutant mutant = mutants.next(random, Insertions.impure());
            assertThatCode(() -> Class.forName(mutant.className(), true, new Loader(mutants.classesWith(mutant))))
                    .as(mutant.name())
                    .doesNotThrowAnyException();
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(MutationTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
