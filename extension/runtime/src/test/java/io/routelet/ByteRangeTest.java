package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0|0-0",
                "bytes=2-5|2-5",
                "Bytes=8-|8-9",
                "bytes=-3|7-9",
                "bytes=-30|0-9",
                "bytes=0-99999999999999999999|0-9",
                "bytes=0-1, 5-6 ,,-1|0-1 5-6 9-9",
                "bytes=20-,0-0|0-0",
                "bytes=10-|''",
                "bytes=-0|''",
                "bytes=99999999999999999999-|''"
            })
    void aRangeSelectsWhatIsThere(String header, String selected) {
        assertThat(shown(ByteRange.select(header, 10))).isEqualTo(selected);
    }

    private static String shown(List<ByteRange> ranges) {
        return String.join(
                " ", ranges.stream().map(r -> r.first() + "-" + r.last()).toList());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=5-2",
                "bytes=a-",
                "bytes=1",
                "bytes=1-2-3",
                "bytes=--1",
                "bytes=+1-2",
                "bytes=1- 2",
                "bytes=0-1;5-6",
                "items=0-1",
                "bytes=0-1,x",
                "bytes=0-,0-",
                "bytes=\u0661-"
            })
    void otherHeadersAreIgnored(String header) {
        assertThat(ByteRange.select(header, 10)).isNull();
    }

    @Test
    void anEmptyRepresentationHasNoParts() {
        assertThat(ByteRange.select("bytes=0-", 0)).isNull();
    }

    @Test
    void tooManyRangesAreIgnored() {
        assertThat(ByteRange.select("bytes=0-0" + ",0-0".repeat(15), 100)).hasSize(16);
        assertThat(ByteRange.select("bytes=0-0" + ",0-0".repeat(16), 100)).isNull();
    }

    @Test
    void contentRangeNamesPartAndWhole() {
        assertThat(new ByteRange(2, 5).contentRange(10)).isEqualTo("bytes 2-5/10");
    }

    @Test
    void anyHeaderSelectsTheBytesThatItNames() {
        Generated generated = new Generated(10);
        for (int i = 0; i < 5 * Generated.ROUNDS; i++) {
            String header = "bytes=" + generated.text(9, "0123456789--,, ");
            int length = 1 + generated.below(30);
            assertThat(ByteRange.select(header, length)).as(header).isEqualTo(reference(header, length));
        }
    }

    /** Chooses positions one by one instead of computing with them. */
    private static List<ByteRange> reference(String header, int length) {
        List<ByteRange> ranges = new ArrayList<>();
        int total = 0;
        boolean asked = false;
        for (String element : header.substring(6).split(",")) {
            String spec = element.trim();
            Matcher matcher = Pattern.compile("(\\d*)-(\\d*)").matcher(spec);
            if (spec.isEmpty()) {
                continue;
            }
            if (!matcher.matches() || spec.equals("-")) {
                return null;
            }
            asked = true;
            List<Integer> positions = new ArrayList<>();
            for (int position = 0; position < length; position++) {
                if (isIn(position, length, matcher.group(1), matcher.group(2))) {
                    positions.add(position);
                }
            }
            if (isBackward(matcher.group(1), matcher.group(2))) {
                return null;
            }
            if (!positions.isEmpty()) {
                ranges.add(new ByteRange(positions.get(0), positions.get(positions.size() - 1)));
                total += positions.size();
            }
        }
        return asked && total <= length ? ranges : null;
    }

    private static boolean isIn(int position, int length, String first, String last) {
        if (first.isEmpty()) {
            return position >= length - Long.parseLong(last);
        }
        return position >= Long.parseLong(first) && (last.isEmpty() || position <= Long.parseLong(last));
    }

    private static boolean isBackward(String first, String last) {
        return !first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < Long.parseLong(first);
    }
}
