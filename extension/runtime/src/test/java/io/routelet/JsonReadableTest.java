package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Types that JSON cannot be read as are their author's mistake, not the client's. */
class JsonReadableTest {
    interface Unnamed {}

    public abstract static class Abstract {}

    public static class Closed {
        private Closed() {}
    }

    static class Hidden {
        public int number;
    }

    public static class Parametrised {
        public Parametrised(int number) {}
    }

    public record Dated(@JsonbDateFormat("dd.MM.yyyy") LocalDate day) {}

    private static final class Nameless extends ClassLoader {
        Nameless() {
            super(JsonReadableTest.class.getClassLoader());
        }

        Class<?> define(Class<?> type) throws IOException {
            ClassWriter written = new ClassWriter(0);
            new ClassReader(type.getName()).accept(written, ClassReader.SKIP_DEBUG);
            byte[] code = written.toByteArray();
            return defineClass(type.getName(), code, 0, code.length);
        }
    }

    public record Twice(@JsonbDateFormat("dd.MM.yyyy") LocalDate day) {
        public Twice(int year) {
            this(LocalDate.of(year, 1, 1));
        }
    }

    public record Pair<T>(T one, T other) {}

    public record Inner(List<Pair<Long>> pairs) {}

    public record Generic(@JsonbDateFormat("dd.MM.yyyy") LocalDate day, Inner inner) {}

    public static class PairText implements JsonbAdapter<Pair<Long>, String> {
        @Override
        public String adaptToJson(Pair<Long> pair) {
            return pair.one() + "/" + pair.other();
        }

        @Override
        public Pair<Long> adaptFromJson(String text) {
            String[] parts = text.split("/", 2);
            return new Pair<>(Long.valueOf(parts[0]), Long.valueOf(parts[1]));
        }
    }

    public record Adapted(@JsonbTypeAdapter(PairText.class) Pair<Long> pair) {}

    public static class Around {
        public @Nullable Hidden hidden;
    }

    record HiddenDated(@JsonbDateFormat("dd.MM.yyyy") LocalDate day) {}

    record Holder(
            @Nullable Unnamed one,
            @Nullable List<Unnamed> list,
            @Nullable Map<String, Abstract> map,
            Hidden @Nullable [] array,
            @Nullable HiddenDated dated,
            int number) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                Unnamed.class,
                Abstract.class,
                Closed.class,
                Hidden.class,
                Parametrised.class,
                Twice.class,
                Generic.class,
                HiddenDated.class
            })
    void aTypeThatCannotBeReadIsToldToTheAuthorWhateverIsSent(Class<?> type) {
        for (String json : List.of("{}", "{\"number\":1}", "[]", "7", "\"a\"")) {
            assertThatThrownBy(() -> Json.parse(json, type))
                    .as(json)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(type.getSimpleName());
            assertThatThrownBy(() -> Json.parse("[" + json + "]", type.arrayType()))
                    .as(json)
                    .isInstanceOf(IllegalStateException.class);
        }
        refused("{", type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'one':{}}", "{'one':7}", "{'list':[]}", "{'map':'a'}", "{'array':[{}]}", "{'dated':7}"})
    void aMemberThatCannotBeReadIsToldToTheAuthorWhateverIsSent(String json) {
        assertThatThrownBy(() -> Json.parse(json.replace('\'', '"'), Holder.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theMistakesOfAClientStayItsOwnBesideThoseOfTheAuthor() {
        refused("{\"number\":\"a\",\"one\":{}}", Holder.class);
        assertThat(Json.parse("{\"one\":null,\"number\":1}", Holder.class))
                .isEqualTo(new Holder(null, null, null, null, null, 1));
    }

    @Test
    void whatIsOnlyWrittenMayBeOfAnyType() {
        assertThat(Json.stringify(new Holder(new Unnamed() {}, null, null, null, null, 1)))
                .isEqualTo("{\"one\":{},\"list\":null,\"map\":null,\"array\":null,\"dated\":null,\"number\":1}");
    }

    /** Before Java 21 an agent that has classes transformed again takes the names off; without them all would be null. */
    @Test
    void aRecordWithoutTheNamesOfItsParametersIsNotReadAsNothing() throws IOException {
        Class<?> nameless = new Nameless().define(Dated.class);
        assertThatThrownBy(() -> Json.parse("{\"day\":\"31.01.2026\"}", nameless))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has lost the names of its parameters");
    }

    @Test
    void anAdapterHelps() {
        Adapted adapted = new Adapted(new Pair<>(1L, 2L));
        assertThat(Json.parse(Json.stringify(adapted), Adapted.class)).isEqualTo(adapted);
    }

    @Test
    void aClosedClassInsideABeanIsToldToTheAuthor() {
        assertThatThrownBy(() -> Json.parse("{}", Around.class)).isInstanceOf(IllegalStateException.class);
    }

    private static void refused(String json, Class<?> type) {
        assertThatThrownBy(() -> Json.parse(json, type))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
    }
}
