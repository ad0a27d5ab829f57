package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Response;
import io.routelet.cache.CacheCore;
import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheLife;
import io.routelet.cache.CacheLimits;
import io.routelet.cache.CacheState;
import io.routelet.cache.Entry;
import io.routelet.cache.ManualTicker;
import io.routelet.cache.MemoryStore;
import io.routelet.cache.Reader;
import io.routelet.cache.Rendered;
import io.routelet.cache.Rendered.Keep;
import io.routelet.cache.Served;
import io.routelet.cache.Served.Source;
import io.routelet.cache.StoredResponse;
import io.routelet.cache.StoredResponse.Variant;
import io.routelet.serve.Delivery.Conditions;
import io.routelet.serve.Delivery.Form;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client gets: for every state of what is kept, for GET and HEAD, for everything that a client can say. */
class StaticDecisionTest {
    private static final CacheKey KEY = CacheKey.of("/x", List.of());
    private static final String BODY = "0123456789".repeat(100);
    private static final int OLD = 1;
    private static final int NEW = 2;

    private final ManualTicker time = new ManualTicker();
    private final CacheCore cache = new CacheCore(new MemoryStore(), time, time, CacheLimits.DEFAULTS);
    private int renders;

    /** How what is kept came to be as it is, which answer is given, where it is from, and how often there was a render then. */
    private enum State {
        FIRST(CacheState.ABSENT, OLD, Source.RENDER, 1),
        FRESH(CacheState.FRESH, OLD, Source.STORE, 1),
        STALE(CacheState.STALE, OLD, Source.STORE, 2),
        EXPIRED(CacheState.EXPIRED, NEW, Source.RENDER, 2),
        REVALIDATED_SOON(CacheState.STALE, OLD, Source.STORE, 2),
        REVALIDATED_NOW(CacheState.DEAD, NEW, Source.RENDER, 2);

        private final CacheState found;
        private final int version;
        private final Source source;
        private final int renders;

        State(CacheState found, int version, Source source, int renders) {
            this.found = found;
            this.version = version;
            this.source = source;
            this.renders = renders;
        }
    }

    /** What a client says to an answer, and what that makes of GET and of HEAD. */
    private enum Says {
        NOTHING(Form.WHOLE, Form.WHOLE),
        HAS_IT(Form.NOT_MODIFIED, Form.NOT_MODIFIED),
        HAS_ANY(Form.NOT_MODIFIED, Form.NOT_MODIFIED),
        HAS_ANOTHER(Form.WHOLE, Form.WHOLE),
        HAS_IT_SINCE(Form.NOT_MODIFIED, Form.NOT_MODIFIED),
        HAS_AN_OLDER(Form.WHOLE, Form.WHOLE),
        HAS_ANOTHER_AND_IT_SINCE(Form.WHOLE, Form.WHOLE),
        WANTS_IT(Form.WHOLE, Form.WHOLE),
        WANTS_ANOTHER(Form.PRECONDITION_FAILED, Form.PRECONDITION_FAILED),
        WANTS_IT_UNCHANGED(Form.WHOLE, Form.WHOLE),
        WANTS_AN_OLDER(Form.PRECONDITION_FAILED, Form.PRECONDITION_FAILED),
        WANTS_A_PART(Form.PART, Form.WHOLE),
        WANTS_PARTS(Form.WHOLE, Form.WHOLE),
        WANTS_WHAT_IS_BEHIND(Form.UNSATISFIABLE, Form.WHOLE),
        WANTS_A_PART_OF_IT(Form.PART, Form.WHOLE),
        WANTS_A_PART_OF_ANOTHER(Form.WHOLE, Form.WHOLE);

        private final Form get;
        private final Form head;

        Says(Form get, Form head) {
            this.get = get;
            this.head = head;
        }

        private Conditions to(boolean get, String tag) {
            String date = StoredTexts.LAST_MODIFIED;
            String earlier = date.replace(":37", ":36");
            String other = "\"other\"";
            return switch (this) {
                case NOTHING -> new Conditions(get, null, null, null, null, null, null);
                case HAS_IT -> new Conditions(get, null, null, "W/" + tag, null, null, null);
                case HAS_ANY -> new Conditions(get, null, null, "*", null, null, null);
                case HAS_ANOTHER -> new Conditions(get, null, null, other, null, null, null);
                case HAS_IT_SINCE -> new Conditions(get, null, null, null, date, null, null);
                case HAS_AN_OLDER -> new Conditions(get, null, null, null, earlier, null, null);
                case HAS_ANOTHER_AND_IT_SINCE -> new Conditions(get, null, null, other, date, null, null);
                case WANTS_IT -> new Conditions(get, tag, null, null, null, null, null);
                case WANTS_ANOTHER -> new Conditions(get, other, date, null, null, null, null);
                case WANTS_IT_UNCHANGED -> new Conditions(get, null, date, null, null, null, null);
                case WANTS_AN_OLDER -> new Conditions(get, null, earlier, null, null, null, null);
                case WANTS_A_PART -> new Conditions(get, null, null, null, null, "bytes=2-4", null);
                case WANTS_PARTS -> new Conditions(get, null, null, null, null, "bytes=2-4,6-7", null);
                case WANTS_WHAT_IS_BEHIND -> new Conditions(get, null, null, null, null, "bytes=5000-", null);
                case WANTS_A_PART_OF_IT -> new Conditions(get, null, null, null, null, "bytes=2-4", tag);
                case WANTS_A_PART_OF_ANOTHER -> new Conditions(get, null, null, null, null, "bytes=2-4", other);
            };
        }
    }

