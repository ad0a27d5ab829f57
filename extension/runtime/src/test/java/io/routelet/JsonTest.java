package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    enum Size {
        SMALL,
        LARGE {
            @Override
            public String toString() {
                return "big";
            }
        }
    }

    private record Item(String name, int count, @Nullable Double price) {}

    record Page<T>(List<T> items, Map<String, T> byName, Optional<T> next, T[] rest) {}

    record Tree(String label, List<Tree> children) {}

    record Many(
            boolean yes,
            byte small,
            char letter,
            BigDecimal exact,
            BigInteger big,
            Size size,
            LocalDate day,
            Instant at,
            UUID id,
            Set<Size> sizes,
            Map<Integer, String> byNumber,
            OptionalInt maybe,
            int[] row,
            Object any) {}

    record Small(
            float real, Float boxed, char letter, @Nullable Character sign) {}

    record Named(
            @JsonbProperty("first-name") String first,
            @JsonbTransient String secret,
            String last) {}

    record Even(int value) {
        Even {
            if (value % 2 != 0) {
                throw new IllegalArgumentException("secret: " + value);
            }
        }
    }

    record Strict(String name) {
        Strict {
            Objects.requireNonNull(name);
        }
    }

    public record Dated(@JsonbDateFormat("dd.MM.yyyy") LocalDate day) {}

    public record Booking(
            @JsonbDateFormat("dd.MM.yyyy") LocalDate day,
            int count,
            @Nullable Short small,
            @Nullable String text,
            List<Integer> rows,

            @JsonbNumberFormat(value = "#,##0", locale = "en")
            int price,

            List<Booking> others,
            Map<String, List<Line>> lines,
            @Nullable Object any) {}

    public record Line(int number, float real, @Nullable String text) {}

    record Trip(Booking booking) {}

    @JsonbTypeAdapter(MoneyText.class)
    public record Money(int amount, String currency) {}

    public static class MoneyText implements JsonbAdapter<Money, String> {
        @Override
        public String adaptToJson(Money money) {
            return money.amount() + " " + money.currency();
        }

        @Override
        public Money adaptFromJson(String text) {
            String[] parts = text.split(" ", 2);
            return new Money(Integer.parseInt(parts[0]), parts[1]);
        }
    }

    record HiddenDated(@JsonbDateFormat("dd.MM.yyyy") LocalDate day) {}

    @JsonbTypeInfo(
            key = "kind",
            value = {
                @JsonbSubtype(alias = "circle", type = Circle.class),
                @JsonbSubtype(alias = "square", type = Square.class),
                @JsonbSubtype(alias = "sign", type = Sign.class)
            })
    sealed interface Shape permits Circle, Square, Sign {}

    public record Sign(@JsonbDateFormat("dd.MM.yyyy") LocalDate day, boolean lit, int height) implements Shape {}

    record Lamp(boolean on, @Nullable Boolean dimmed, List<Boolean> past) {}

    record Circle(int radius) implements Shape {}

    record Square(int side, @Nullable Lamp lamp) implements Shape {}

    record Drawing(List<Shape> shapes) {}

    public static class Bean {
        public int number;
        public @Nullable List<Item> items;
        public @Nullable Shape shape;
        public @Nullable Page<Item> page;
        public @Nullable Bean other;
        public @Nullable List<Integer> counts;
        public @Nullable Map<String, Integer> totals;
        public int @Nullable [] row;

        @JsonbProperty("re-named")
        public int renamed;
    }

    @Test
    void membersOfRecordsAreWrittenInTheirOrderAndNullAsNull() {
        assertThat(Json.stringify(new Item("x", 2, null))).isEqualTo("{\"name\":\"x\",\"count\":2,\"price\":null}");
    }

    @Test
    void localAndGenericRecordsGoBothWays() {
        record Local(Page<Item> page) {}
        String json = "{\"page\":{\"items\":[{\"name\":\"a\",\"count\":1,\"price\":1.5},null],"
                + "\"byName\":{\"b\":{\"name\":\"b\",\"count\":2,\"price\":null}},\"next\":null,\"rest\":[]}}";
        Local read = parse(json, Local.class);
        assertThat(read.page().items()).containsExactly(new Item("a", 1, 1.5), null);
        assertThat(read.page().byName()).containsEntry("b", new Item("b", 2, null));
        assertThat(read.page().next()).isEmpty();
        assertThat(Json.stringify(read)).isEqualTo(json);
    }

    @Test
    void everyKindOfMemberSurvivesTheWayThere() {
        String json = "{\"yes\":true,\"small\":-1,\"letter\":\"é\",\"exact\":1.50,\"big\":12345678901234567890,"
                + "\"size\":\"LARGE\",\"day\":\"2026-01-31\",\"at\":\"2026-01-31T10:15:30Z\","
                + "\"id\":\"123e4567-e89b-12d3-a456-426614174000\",\"sizes\":[\"SMALL\"],\"byNumber\":{\"7\":\"x\"},"
                + "\"maybe\":5,\"row\":[1,2],\"any\":{\"a\":[1,\"\\\"\\u0001😀\",false,null]}}";
        assertThat(Json.stringify(parse(json, Many.class))).isEqualTo(json);
    }

    @Test
    void absentMembersAreNullOrZeroAndUnknownOnesAreIgnored() {
        Many read = parse("{\"unknown\":{\"a\":[{}]},\"\\u0079es\":true}", Many.class);
        assertThat(read.yes()).isTrue();
        assertThat(read.letter()).isEqualTo('\0');
        assertThat(read.maybe()).isEmpty();
        assertThat(read.any()).isNull();
    }

    @Test
    void theLastOfTwoMembersWithOneNameWins() {
        assertThat(parse("{\"count\":1,\"name\":\"a\",\"count\":2}", Item.class))
                .isEqualTo(new Item("a", 2, null));
    }

    @Test
    void recordsMayContainThemselves() {
        String json = "{\"label\":\"a\",\"children\":[{\"label\":\"b\",\"children\":[]}]}";
        assertThat(Json.stringify(parse(json, Tree.class))).isEqualTo(json);
    }

    @Test
    void namesAndTransienceAreHonoured() {
        assertThat(Json.stringify(new Named("a", "b", "c"))).isEqualTo("{\"first-name\":\"a\",\"last\":\"c\"}");
        assertThat(parse("{\"first-name\":\"a\",\"secret\":\"x\",\"last\":\"c\"}", Named.class))
                .isEqualTo(new Named("a", null, "c"));
    }

    @Test
    void otherAnnotationsAreLeftToJsonBindingOrRefusedLoudly() {
        Dated dated = new Dated(LocalDate.of(2026, 1, 31));
        assertThat(Json.stringify(dated)).isEqualTo("{\"day\":\"31.01.2026\"}");
        assertThat(parse("{\"day\":\"31.01.2026\"}", Dated.class)).isEqualTo(dated);
        assertThatThrownBy(() -> Json.stringify(new HiddenDated(LocalDate.EPOCH)))
                .isInstanceOf(JsonbException.class)
                .hasMessageContaining("HiddenDated has @JsonbDateFormat");
        assertThatThrownBy(() -> Json.parse("{}", HiddenDated.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HiddenDated has @JsonbDateFormat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'count':99999999999",
                "'count':1.9",
                "'count':'7'",
                "'count':null",
                "'small':'7'",
                "'text':7",
                "'rows':[1.9]",
                "'rows':['7']",
                "'rows':{}",
                "'lines':{'a':[{'number':'7'}]}",
                "'lines':{'a':[{'real':1e300}]}",
                "'price':99999999999",
                "'others':[{'count':1.9}]"
            })
    void otherAnnotationsDoNotCutOrConvertWhatHasNone(String member) {
        String json = "{" + member.replace('\'', '"') + "}";
        refused(() -> Json.parse(json, Booking.class))
                .hasMessageMatching("The JSON text does not fit at line 1, column \\d+: "
                        + "(expected .+|the number is out of range)\\.");
        refused(() -> Json.parse("{\"booking\":" + json + "}", Trip.class)).hasMessageNotContaining("of another kind");
    }

    @Test
    void whatAnAnnotationAsksForStaysWithJsonBinding() {
        Booking booking = new Booking(
                LocalDate.of(2026, 1, 31),
                2,
                null,
                "a\n\"",
                List.of(1, 2),
                1234,
                List.of(),
                Map.of("é,", Arrays.asList(new Line(1, 1.5f, "b\\"), null), "", List.of()),
                List.of(List.of(), Map.of()));
        String json = Json.stringify(new Trip(booking));
        assertThat(json).contains("\"31.01.2026\"", "\"1,234\"");
        assertThat(parse(json, Trip.class).booking()).isEqualTo(booking);
    }

    @Test
    void aRecordMayBeAText() {
        record Offer(Money price, List<Money> others) {}
        Offer offer = new Offer(new Money(10, "EUR"), Arrays.asList(new Money(12, "CHF"), null));
        String json = Json.stringify(offer);
        assertThat(json).isEqualTo("{\"price\":\"10 EUR\",\"others\":[\"12 CHF\",null]}");
        assertThat(parse(json, Offer.class)).isEqualTo(offer);
        assertThat(parse("\"10 EUR\"", Money.class)).isEqualTo(offer.price());
        refused(() -> Json.parse("{\"price\":[]}", Offer.class));
    }

    @Test
    void variantsAreToldApartByTheirTag() {
        String json =
                "{\"shapes\":[{\"kind\":\"circle\",\"radius\":1},{\"kind\":\"square\",\"side\":2,\"lamp\":null}]}";
        Drawing drawing = parse(json, Drawing.class);
        assertThat(drawing.shapes()).containsExactly(new Circle(1), new Square(2, null));
        assertThat(Json.stringify(drawing)).isEqualTo(json);
        refused(() -> Json.parse("{\"shapes\":[{\"kind\":\"cube\"}]}", Drawing.class))
                .hasMessageNotContaining("Shape");
    }

    @Test
    void variantsMayHaveTruthValuesAndAnnotations() {
        String json = "{\"kind\":\"sign\",\"day\":\"31.01.2026\",\"height\":2,\"lit\":true}";
        Sign sign = new Sign(LocalDate.of(2026, 1, 31), true, 2);
        assertThat(Json.stringify(sign)).isEqualTo(json);
        assertThat(Json.parse(json, Shape.class)).isEqualTo(sign);
        assertThat(Json.parse(json.replace("}", ",\"more\":[{}]}"), Shape.class))
                .isEqualTo(sign);
        refused(() -> Json.parse(json.replace("2,", "2.5,"), Shape.class));
        String square = "{\"kind\":\"square\",\"side\":1,\"lamp\":{\"on\":true,\"dimmed\":false,\"past\":[true]}}";
        assertThat(Json.parse(square, Shape.class)).isEqualTo(new Square(1, new Lamp(true, false, List.of(true))));
        refused(() -> Json.parse(square.replace("\"on\":true", "\"on\":\"yes\""), Shape.class));
    }

    @Test
    void recordsInsideBeansFollowTheSameRules() {
        Bean bean = new Bean();
        bean.items = List.of(new Item("a", 1, null));
        bean.shape = new Circle(3);
        String json = Json.stringify(bean);
        assertThat(json)
                .contains("[{\"name\":\"a\",\"count\":1,\"price\":null}]", "{\"kind\":\"circle\",\"radius\":3}");
        Bean read = parse(json, Bean.class);
        assertThat(read.items).isEqualTo(bean.items);
        assertThat(read.shape).isEqualTo(bean.shape);
        bean.page = new Page<>(bean.items, Map.of(), Optional.empty(), new Item[0]);
        Page<Item> page = Objects.requireNonNull(parse(Json.stringify(bean), Bean.class).page);
        assertThat(page.items()).isEqualTo(bean.items);
        refused(() -> Json.parse("{\"items\":[{\"count\":1.5}]}", Bean.class))
                .hasMessageContaining("expected a whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'number':99999999999}",
                "{'number':1.9}",
                "{'other':{'counts':[1,1.5]}}",
                "{'totals':{'a':99999999999}}",
                "{'re-named':1.5}",
                "{'row':[1,99999999999]}"
            })
    void wholeNumbersInsideBeansAreNotCut(String json) {
        refused(() -> Json.parse(json.replace('\'', '"'), Bean.class))
                .hasMessageMatching("The JSON text does not fit at line 1, column \\d+: "
                        + "expected a whole number from -2147483648 to 2147483647.");
    }

    @Test
    void otherwiseBeansAreReadAsJsonBindingDoes() {
        String json = "{\"unknown\":{\"a\":[{}]},\"number\":\"7\",\"more\":[{}],\"other\":{\"counts\":[1,null]}}";
        assertThat(parse(json, Bean.class).number).isEqualTo(7);
    }

    @Test
    void documentsMayBeScalarsListsTreesAndNull() {
        assertThat(Json.parse("null", Item.class)).isNull();
        assertThat(Json.parse("null")).isEqualTo(JsonValue.NULL);
        assertThat(Json.parse(" 7 ", int.class)).isEqualTo(7);
        assertThat(Json.parse("\"a\"", String.class)).isEqualTo("a");
        assertThat(Json.parseList("[1,null]", Long.class)).containsExactly(1L, null);
        assertThat(Json.parse("{\"a\":1}").asJsonObject().getInt("a")).isEqualTo(1);
        assertThat(parse("{\"a\":1}", JsonObject.class)).hasSize(1);
        assertThat(Json.stringify(null)).isEqualTo("null");
        assertThat(Json.stringify(Json.parse("{\"a\":[1]}"))).isEqualTo("{\"a\":[1]}");
        assertThat(Json.stringify(Optional.of(1))).isEqualTo("1");
        assertThat(Json.stringify(Stream.of(1, 2))).isEqualTo("[1,2]");
        assertThat(Json.stringify(IntStream.of(1, 2))).isEqualTo("[1,2]");
        assertThat(Json.parse("\ufeff1", int.class)).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsToldWithItsPlaceInJsonTerms() {
        refused(() -> Json.parseList("[{\"count\":\n99999999999}]", Item.class))
                .hasMessage("The JSON text does not fit at line 2, column 12: "
                        + "expected a whole number from -2147483648 to 2147483647.");
        refused(() -> Json.parse("{\"count\":1.9}", Item.class)).hasMessageContaining("expected a whole number");
        refused(() -> Json.parse("{\"count\":null}", Item.class)).hasMessageContaining("expected a number");
        refused(() -> Json.parse("{\"count\":\"1\"}", Item.class)).hasMessageContaining("expected a number");
        refused(() -> Json.parse("{\"name\":1}", Item.class)).hasMessageContaining("expected a string");
        refused(() -> Json.parse("{\"price\":1e999}", Item.class)).hasMessageContaining("out of range");
        refused(() -> Json.parse("{\"yes\":1}", Many.class)).hasMessageContaining("expected true or false");
        refused(() -> Json.parse("{\"small\":128}", Many.class));
        refused(() -> Json.parse("{\"exact\":\"1\"}", Many.class)).hasMessageContaining("expected a number");
        refused(() -> Json.parse("{\"children\":{}}", Tree.class)).hasMessageContaining("expected an array");
        refused(() -> Json.parse("[]", Item.class)).hasMessageContaining("expected an object");
        refused(() -> Json.parse("7", Item.class)).hasMessageContaining("expected an object");
        refused(() -> Json.parseList("{}", Item.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'real':1e300}", "{'boxed':-1e300}"})
    void whatIsTooLargeForAFloatIsNotInfinite(String json) {
        refused(() -> Json.parse(json.replace('\'', '"'), Small.class)).hasMessageContaining("out of range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'letter':'ab'}",
                "{'letter':''}",
                "{'letter':'😀'}",
                "{'letter':7}",
                "{'letter':null}",
                "{'sign':'ab'}"
            })
    void aCharacterIsAStringOfOne(String json) {
        refused(() -> Json.parse(json.replace('\'', '"'), Small.class)).hasMessageContaining("expected one character");
    }

    @Test
    void floatsAndCharactersAreReadAsTheyAreWritten() {
        Small small = new Small(1.1f, Float.MIN_VALUE, '"', null);
        assertThat(parse(Json.stringify(small), Small.class)).isEqualTo(small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'size':'HUGE'}", "{'day':'tomorrow'}", "{'byNumber':{'x':''}}"})
    void theWordsOfJsonBindingDoNotReachTheClient(String json) {
        refused(() -> Json.parse(json.replace('\'', '"'), Many.class))
                .hasMessageMatching("The JSON text does not fit at line 1, column \\d+: the value is of another kind.");
    }

    @Test
    void wholeNumbersMayBeSpelledWithAnExponent() {
        assertThat(Json.parse("[1e3,1.0,-0,9223372036854775807,-9223372036854775808]", long[].class))
                .containsExactly(1000, 1, 0, Long.MAX_VALUE, Long.MIN_VALUE);
        refused(() -> Json.parse("9223372036854775808", Long.class));
        refused(() -> Json.parse("1e999", long.class));
        refused(() -> Json.parse("1e999999999", BigInteger.class)).hasMessageContaining("exponent");
    }

    @Test
    void theWordsOfAConstructorDoNotReachTheClient() {
        refused(() -> Json.parse("{\"value\":3}", Even.class)).hasMessageNotContaining("secret");
        refused(() -> Json.parse("{}", Strict.class)).hasMessageContaining("not valid");
    }

    @Test
    void malformedTextIsToldWithLineAndColumn() {
        refused(() -> Json.parse("{\n  \"é\": x}", Item.class))
                .hasMessage("The JSON text is malformed at line 2, column 8: expected a value.");
        refused(() -> Json.parse("", Item.class)).hasMessageContaining("line 1, column 1");
    }

    @Test
    void whatHasNoJsonFormIsToldToTheAuthor() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        Map<String, Object> order = new LinkedHashMap<>(Map.of("price", Double.NaN));
        unwritable(List.of(order)).hasMessageContaining("NaN has no JSON form");
        unwritable(cycle).hasMessageContaining("contains itself");
    }

    @Test
    void aConstructorWithWordsForTheClientIsHeard() {
        record Wordy(int value) {
            Wordy {
                throw new HttpException(422, "Never.");
            }
        }
        assertThatThrownBy(() -> Json.parse("{}", Wordy.class))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(422));
    }

    @Test
    void aBeanThatContainsItselfIsToldToTheAuthor() {
        Bean bean = new Bean();
        bean.other = bean;
        unwritable(bean);
    }

    @Test
    void everyBindingFindsItsOwnPlans() {
        JsonBinding binding = new JsonBinding(Limits.STANDARD);
        assertThat(binding.stringify(new Item("a", 1, 2.5))).isEqualTo(Json.stringify(new Item("a", 1, 2.5)));
        binding.close();
    }

    /** Yasson decides once for all maps of a class, by the keys of the first. */
    @Test
    void theKeysOfOneMapDoNotChangeTheFormOfAnother() {
        Map<?, ?> unnamed = Map.of("outer", Map.of(List.of(), 1));
        Map<?, ?> named = Map.of("outer", Map.of("inner", 1));
        Json.stringify(unnamed);
        assertThat(Json.stringify(named)).isEqualTo("{\"outer\":{\"inner\":1}}");
    }

    @Test
    void aLoneSurrogateIsWrittenAsAnEscape() {
        assertThat(Json.stringify(Map.of("\udc00", List.of("\ud800\ud83d\ude00"))))
                .isEqualTo("{\"\\udc00\":[\"\\ud800😀\"]}");
        assertThat(Json.stringify("a\ud800b😀\"\n")).isEqualTo("\"a\\ud800b😀\\\"\\n\"");
    }

    private static <T> T parse(String json, Class<T> type) {
        return Objects.requireNonNull(Json.parse(json, type));
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status())
                .isEqualTo(400));
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> unwritable(Object value) {
        return assertThatThrownBy(() -> Json.stringify(value)).isInstanceOf(JsonbException.class);
    }
}
