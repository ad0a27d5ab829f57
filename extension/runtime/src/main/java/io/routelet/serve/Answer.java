package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.Response;
import io.routelet.cache.Payload;

/** What a static render made that is not kept, for those who waited for it. Nothing of it is in a store. */
sealed interface Answer extends Payload {
    @Override
    default long weight() {
        return 0;
    }

    /**
     * A response.
     *
     * @param response its body is there as a whole
     */
    record Whole(Response response) implements Answer {}

    /**
     * The author's refusal, which each client is told in the form that it likes.
     *
     * @param reason has a status of 400 to 499
     */
    record Refusal(HttpException reason) implements Answer {}

    /** The body is over the limit: the handler has to write it to the client itself. */
    enum Oversized implements Answer {
        /** The only one. */
        BODY
    }
}
