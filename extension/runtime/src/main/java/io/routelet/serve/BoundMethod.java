package io.routelet.serve;

import io.routelet.Response;

/**
 * A method of a route, ready to be called.
 *
 * @param handler calls it
 * @param params makes the record that it asks for
 */
public record BoundMethod(Handler handler, ParamsBinder params) {
    /** A method that always answers the same. */
    static BoundMethod answering(Response response) {
        return new BoundMethod((request, context) -> response, ParamsBinder.NONE);
    }
}
