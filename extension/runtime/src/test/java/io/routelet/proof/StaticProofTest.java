package io.routelet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.proof.Verdict.Dynamic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class StaticProofTest {
    private static final String NONE = "()Lio/routelet/Response;";
    private static Corpus corpus;

    @BeforeAll
    static void compile() throws Exception {
        corpus = Corpus.compiledBy(Compilers.JAVAC);
    }

    @Test
    void reasonNamesCallClassLineAndWay() {
        Dynamic found = dynamic(corpus.proof().prove("corpus.Impure$QueryOutsideScope", "GET", NONE));
        assertThat(found.why()).isEqualTo("a database");
        assertThat(found.what()).isEqualTo("java.sql.DriverManager.getConnection");
        assertThat(found.className()).isEqualTo("corpus.Allowed$Products");
        assertThat(found.line()).isPositive();
        assertThat(found.way()).containsExactly("Impure$QueryOutsideScope.GET", "Allowed$Products.query");
    }

    @Test
    void wayGoesThroughLambdas() {
        Dynamic found = dynamic(corpus.proof().prove("corpus.Impure$RandomInNestedLambda", "GET", NONE));
        assertThat(found.way()).first().isEqualTo("Impure$RandomInNestedLambda.GET");
        assertThat(found.way()).last().asString().endsWith("(lambda)");
    }

    @Test
    void summaryAndReportAreForPeople() {
        Dynamic found =
                new Dynamic("the clock", "java.time.Instant.now", "app.Prices", 12, List.of("Route.GET", "Prices.all"));
        assertThat(found.summary()).isEqualTo("the clock: Instant.now (Prices:12)");
        assertThat(found.report())
                .isEqualTo("Runs for each request because of the clock, java.time.Instant.now, in app.Prices, line 12,"
                        + " reached by Route.GET \u2192 Prices.all.");
    }

    @Test
    void classThatCannotBeReadIsDynamic() {
        ClassIndex broken = ClassIndex.of(name -> new byte[] {1, 2, 3});
        assertFails(StaticProof.of(broken, Policy.standard()).prove("app.Route", "GET", NONE));
    }

    @Test
    void indexThatThrowsIsDynamic() {
        ClassIndex throwing = ClassIndex.of(name -> {
            throw new IllegalStateException("disk");
        });
        Verdict verdict = StaticProof.of(throwing, Policy.standard()).prove("app.Route", "GET", NONE);
        assertFails(verdict);
        assertThat(dynamic(verdict).summary()).contains("disk");
    }

    @Test
    void classThatIsNotThereIsDynamic() {
        ClassIndex empty = ClassIndex.of(name -> null);
        assertThat(StaticProof.of(empty, Policy.standard())
                        .prove("app.Route", "GET", NONE)
                        .isStatic())
                .isFalse();
    }

    @Test
    void methodThatIsNotThereIsDynamic() {
        assertThat(corpus.proof().prove("corpus.Plain$Constant", "PUT", NONE).isStatic())
                .isFalse();
    }

    @Test
    void classOfTheFutureIsDynamic() {
        byte[] bytes = corpus.classes().get("corpus.Plain$Constant").clone();
        bytes[7] = 120;
        assertFails(prove("corpus.Plain$Constant", bytes));
    }

    @Test
    void truncatedClassIsDynamicWhereverItIsCut() {
        byte[] bytes = corpus.classes().get("corpus.Plain$Grouping");
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThat(prove("corpus.Plain$Grouping", cut).isStatic())
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void classBeforeJava7IsDynamic() {
        assertFails(prove("app.Route", handler(Opcodes.V1_6, "java/lang/Object", 0)));
    }

    @Test
    void superClassOfALibraryIsDynamic() {
        byte[] bytes = handler(Opcodes.V17, "com/acme/Library", Opcodes.ACC_PUBLIC);
        assertThat(prove("app.Route", bytes).isStatic()).isFalse();
    }

    @Test
    void classAboveItselfIsDynamic() {
        assertThat(prove("app.Route", handler(Opcodes.V17, "app/Route", 0)).isStatic())
                .isFalse();
    }

    @Test
    void handlerWithOtherParametersIsDynamic() {
        Verdict verdict = corpus.proof().prove("corpus.Outside$Stamp", "toString", "()Ljava/lang/String;");
        assertThat(verdict.isStatic()).isFalse();
        assertThat(corpus.proof()
                        .prove("corpus.Plain$Recursion", "fibonacci", "(I)I")
                        .isStatic())
                .isFalse();
    }

    @Test
    void tooManyMethodsAreDynamic() {
        Verdict verdict = prove("app.Route", chain(6_000));
        assertThat(dynamic(verdict).why()).isEqualTo("code that is too much to follow");
    }

    @Test
    void manyMethodsAreFollowed() {
        assertThat(prove("app.Route", chain(4_000)).isStatic()).isTrue();
    }

    @Test
    void classesAreReadOnceForAllHandlers() {
        List<String> read = new ArrayList<>();
        ClassIndex index = ClassIndex.of(name -> {
            read.add(name);
            return corpus.classes().get(name);
        });
        StaticProof proof = StaticProof.of(index, Policy.standard());
        corpus.handlers().forEach(handler -> handler.prove(proof));
        assertThat(read).doesNotHaveDuplicates();
    }

    @Test
    void routeletItselfIsNeverTheApplication() {
        List<String> asked = new ArrayList<>();
        ClassIndex index = ClassIndex.of(name -> {
            asked.add(name);
            return corpus.classes().get(name);
        });
        assertThat(StaticProof.of(index, Policy.standard())
                        .prove("corpus.Plain$Text", "GET", NONE)
                        .isStatic())
                .isTrue();
        assertThat(asked).containsExactly("corpus.Plain$Text");
    }

    @Test
    void verdictDoesNotDependOnOtherHandlers() {
        StaticProof shared = corpus.proof();
        for (Corpus.Handler handler : corpus.handlers()) {
            assertThat(handler.prove(shared)).isEqualTo(handler.prove(corpus.proof()));
        }
    }

    private static void assertFails(Verdict verdict) {
        assertThat(dynamic(verdict).why()).startsWith("a failed analysis");
    }

    private static Dynamic dynamic(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Dynamic.class);
        return (Dynamic) verdict;
    }

    private static Verdict prove(String className, byte[] bytes) {
        Map<String, byte[]> classes = new HashMap<>(corpus.classes());
        classes.put(className, bytes);
        return StaticProof.of(ClassIndex.of(classes::get), Policy.standard()).prove(className, "GET", NONE);
    }

    /** A class whose GET returns null. */
    private static byte[] handler(int version, String parent, int access) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC, "app/Route", null, parent, null);
        MethodVisitor code = writer.visitMethod(access, "GET", NONE, null, null);
        code.visitCode();
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** A class whose GET calls a method that calls the next one, and so on. */
    private static byte[] chain(int length) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "app/Route", null, "java/lang/Object", null);
        for (int i = 0; i < length; i++) {
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, i == 0 ? "GET" : "m" + i, NONE, null, null);
            code.visitCode();
            if (i + 1 < length) {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "app/Route", "m" + (i + 1), NONE, false);
            } else {
                code.visitInsn(Opcodes.ACONST_NULL);
            }
            code.visitInsn(Opcodes.ARETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }
}