    private Rendered render() {
        Response response = Response.text(BODY + ++renders).withHeader("Last-Modified", StoredTexts.LAST_MODIFIED);
        return new Rendered(StoredTexts.of(response), Keep.STORE);
    }

    private Served read() throws Exception {
        return cache.read(
                KEY,
                recording -> {
                    recording.life(CacheLife.of(Duration.ZERO, Duration.ofSeconds(100), Duration.ofSeconds(1_000)));
                    recording.tag(Set.of("t"));
                    return render();
                },
                Reader.request());
    }

    /** What the one who asks in this state is served. */
    private Entry served(State state) throws Exception {
        if (state != State.FIRST) {
            read();
        }
        switch (state) {
            case FIRST, FRESH -> {}
            case STALE -> time.pass(Duration.ofSeconds(100));
            case EXPIRED -> time.pass(Duration.ofSeconds(1_000));
            case REVALIDATED_SOON -> cache.revalidateTags(Set.of("t"), CacheLife.MAX);
            case REVALIDATED_NOW -> cache.revalidateTags(Set.of("t"));
        }
        Entry fresh = cache.fresh(KEY);
        assertThat(fresh != null).isEqualTo(state == State.FRESH);
        if (fresh != null) {
            return fresh;
        }
        Served served = read();
        assertThat(served.found()).isEqualTo(state.found);
        assertThat(served.source()).isEqualTo(state.source);
        return served.entry();
    }

    static List<Arguments> everything() {
        List<Arguments> all = new ArrayList<>();
        for (State state : State.values()) {
            for (Says says : Says.values()) {
                for (boolean get : new boolean[] {true, false}) {
                    for (boolean gzip : new boolean[] {true, false}) {
                        all.add(Arguments.of(state, says, get, gzip));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aClientGets(State state, Says says, boolean get, boolean gzip) throws Exception {
        StoredResponse stored = (StoredResponse) served(state).payload();
        time.runAll();
        assertThat(renders).as("renders, those in the background included").isEqualTo(state.renders);
        assertThat(StoredTexts.text(stored)).endsWith("9" + state.version);

        boolean ranged = get && says.name().startsWith("WANTS_A_PART_OF");
        Variant liked = gzip && !ranged ? stored.gzip() : stored.identity();
        Delivery delivery = Delivery.of(stored, liked, says.to(get, liked.etag()));
        assertThat(delivery.form()).isEqualTo(get ? says.get : says.head);
        if (delivery.form() == Form.PART) {
            assertThat(delivery.variant()).isEqualTo(stored.identity());
            assertThat(delivery.part().contentRange(stored.identity().bytes().length))
                    .isEqualTo("bytes 2-4/1001");
        } else if (delivery.form() != Form.UNSATISFIABLE) {
            assertThat(delivery.variant()).isEqualTo(liked);
        }
    }

    /** In draft mode nothing that is kept is looked at: whatever there is, the handler runs and nobody keeps it. */
    @ParameterizedTest
    @MethodSource("states")
    void aDraftIsRunForItsClient(State state) throws Exception {
        served(state);
        time.runAll();
        int before = renders;
        BoundMethod get = new BoundMethod(
                (request, context) -> Response.text("draft " + ++renders).withHeader("Cache-Control", "public"),
                ParamsBinder.NONE);
        Response draft = answer(Draft.of(get));

        assertThat(new String(draft.bodyBytes(), StandardCharsets.UTF_8)).isEqualTo("draft " + (before + 1));
        assertThat(draft.headers().get("Cache-Control"))
                .isEqualTo("private, no-cache, no-store, max-age=0, must-revalidate");
    }

    static State[] states() {
        return State.values();
    }

    private static Response answer(BoundMethod method) throws Exception {
        try {
            return (Response) method.handler().answer(null, null);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
