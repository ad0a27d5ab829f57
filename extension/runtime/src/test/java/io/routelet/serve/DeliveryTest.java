package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Generated;
import io.routelet.HttpDate;
import io.routelet.Response;
import io.routelet.cache.StoredResponse;
import io.routelet.cache.StoredResponse.Variant;
import io.routelet.serve.Delivery.Conditions;
import io.routelet.serve.Delivery.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P8: what goes out is what RFC 9110, 13.2.2 and 14.2, say step by step. */
class DeliveryTest {
    private static final Instant MODIFIED = Instant.parse("1994-11-06T08:49:37Z");
    private static final int ROUNDS = Math.max(100_000, Generated.ROUNDS);

    private final Generated generated = new Generated(31);

    private String tag(StoredResponse stored) {
        Variant gzip = stored.gzip();
        String own = generated.coin() || gzip == null ? stored.identity().etag() : gzip.etag();
        return switch (generated.below(4)) {
            case 0 -> "\"x\"";
            case 1 -> "W/" + own;
            default -> own;
        };
    }

    private String tags(StoredResponse stored) {
        return switch (generated.below(6)) {
            case 0 -> "*";
            case 1 -> tag(stored) + ", " + tag(stored);
            case 2 -> "nonsense";
            default -> tag(stored);
        };
    }

    private String date() {
        return generated.below(6) == 0
                ? "nonsense"
                : HttpDate.format(MODIFIED.plus(Duration.ofSeconds(generated.below(3) - 1L)));
    }

    private String range(int length) {
        int first = generated.below(length + 3);
        return switch (generated.below(6)) {
            case 0 -> "bytes=" + first + "-";
            case 1 -> "bytes=-" + first;
            case 2 -> "bytes=0-1,3-4";
            case 3 -> "lines=1-2";
            default -> "bytes=" + first + "-" + (first + generated.below(length + 1));
        };
    }

    private String sometimes(String header) {
        return generated.below(3) == 0 ? header : null;
    }

    private Conditions conditions(StoredResponse stored) {
        return new Conditions(
                generated.coin(),
                sometimes(tags(stored)),
                sometimes(date()),
                sometimes(tags(stored)),
                sometimes(date()),
                sometimes(range(stored.identity().bytes().length)),
                sometimes(generated.coin() ? tag(stored) : date()));
    }

    @Test
    void whatGoesOutFollowsFromWhatTheClientSays() {
        StoredResponse[] all = {
            StoredTexts.compressible(),
            StoredTexts.of(Response.text("0123456789")),
            StoredTexts.of(Response.text("01234").withHeader("Last-Modified", StoredTexts.LAST_MODIFIED)),
            StoredTexts.of(Response.text("012").withHeader("ETag", "W/\"weak\"")),
            StoredTexts.of(Response.text(""))
        };
        for (int i = 0; i < ROUNDS; i++) {
            StoredResponse stored = all[generated.below(all.length)];
            Variant gzip = stored.gzip();
            Variant liked = gzip != null && generated.coin() ? gzip : stored.identity();
            Conditions says = conditions(stored);
            assertThat(shown(stored, Delivery.of(stored, liked, says)))
                    .as("%s for %s", says, liked.coding())
                    .isEqualTo(expected(stored, liked, says));
        }
    }

    /** Form, coding and the bytes that are sent. */
    private static String shown(StoredResponse stored, Delivery delivery) {
        byte[] whole = delivery.variant().bytes();
        String bytes =
                switch (delivery.form()) {
                    case WHOLE -> Arrays.hashCode(whole) + "";
                    case PART ->
                        StoredTexts.text(stored)
                                .substring(
                                        (int) delivery.part().first(),
                                        (int) delivery.part().last() + 1);
                    default -> "";
                };
        return delivery.form() + " " + delivery.variant().coding() + " " + bytes;
    }

    private static String expected(StoredResponse stored, Variant liked, Conditions says) {
        boolean dated = stored.header("last-modified") != null;
        boolean ranged = says.get() && says.range() != null;
        Variant chosen = ranged ? stored.identity() : liked;
        String refused = Form.PRECONDITION_FAILED + " " + liked.coding() + " ";
        if (says.ifMatch() != null) {
            if (!strongly(says.ifMatch(), stored.identity())
                    && (stored.gzip() == null || !strongly(says.ifMatch(), stored.gzip()))) {
                return refused;
            }
        } else if (dated && isDate(says.ifUnmodifiedSince()) && isBefore(says.ifUnmodifiedSince())) {
            return refused;
        }
        String unchanged = Form.NOT_MODIFIED + " " + chosen.coding() + " ";
        if (says.ifNoneMatch() != null) {
            if (weakly(says.ifNoneMatch(), chosen)) {
                return unchanged;
            }
        } else if (dated && isDate(says.ifModifiedSince()) && !isBefore(says.ifModifiedSince())) {
            return unchanged;
        }
        String whole = Form.WHOLE + " " + liked.coding() + " " + Arrays.hashCode(liked.bytes());
        return ranged && holds(stored, says.ifRange()) ? part(stored, says.range(), whole) : whole;
    }

    private static boolean holds(StoredResponse stored, String ifRange) {
        return ifRange == null
                || (ifRange.endsWith("\"")
                        ? strongly(ifRange, stored.identity())
                        : ifRange.equals(stored.header("last-modified")));
    }

    /** The bytes of the one range, position by position. */
    private static String part(StoredResponse stored, String range, String whole) {
        String text = StoredTexts.text(stored);
        if (range.contains(",") && !text.isEmpty() && text.length() <= 3) {
            return Form.PART + " null 01"; // The other range is behind the end.
        }
        if (!range.startsWith("bytes=") || range.contains(",") || text.isEmpty()) {
            return whole;
        }
        String[] ends = range.substring(6).split("-", -1);
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean in = ends[0].isEmpty()
                    ? at >= text.length() - Integer.parseInt(ends[1])
                    : at >= Integer.parseInt(ends[0]) && (ends[1].isEmpty() || at <= Integer.parseInt(ends[1]));
            part.append(in ? text.substring(at, at + 1) : "");
        }
        return part.isEmpty() ? Form.UNSATISFIABLE + " null " : Form.PART + " null " + part;
    }

    private static List<String> members(String list) {
        List<String> members = new ArrayList<>();
        for (String member : list.split(",")) {
            members.add(member.strip());
        }
        return members;
    }

    private static boolean strongly(String list, Variant variant) {
        return list.equals("*")
                || (!variant.etag().startsWith("W/") && members(list).contains(variant.etag()));
    }

    private static boolean weakly(String list, Variant variant) {
        String opaque = variant.etag().replaceFirst("^W/", "");
        return list.equals("*") || members(list.replace("W/", "")).contains(opaque);
    }

    private static boolean isDate(String header) {
        return header != null && !header.equals("nonsense");
    }

    /** Whether what was last modified is later. */
    private static boolean isBefore(String date) {
        return HttpDate.parse(date).isBefore(MODIFIED);
    }
}
