package io.routelet.route;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules need to know of a method.
 *
 * @param name its name
 * @param traits what it is
 * @param parameters the types of its parameters, with type arguments: the text of {@code Type.getTypeName()}, such as
 *     {@code io.routelet.RouteContext<app.users.$id.Params>}
 * @param returnType the type that it returns, in the same form
 * @param returns what that type is
 */
public record RouteMethod(String name, Set<Trait> traits, List<String> parameters, String returnType, Returns returns) {

    /** What a method can be; one that is neither public nor private is protected or package-private. */
    public enum Trait {
        /** Declared public. */
        PUBLIC,
        /** Declared private. */
        PRIVATE,
        /** Declared static. */
        STATIC
    }

    /** What the type of a result is, sub-types resolved. */
    public enum Returns {
        /** {@code Response}. */
        RESPONSE,
        /** {@code CompletionStage<Response>} or a sub-type of it. */
        STAGE_OF_RESPONSE,
        /** A {@code Collection} or a {@code Stream}, or a sub-type of one. */
        COLLECTION,
        /** Anything else, and nothing. */
        OTHER
    }

    /** Copies the collections. */
    public RouteMethod {
        traits = Set.copyOf(traits);
        parameters = List.copyOf(parameters);
    }

    /** Name and parameter types without packages: {@code GET(Request, RouteContext<Params>)}. */
    public String signature() {
        return signature(name, parameters);
    }

    /** The same of a method that is known by its name and the types of its parameters only. */
    public static String signature(String name, List<String> parameters) {
        return parameters.stream().map(TypeText::simple).collect(Collectors.joining(", ", name + "(", ")"));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean answers() {
        return returns == Returns.RESPONSE || returns == Returns.STAGE_OF_RESPONSE;
    }
}
