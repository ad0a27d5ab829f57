package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Generated;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContentCodingTest {
    private static final String[] CODINGS = {
        "gzip", "GZip", "x-gzip", "identity", "*", "br", "gzipped", "zip", "", "g zip"
    };
    private static final String[] WEIGHTS = {
        "",
        "",
        ";q=0",
        ";q=1",
        "; q=0.5",
        " ;\tq=0.001",
        ";Q=0.999",
        ";q=0.",
        ";q=1.000",
        ";q=1.001",
        ";q=2",
        ";q=",
        ";q=0.1234",
        ";q=-1",
        ";level=9",
        ";q=0.5;x=1",
        ";",
        "; q = 0.5"
    };
    private static final String[] COMMAS = {",", ", ", " ,", ",,", "\t,\t"};
    private static final Pattern MEMBER = Pattern.compile(
            "([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*(?:;[ \t]*[qQ]=((?:0(?:\\.[0-9]{0,3})?)|(?:1(?:\\.0{0,3})?))[ \t]*)?");

    @Test
    void aClientThatSaysNothingGetsTheBodyAsItIs() {
        assertThat(ContentCoding.prefersGzip(null)).isFalse();
        assertThat(ContentCoding.prefersGzip("")).isFalse();
    }

    @Test
    void theHeaderMeansWhatAPlainReadingOfItMeans() {
        Generated generated = new Generated(21);
        for (int i = 0; i < 5 * Generated.ROUNDS; i++) {
            String header = header(generated);
            assertThat(ContentCoding.prefersGzip(header)).as(header).isEqualTo(plainly(header));
        }
    }

    private static String header(Generated generated) {
        StringBuilder header = new StringBuilder();
        for (int i = generated.below(4); i >= 0; i--) {
            header.append(CODINGS[generated.below(CODINGS.length)]).append(WEIGHTS[generated.below(WEIGHTS.length)]);
            header.append(i == 0 ? "" : COMMAS[generated.below(COMMAS.length)]);
        }
        return header.toString();
    }

    /** RFC 9110, 12.5.3, by a table of all members; what is malformed counts as not there, and the first of a name counts. */
    private static boolean plainly(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String member : header.split(",", -1)) {
            Matcher matcher = MEMBER.matcher(member.strip());
            if (matcher.matches()) {
                String weight = matcher.group(2);
                weights.putIfAbsent(
                        matcher.group(1).toLowerCase(Locale.ROOT), weight == null ? 1 : Double.parseDouble(weight));
            }
        }
        double any = weights.getOrDefault("*", 0.0);
        double gzip = weights.getOrDefault("gzip", weights.getOrDefault("x-gzip", any));
        return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0);
    }
}
