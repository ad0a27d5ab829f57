package app.api.products._lib;

import io.routelet.HttpException;
import io.routelet.Request;
import java.util.List;
import shop.Draft;

/** Reads what a client wants a product to be. */
public final class Drafts {
    private Drafts() {}

    /** A draft for a whole product; 422 where it cannot become one. */
    public static Draft complete(Request request) {
        Draft draft = partial(request);
        if (!draft.isComplete()) {
            throw new HttpException(422, "A product has a name, a description and a price.");
        }
        return draft;
    }

    /** A draft that may leave parts out; 422 where a part is wrong. */
    public static Draft partial(Request request) {
        Draft draft = request.json(Draft.class);
        if (draft == null) {
            throw new HttpException(422, "Send a product, not null.");
        }
        List<String> problems = draft.problems();
        if (!problems.isEmpty()) {
            throw new HttpException(422, String.join(" ", problems));
        }
        return draft;
    }
}
