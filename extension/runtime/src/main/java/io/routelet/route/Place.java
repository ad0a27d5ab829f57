package io.routelet.route;

/**
 * Where a problem is: what the author has to open. {@code toString()} is the text for messages, for example
 * {@code class app.users.Route}.
 *
 * @param kind what is named
 * @param name a full package or class name, or the path of a file within the WAR
 * @param member the signature of a method, {@code GET(Request)}, or the name of a field or of a record component, and
 *     behind it what of the member is meant, {@code GET(int), parameter 1}; empty for the thing itself
 */
public record Place(Kind kind, String name, String member) {

    /** What a place can be. */
    public enum Kind {
        /** A package, by its full name. */
        PACKAGE,
        /** A class, by its full name. */
        CLASS,
        /** A page, by its path within the WAR. */
        PAGE
    }

    /** A package, by its full name. */
    public static Place ofPackage(String name) {
        return new Place(Kind.PACKAGE, name, "");
    }

    /** A class, by its full name. */
    public static Place ofClass(String name) {
        return new Place(Kind.CLASS, name, "");
    }

    /** A member of a class. */
    public static Place ofMember(String className, String member) {
        return new Place(Kind.CLASS, className, member);
    }

    /**
     * A parameter of a method.
     *
     * @param signature the method
     * @param number which one, from 1
     */
    public static Place ofParameter(String className, String signature, int number) {
        return ofMember(className, signature + ", parameter " + number);
    }

    /**
     * An annotation, or a member of one.
     *
     * @param member what carries the annotation; empty for the class itself
     * @param annotation its name, {@code RouteConfig}; for a member {@code RouteConfig(expire)}
     */
    public static Place ofAnnotation(String className, String member, String annotation) {
        return ofMember(className, (member.isEmpty() ? "@" : member + ", @") + annotation);
    }

    /** A page, by its path within the WAR. */
    public static Place ofPage(String path) {
        return new Place(Kind.PAGE, path, "");
    }

    @Override
    public String toString() {
        String text =
                switch (kind) {
                    case PACKAGE -> "package " + name;
                    case CLASS -> "class " + name;
                    case PAGE -> "page " + name;
                };
        return member.isEmpty() ? text : text + ", " + member;
    }
}
