package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.routelet.cache.StoredResponse.Field;
import io.routelet.cache.StoredResponse.Variant;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFormatTest {
    private static final int MUTATIONS = Integer.getInteger("test.mutations", 5_000);
    private static final CacheKey KEY = CacheKey.of("/blog/[slug]", List.of("erste Überraschung"));
    private static final Stamp STAMP = new Stamp(7, 5, 1_000, Set.of("posts", "blog"), 6_000, 9_000);
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final DataTypes TYPES = EntryFormatTest::type;
    private static final EntryFormat FORMAT = new EntryFormat("build 1", TYPES, null);
    private static final EntryFormat SIGNED = new EntryFormat("build 1", TYPES, SECRET);

    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "another class";
            }
        }
    }

    record Item(
            int id,
            @Nullable String name,
            List<Color> colors,
            @Nullable Item next) {}

    record Nothing() {}

    record Even(int value) {
        Even {
            if (value % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }

    private static @Nullable Class<?> type(String name) {
        try {
            Class<?> type = Class.forName(name, false, EntryFormatTest.class.getClassLoader());
            return type.isRecord() || type.isEnum() ? type : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static StoredResponse response() {
        return new StoredResponse(
                200,
                List.of(new Field("content-type", "text/plain"), new Field("x-odd", "a\tb")),
                List.of(new Field("cache-control", "public, max-age=0")),
                new Variant("body".repeat(50).getBytes(StandardCharsets.UTF_8), null, "\"one\""),
                new Variant(new byte[] {1, 2, 3}, "gzip", "\"two\""));
    }

    private static Entry entry(Payload payload) {
        return new Entry(KEY, STAMP, payload);
    }

    @Test
    void aResponseComesBack() throws Exception {
        Entry read = FORMAT.read(FORMAT.write(entry(response()), 2_000), 0, KEY, 2_000);

        assertThat(read.key()).isEqualTo(KEY);
        assertThat(read.stamp()).isEqualTo(STAMP);
        assertThat(read.isCopy()).isTrue();
        StoredResponse response = (StoredResponse) read.payload();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).isEqualTo(response().headers());
        assertThat(response.downstream()).isEqualTo(response().downstream());
        assertThat(response.identity().bytes()).isEqualTo(response().identity().bytes());
        assertThat(response.identity().etag()).isEqualTo("\"one\"");
        assertThat(response.gzip().bytes()).containsExactly(1, 2, 3);
        assertThat(response.gzip().coding()).isEqualTo("gzip");
    }

    /** It was written elsewhere, where the clock shows something else. */
    @Test
    void timesAreThoseOfTheReader() throws Exception {
        byte[] bytes = FORMAT.write(entry(Uncacheable.MARKER), 2_000);

        Stamp later = FORMAT.read(bytes, 0, KEY, 1_002_000).stamp();
        assertThat(List.of(later.began(), later.staleAt(), later.expireAt()))
                .containsExactly(1_001_000L, 1_006_000L, 1_009_000L);
        Stamp before = FORMAT.read(bytes, 0, KEY, -100_000).stamp();
        assertThat(List.of(before.staleAt(), before.expireAt())).containsExactly(0L, 0L);
        Entry forEver = new Entry(KEY, new Stamp(0, 0, 0, Set.of(), Ticker.NEVER, Ticker.NEVER), Uncacheable.MARKER);
        assertThat(FORMAT.read(FORMAT.write(forEver, 99), 0, KEY, 5).stamp().expireAt())
                .isEqualTo(Ticker.NEVER);
    }

    static List<Object> values() {
        return List.of(
                true,
                (byte) -1,
                (short) -300,
                'ü',
                -70_000,
                1L << 40,
                1.5f,
                Double.NaN,
                "",
                "half of a pair: \uD83D",
                new BigInteger("123456789012345678901234567890"),
                new BigDecimal("1.10"),
                new UUID(1, 2),
                URI.create("https://example.org/%20"),
                Instant.ofEpochSecond(7, 9),
                LocalDate.of(2026, 2, 28),
                LocalTime.of(1, 2),
                LocalDateTime.of(2026, 2, 28, 1, 2, 3),
                OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHours(2)),
                OffsetDateTime.of(2026, 1, 1, 1, 1, 1, 1, ZoneOffset.UTC),
                ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Berlin")),
                Duration.ofNanos(-5),
                Period.of(1, 2, 3),
                Year.of(-7),
                YearMonth.of(2026, 1),
                MonthDay.of(2, 29),
                ZoneOffset.ofHours(-3),
                ZoneId.of("Europe/Oslo"),
                DayOfWeek.FRIDAY,
                TimeUnit.DAYS,
                Color.GREEN,
                new Nothing(),
                new Item(1, null, List.of(Color.RED, Color.GREEN), new Item(2, "two", List.of(), null)),
                Arrays.asList(1, null, "x"),
                Set.of("one"),
                new TreeSet<>(Set.of(3, 1, 2)),
                Map.of("k", List.of(1L)),
                new TreeMap<>(Map.of("b", 1, "a", 2)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void dataComesBack(Object value) throws Exception {
        byte[] bytes = FORMAT.write(entry(Frozen.of(value, new RecordClasses())), 0);

        Value read = (Value) FORMAT.read(bytes, 0, KEY, 0).payload();
        assertThat(read.value()).isEqualTo(value);
        assertThat(read).isEqualTo(Frozen.of(value, new RecordClasses()));
        assertThat(read.value().toString()).isEqualTo(value.toString());
    }

    @Test
    void sortedCollectionsAreSortedAgain() throws Exception {
        byte[] bytes = FORMAT.write(entry(Frozen.of(new TreeMap<>(Map.of("b", 1, "a", 2)), new RecordClasses())), 0);

        Value read = (Value) FORMAT.read(bytes, 0, KEY, 0).payload();
        assertThat(read.value()).isInstanceOf(java.util.SortedMap.class);
    }

    @Test
    void whatOthersCouldNotReadIsNotWritten() {
        EntryFormat strangers = new EntryFormat("build 1", DataTypes.NONE, null);

        assertThatThrownBy(() -> strangers.write(entry(Frozen.of(new Nothing(), new RecordClasses())), 0))
                .isInstanceOf(UnsharedData.class)
                .hasMessageContaining("Nothing");
        assertThatThrownBy(() -> FORMAT.write(entry(new Text("x")), 0)).isInstanceOf(UnsharedData.class);
    }

    @Test
    void whatIsOfAnotherBuildKeyOrSecretIsNotRead() throws Exception {
        byte[] plain = FORMAT.write(entry(response()), 0);
        byte[] signed = SIGNED.write(entry(response()), 0);
        byte[] other = new byte[32];

        refuses(new EntryFormat("build 2", TYPES, null), plain, KEY);
        refuses(FORMAT, plain, CacheKey.of("/blog/[slug]", List.of("other")));
        refuses(SIGNED, plain, KEY);
        refuses(FORMAT, signed, KEY);
        refuses(new EntryFormat("build 1", TYPES, other), signed, KEY);
        assertThat(SIGNED.read(signed, 0, KEY, 0).stamp().start()).isEqualTo(7);
        assertThat(new String(plain, EntryFormat.START_OFFSET, EntryFormat.START_DIGITS, StandardCharsets.US_ASCII))
                .isEqualTo("0000000000000000007");
    }

    private static void refuses(EntryFormat format, byte[] bytes, CacheKey key) {
        assertThatThrownBy(() -> format.read(bytes, 0, key, 0)).isInstanceOf(DamagedEntry.class);
    }

    @Test
    void aRecordThatRefusesItsComponentsIsDamaged() throws Exception {
        byte[] bytes = FORMAT.write(entry(Frozen.of(new Even(2), new RecordClasses())), 0);
        bytes[bytes.length - 5] = 3;

        refuses(FORMAT, sealed(bytes), KEY);
    }

    @Test
    void aHeaderThatAnAuthorCouldNotSetIsDamaged() throws Exception {
        for (Field field : List.of(
                new Field("set-cookie", "a=b"),
                new Field("transfer-encoding", "chunked"),
                new Field("x-y", "a\r\nset-cookie: a=b"),
                new Field("X-Y", "z"),
                new Field("", "z"))) {
            StoredResponse odd =
                    new StoredResponse(200, List.of(field), List.of(), new Variant(new byte[0], null, "\"x\""), null);
            refuses(FORMAT, FORMAT.write(entry(odd), 0), KEY);
        }
        StoredResponse odd =
                new StoredResponse(100, List.of(), List.of(), new Variant(new byte[0], null, "\"x\""), null);
        refuses(FORMAT, FORMAT.write(entry(odd), 0), KEY);
    }

    private static byte[] sealed(byte[] bytes) {
        int end = bytes.length - 4;
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, end);
        ByteBuffer.wrap(bytes).putInt(end, (int) crc.getValue());
        return bytes;
    }

    /** R17. With a checksum that is right, as of somebody who knows the format, and with one that is not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsMutatedIsDamagedOrWhatItSaysAndNeverLarge(boolean sealed) throws Exception {
        List<byte[]> originals = new ArrayList<>();
        originals.add(FORMAT.write(entry(response()), 0));
        originals.add(FORMAT.write(entry(Uncacheable.MARKER), 0));
        originals.add(
                FORMAT.write(entry(Frozen.of(new Item(1, "x", List.of(Color.RED), null), new RecordClasses())), 0));
        originals.add(
                FORMAT.write(entry(Frozen.of(Collections.nCopies(50, Map.of("k", 1.5)), new RecordClasses())), 0));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Random random = new Random(17);
        long most = 0;
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(originals.get(random.nextInt(originals.size())), random);
            byte[] bytes = sealed && mutated.length > 12 ? sealed(relengthed(mutated)) : mutated;
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            try {
                FORMAT.read(bytes, 0, KEY, 0);
                read++;
            } catch (DamagedEntry e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
            if (i > MUTATIONS / 10) { // Until then classes are loaded.
                most = Math.max(
                        most,
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
            }
        }
        assertThat(most).isLessThan(1 << 20);
        assertThat(read).isLessThan(sealed ? MUTATIONS : 1);
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> ByteBuffer.wrap(bytes).putInt(random.nextInt(bytes.length - 4), random.nextInt() | 0x7F000000);
            case 2 -> ByteBuffer.wrap(bytes).putInt(random.nextInt(bytes.length - 4), random.nextInt(100_000));
            default -> {
                int bit = random.nextInt(bytes.length * 8);
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
        return Arrays.equals(bytes, original) ? Arrays.copyOf(bytes, bytes.length + 1) : bytes;
    }

    private static byte[] relengthed(byte[] bytes) {
        ByteBuffer.wrap(bytes).putInt(8, bytes.length);
        return bytes;
    }
}
