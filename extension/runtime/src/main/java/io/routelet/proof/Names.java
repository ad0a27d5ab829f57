package io.routelet.proof;

/**
 * Names of classes and members, as byte code has them and as people read them. They are put together by {@code concat}
 * because the operator has to be linked at each place, which takes as long as the proofs of several routes.
 */
final class Names {
    private Names() {}

    /** {@code java/util/Map$Entry} as {@code java.util.Map$Entry}. */
    static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    /** {@code java.util.Map$Entry} as {@code Map$Entry}. */
    static String simple(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1);
    }

    /** {@code java.time.Instant.now} as {@code Instant.now}. */
    static String shortMember(String member) {
        int dot = member.lastIndexOf('.');
        return dot < 0 ? member : simple(member.substring(0, dot)) + member.substring(dot);
    }

    /** A member as it stands in a report: {@code java.time.Instant.now}, {@code java.util.Date.new}. */
    static String member(String internalOwner, String name) {
        return binary(internalOwner).concat(".").concat(spoken(name));
    }

    private static String spoken(String name) {
        return name.equals("<init>") ? "new" : name;
    }

    /** A step of the way: {@code Route.GET}; a lambda is named after the method that it stands in. */
    static String step(String internalOwner, String name) {
        String owner = simple(binary(internalOwner)).concat(".");
        int start = "lambda$".length();
        int end = name.lastIndexOf('$');
        boolean isLambda = name.startsWith("lambda$") && end > start;
        return owner.concat(isLambda ? name.substring(start, end).concat(" (lambda)") : spoken(name));
    }

    /** Whether JSON Binding may take it for {@code getName} or {@code isOpen}. */
    static boolean isGetter(String name) {
        return name.startsWith("get") || name.startsWith("is");
    }
}
