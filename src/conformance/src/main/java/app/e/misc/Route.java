package app.e.misc;

import static io.routelet.Navigation.notFound;

import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Digest;
import io.routelet.conformance.Pause;
import io.routelet.conformance.Variant;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Fails in every way. A stage is what can hold something that is no response: javac refuses to return it. */
public final class Route {
    public static CompletionStage<Response> GET(Request request) throws Exception {
        return go(request);
    }

    public static CompletionStage<Response> POST(Request request) throws Exception {
        return go(request);
    }

    private static CompletionStage<Response> go(Request request) throws Exception {
        return switch (Variant.of(request)) {
            case "throw" -> throw new IllegalStateException("boom secret");
            case "string" -> throw new Error("str");
            case "null" -> throw new NullPointerException();
            case "undef" -> null;
            case "retstr" -> anything("hello");
            case "retnull" -> anything(null);
            case "retobj" -> anything(Map.of("a", 1));
            case "retnum" -> anything(5);
            case "next", "rewrite" -> throw new UnsupportedOperationException("Only a proxy passes requests on");
            case "swallow" -> swallow();
            case "streamerr" -> CompletableFuture.completedStage(breaking());
            case "custom" -> throw new CustomException();
            case "throwresp" ->
                throw new ResponseException(Response.text("thrown").withStatus(418));
            case "reject" -> CompletableFuture.failedStage(new IllegalStateException("rej"));
            case "unhandled" -> unhandled(CompletableFuture.failedFuture(new IllegalStateException("floating")));
            case "used" -> CompletableFuture.completedStage(used());
            default -> CompletableFuture.completedStage(Response.text("?"));
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CompletionStage<Response> anything(Object value) {
        return (CompletionStage) CompletableFuture.completedStage(value);
    }

    private static CompletionStage<Response> swallow() {
        try {
            throw notFound();
        } catch (HttpException e) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("digest", Digest.of(e));
            members.put("message", Digest.of(e));
            return CompletableFuture.completedStage(Response.json(members));
        }
    }

    private static Response breaking() {
        return Response.stream("text/plain;charset=UTF-8", out -> {
                    out.write("part1".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    Pause.of(200);
                    throw new IOException("mid");
                })
                .withoutHeader("content-type");
    }

    private static CompletionStage<Response> unhandled(CompletionStage<Void> floating) {
        return CompletableFuture.completedStage(Response.text(floating == null ? "?" : "ok"));
    }

    /** A body that has been read: a buffered stream fails once it is closed. */
    private static Response used() {
        InputStream body = new BufferedInputStream(new ByteArrayInputStream("used".getBytes(StandardCharsets.UTF_8)));
        Response used = Response.stream("text/plain;charset=UTF-8", body);
        return used.bodyBytes().length == 4 ? used : Response.text("?");
    }

    /** Names a status of its own. */
    public static final class CustomException extends Exception {
        private static final long serialVersionUID = 1;

        /** What some frameworks look for. */
        public int status() {
            return 422;
        }
    }

    /** Carries a response. */
    public static final class ResponseException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Response response;

        ResponseException(Response response) {
            this.response = response;
        }

        /** What some frameworks look for. */
        public Response response() {
            return response;
        }
    }
}
