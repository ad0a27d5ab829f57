package app.r.trycatch;

import static io.routelet.Navigation.redirect;

import io.routelet.HttpException;
import io.routelet.Response;
import io.routelet.conformance.Digest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Swallows the redirect, which is what a catch of everything does. */
public final class Route {
    public static Response GET() {
        try {
            throw redirect("/d/1");
        } catch (HttpException e) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("msg", "NEXT_REDIRECT");
            members.put("digest", Digest.of(e, "/d/1"));
            return Response.json(members);
        }
    }
}
