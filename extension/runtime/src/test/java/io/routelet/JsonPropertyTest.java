package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.annotation.JsonbDateFormat;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims that hold for generated input, from a fixed seed. */
class JsonPropertyTest {
    private record Leaf(@Nullable String text, int whole, long wide, double real, boolean flag) {}

    private record Node(
            Leaf leaf,
            List<Node> children,
            Map<String, Leaf> named,
            Optional<LocalDate> day,
            @Nullable Object any) {}

    private record Numbers(
            byte tiny,
            Short small,
            int whole,
            Long wide,
            float real,
            double finer,
            BigDecimal exact,
            BigInteger big,
            @Nullable Number any) {}

    public record DatedNumbers(
            @JsonbDateFormat("dd.MM.yyyy") LocalDate day,
            byte tiny,
            Short small,
            int whole,
            Long wide,
            float real,
            double finer,
            BigDecimal exact,
            BigInteger big,
            @Nullable Number any) {}

    private static final byte[] SPICE =
            "{}[]\",:\\u0eE+-. \n\0tfnd89\u00e9\ud83d\ude00".getBytes(StandardCharsets.UTF_8);

    private final Random random = new Random(20260101);

    @Test
    void aRecordThatIsWrittenIsReadAsItself() {
        for (int i = 0; i < 2_000; i++) {
            Node node = node(3);
            String json = Json.stringify(node);
            assertThat(Json.parse(json, Node.class)).isEqualTo(node);
            assertThat(Json.stringify(Json.parse(json))).hasSameSizeAs(Json.stringify(Json.parse(json, Object.class)));
        }
    }

    @Test
    void noMutationIsAnythingButAValueOrRefusedAtOnce() {
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        byte[] seed = Json.stringify(node(3)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100_000; i++) {
            if (i % 100 == 0) {
                seed = Json.stringify(node(2)).getBytes(StandardCharsets.UTF_8);
            }
            byte[] mutant = mutated(seed);
            Class<?> type = i % 3 == 0 ? Object.class : Node.class;
            long start = cpu.getCurrentThreadCpuTime();
            try {
                Json.parse(mutant, type);
            } catch (HttpException e) {
                assertThat(e.status()).isIn(400, 413);
                assertThat(e.getMessage()).doesNotContain("io.routelet", "java.", "jakarta", "Exception");
            }
            assertThat(cpu.getCurrentThreadCpuTime() - start)
                    .as(() -> new String(mutant, StandardCharsets.UTF_8))
                    .isLessThan(100_000_000);
        }
    }

    @Test
    void aNumberIsKeptOrRefused() {
        List<String> members = Arrays.stream(Numbers.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (int i = 0; i < 20_000; i++) {
            String member = members.get(random.nextInt(members.size()));
            BigDecimal sent = number();
            String json = "{\"" + member + "\":" + sent + "}";
            Class<?> type = i % 2 == 0 ? Numbers.class : DatedNumbers.class;
            try {
                Object read = Json.parse(json, type);
                BigDecimal kept = Json.parse(Json.stringify(read))
                        .asJsonObject()
                        .getJsonNumber(member)
                        .bigDecimalValue();
                boolean isRounded = member.equals("real") && kept.floatValue() == sent.floatValue()
                        || member.equals("finer") && kept.doubleValue() == sent.doubleValue();
                assertThat(isRounded || kept.compareTo(sent) == 0)
                        .as("%s of %s", kept, json)
                        .isTrue();
            } catch (HttpException e) {
                assertThat(e.status()).isEqualTo(400);
            }
        }
    }

    private BigDecimal number() {
        int scale = random.nextBoolean() ? 0 : random.nextInt(60) - 40;
        BigDecimal number = new BigDecimal(new BigInteger(1 + random.nextInt(80), random), scale);
        return random.nextBoolean() ? number.negate() : number;
    }

    /** What the scan lets pass, JSON Processing can read; so the two agree about the grammar. */
    @Test
    void whatPassesIsReadByJsonProcessingToo() {
        for (int i = 0; i < 20_000; i++) {
            byte[] mutant = mutated(Json.stringify(node(1)).getBytes(StandardCharsets.UTF_8));
            try {
                JsonScan.text(mutant, Limits.STANDARD);
            } catch (HttpException e) {
                continue;
            }
            Json.parse(mutant);
        }
    }

    private byte[] mutated(byte[] seed) {
        byte[] mutant = seed.clone();
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(mutant.length);
            byte spice = random.nextInt(8) == 0 ? (byte) random.nextInt() : SPICE[random.nextInt(SPICE.length)];
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = spice;
                case 1 -> mutant = spliced(mutant, at, at, new byte[] {spice});
                case 2 ->
                    mutant = spliced(
                            mutant, at, Math.min(mutant.length, at + 1 + random.nextInt(4)), new byte[] {spice});
                default -> mutant = spliced(mutant, at, at, Arrays.copyOfRange(seed, at % seed.length, seed.length));
            }
        }
        return mutant;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }

    private Node node(int depth) {
        List<Node> children = new ArrayList<>();
        for (int i = depth > 0 ? random.nextInt(3) : 0; i > 0; i--) {
            children.add(node(depth - 1));
        }
        Map<String, Leaf> named = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            named.put(text(), leaf());
        }
        Optional<LocalDate> day =
                random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(random.nextInt(40_000)));
        return new Node(leaf(), children, named, day, random.nextBoolean() ? null : List.of(text(), true));
    }

    private Leaf leaf() {
        return new Leaf(
                random.nextInt(5) == 0 ? null : text(),
                random.nextInt(),
                random.nextLong(),
                random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300),
                random.nextBoolean());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int[] ranges = {0x20, 0x80, 0x800, 0xD800, 0x10FFFF};
            int point = random.nextInt(ranges[random.nextInt(ranges.length)]);
            text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? 0x1F600 : point);
        }
        return text.toString();
    }
}
