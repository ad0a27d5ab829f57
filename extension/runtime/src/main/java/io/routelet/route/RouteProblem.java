package io.routelet.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Every mistake that an author can make: what was found, and how to fix it. The compiler and the deployment say it in
 * the same words. One list, however long, so that no mistake is told in two ways. {@code %1$s} and the like stand for the arguments of an {@link Occurrence}.
 */
public enum RouteProblem {
    // Names of packages and folders

    /** A '$' that is not in front. */
    DOLLAR_INSIDE(
            "'%1$s' has a '$' inside its name", "put the '$' in front of the whole name, as in '$id', or take it out"),
    /** More than three '$'. */
    TOO_MANY_DOLLARS("'%1$s' begins with %2$s '$'", "write '$x' for [x], '$$x' for [...x] or '$$$x' for [[...x]]"),
    /** Nothing behind the '$'. */
    PARAMETER_WITHOUT_NAME("'%1$s' has no name behind the '$'", "give the parameter a name, as in '$id'"),
    /** A parameter's name begins with one underscore. */
    LEADING_UNDERSCORE(
            "the name of the parameter '%1$s' begins with one underscore",
            "call it '%2$s', or double the underscore if the name is to begin with one"),
    /** One underscore at the end, not behind a reserved word. */
    TRAILING_UNDERSCORE(
            "'%1$s' ends with one underscore, which means something only behind a word that Java reserves",
            "call it '%2$s', or double the underscore if the URL is to end with one"),
    /** An empty @Segment, or an empty folder name. */
    SEGMENT_EMPTY(
            "the segment is empty",
            "write one literal or one bracket form, for example \"feed.xml\" or \"[id]\";"
                    + " for a package that is not in the URL write \"(name)\""),
    /** A dot segment. */
    SEGMENT_DOTS("the segment '%1$s' cannot be part of a URL path", "write another literal"),
    /** Two segments in one. */
    SEGMENT_SLASH("the segment '%1$s' contains '/'", "write one segment only, and make a package for each further one"),
    /** A character that no request path delivers. */
    SEGMENT_CHARACTER(
            "the segment '%1$s' contains the character %2$s, which no request can carry",
            "take it out; the text is not escaped"),
    /** Brackets around nothing, or one too many. */
    SEGMENT_BRACKETS(
            "the segment '%1$s' is no bracket form",
            "write [name], [...name], [[...name]] or (name), where the name has no bracket and no dot in front"),
    /** A segment for the root. */
    SEGMENT_AT_ROOT(
            "@Segment(\"%1$s\") stands on the app root, which is no part of any URL",
            "remove it; to put all routes below a path, use the setting routelet.basePath"),
    /** Something follows a catch-all. */
    CATCH_ALL_NOT_LAST(
            "the catch-all %1$s takes the rest of the path, but another segment follows it",
            "make it the last segment, or a parameter of one segment"),
    /** One name for two parameters. */
    PARAMETER_TWICE("the parameter '%1$s' stands twice in one path, as %2$s and %3$s", "rename one of the two"),
    /** Two names that are one in Java. */
    COMPONENT_TWICE("the parameters %1$s and %2$s would both be the record component '%3$s'", "rename one of the two"),

    // Routes beside one another

    /** Two routes with one path. */
    SAME_PATH("%1$s is also answered by %2$s", "keep one of the two; a group such as (shop) is no part of the URL"),
    /** Two patterns that differ in names only. */
    INDISTINGUISHABLE(
            "%1$s and %2$s (%3$s) match the same URLs",
            "keep one of the two, or put a literal segment into one of them"),
    /** A route where an optional catch-all matches too. */
    OPTIONAL_BESIDE(
            "%1$s and %2$s (%3$s) both match the URL without further segments",
            "remove one of the two, or make the catch-all one that is not optional"),
    /** Two literals that differ only in case. */
    CASE_ONLY(
            "%1$s has '%2$s' where %4$s has '%3$s'; the two differ only in case",
            "write both in the same case, or choose another name"),
    /** A page and a route on one path. */
    PAGE_AND_ROUTE("%1$s is also answered by %2$s", "keep either the page or the Route"),
    /** A static file with the URL of a route. */
    FILE_AT_ROUTE(
            "the static file %2$s has the same URL as the route %1$s", "remove the file, or rename one of the two"),
    /** A welcome file with the URL of a route. */
    WELCOME_FILE_AT_ROUTE(
            "the welcome file %2$s would be served at %1$s instead of the route",
            "remove or rename the file, or move the route"),

    // The class

    /** A class that is nearly called Route. */
    CLASS_NAME("the class %1$s has HTTP methods, but only a class named Route is a route", "rename it to Route"),
    /** A Route that is not public. */
    CLASS_NOT_PUBLIC("the class is not public", "declare it 'public final class %1$s'"),
    /** An interface, enum or annotation named Route. */
    CLASS_KIND("%2$s is %1$s", "make it a class: 'public final class %2$s'"),
    /** An abstract Route. */
    CLASS_ABSTRACT("the class is abstract", "remove 'abstract'; what routes share can live in another class"),
    /** A Route inside another class. */
    CLASS_INNER(
            "the class stands inside another class, where it answers no URL",
            "move it into a file Route.java of its own"),
    /** A class that cannot be loaded, or an instance that cannot be made. */
    CLASS_UNUSABLE("the class cannot be used: %1$s", "mend what its loading or its construction needs"),
    /** A Route without HTTP methods. */
    NO_METHODS(
            "the class has no HTTP method",
            "add a public method named GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS that returns Response"),
    /** Instance methods, but no way to make an instance. */
    NO_CONSTRUCTOR(
            "%1$s is an instance method, but the class has no public constructor without parameters",
            "add one, make the method static, or switch CDI on with WEB-INF/beans.xml"),

    // Its methods

    /** A method whose name differs from one that means something only in case, or in a letter or two. */
    METHOD_NAME(
            "the name '%1$s' means nothing to Routelet, though it differs from %2$s only in %3$s",
            "rename it to %2$s, or make it private if it is something else"),
    /** TRACE or CONNECT. */
    METHOD_UNKNOWN(
            "the method %1$s cannot be answered by a route",
            "remove it; a route answers GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS"),
    /** An HTTP method that is not public. */
    METHOD_NOT_PUBLIC("%1$s is not public", "declare it 'public static Response %1$s(...)', or give it another name"),
    /** Two methods for one HTTP method. */
    METHOD_OVERLOADED(
            "there are %2$s methods named %1$s", "keep one; it may take Request and RouteContext, in either order"),
    /** A method that returns something else. */
    RETURN_TYPE(
            "%1$s returns %2$s",
            "return Response, or CompletionStage<Response> to free the thread;"
                    + " an object becomes a response with Response.json(object)"),
    /** A parameter of another type. */
    PARAMETER_TYPE(
            "%1$s has a parameter of type %2$s",
            "take Request, RouteContext, both or neither; Request.unwrap gives the Servlet request"),
    /** A second parameter of one type. */
    PARAMETER_REPEATED("%1$s has more than one parameter of type %2$s", "keep one of them"),
    /** generateStaticParams that cannot be called. */
    STATIC_PARAMS_SHAPE(
            "the method generateStaticParams %1$s",
            "declare it 'public static Collection<Params> generateStaticParams()'; a Stream and maps will do too"),
    /** generateStaticParams that fails. */
    STATIC_PARAMS_FAILED(
            "generateStaticParams failed: %1$s",
            "mend what it needs; if that may be missing at the start, catch it and return fewer parameters"),
    /** generateStaticParams with values that name no path. */
    STATIC_PARAMS_VALUE(
            "generateStaticParams returned %1$s, which does not fit %2$s: %3$s",
            "return records with the components of Params, or maps with the keys %4$s"),
    /** generateStaticParams without parameters to generate. */
    STATIC_PARAMS_WITHOUT_SEGMENTS(
            "generateStaticParams is given, but %1$s has no dynamic segment",
            "remove the method, or move the class below a package such as '$id'"),

    // Pages

    /** A file that is nearly called like a page. */
    PAGE_NAME("the file %1$s is no page", "rename it to page.jsp or page.html"),
    /** A JSP that nothing runs. */
    PAGE_WITHOUT_ENGINE(
            "the server has no engine for JSPs",
            "add one (for an embedded Tomcat org.apache.tomcat.embed:tomcat-embed-jasper), or write the page as HTML"),

    // Special routes

    /** A class that is nearly called like a special route. */
    SPECIAL_NAME(
            "the class %1$s has a method generate, but only a class named %2$s makes that file", "rename it to %2$s"),
    /** Robots or Manifest elsewhere. */
    SPECIAL_NOT_IN_ROOT(
            "%1$s would not be found: clients look for this file in the root of a site only",
            "move %2$s to the app root"),
    /** A special route that makes nothing. */
    GENERATE_MISSING(
            "%1$s has no method generate",
            "add 'public static %2$s generate()'; if the class is something else, rename it, or move it into a private"
                    + " package such as _lib"),
    /** A generate that is not public. */
    GENERATE_NOT_PUBLIC("generate is not public", "declare it 'public static %1$s generate(...)'"),
    /** A generate that returns something else. */
    GENERATE_RETURN("generate returns %1$s", "return what %2$s is made of: %3$s"),
    /** A parameter of another type. */
    GENERATE_PARAMETER("generate has a parameter of type %1$s", "take Request, RouteContext%2$s, or nothing"),
    /** A method that names files and cannot be called. */
    IDS_SHAPE(
            "the method %1$s %2$s",
            "declare it 'public static Collection<String> %1$s()'; a Stream and other ids will do too"),
    /** A method that names files and fails. */
    IDS_FAILED("%1$s failed: %2$s", "mend what it needs; if that may be missing at the start, catch it"),
    /** A name that no path can have. */
    IDS_VALUE(
            "%1$s returned the id %2$s, which no path can have",
            "return ids that are not empty and no dot segments, without slashes, backslashes, control characters and"
                    + " halves of surrogate pairs"),
    /** Two lists of what there is. */
    IDS_BESIDE_PARAMS(
            "%1$s stands beside generateStaticParams",
            "keep one of the two; what is not rendered at the start is rendered when it is asked for"),

    // Its annotations

    /** An annotation that nobody would honour. */
    ANNOTATION_REFUSED(
            "@%1$s has no effect on a route",
            "remove it; say who may call a URL with <security-constraint> in web.xml, or check it in the method"),
    /** An interceptor binding. */
    INTERCEPTOR_BINDING(
            "@%1$s is an interceptor binding, and no interceptor runs around a route",
            "move the code to a bean that carries the annotation, and call that from the route"),
    /** Injection where nobody injects. */
    INJECTION_WITHOUT_CDI(
            "@%1$s asks for injection, but CDI does not run in this application",
            "switch CDI on with WEB-INF/beans.xml, or create the object in the constructor"),

    // @RouteConfig

    /** Caching without a GET. */
    CONFIG_WITHOUT_GET(
            "%1$s asks for caching, but the class has no GET, and only GET is cached", "add a GET, or remove %1$s"),
    /** Always run, and kept. */
    CONFIG_DYNAMIC_CACHED("%1$s says that GET always runs, but %2$s asks for caching", "remove one of the two"),
    /** Kept, and always run. */
    CONFIG_STATIC_UNCACHED(
            "dynamic = %1$s asks for caching, but revalidate = 0 says that GET always runs", "remove one of the two"),
    /** A HEAD that would never be called. */
    CONFIG_HEAD(
            "HEAD is written beside a GET whose responses are kept, and they answer HEAD as well",
            "remove HEAD, or declare dynamic = FORCE_DYNAMIC"),
    /** Gone before it is stale. */
    CONFIG_EXPIRE("expire = %1$s is not longer than revalidate = %2$s", "make expire the longer one, or remove it"),
    /** A time that cannot be. */
    CONFIG_NUMBER("%1$s = %2$s is no number of seconds", "write a number of %3$s or more"),
    /** A tag that cannot be stored. */
    CONFIG_TAG("the tag '%1$s' %2$s", "write 1 to 256 characters without control characters"),
    /** Nothing but what is generated, and nothing generated. */
    CONFIG_DYNAMIC_PARAMS(
            "dynamicParams = false makes every URL of %1$s a 404 without generateStaticParams",
            "add generateStaticParams, or remove dynamicParams"),

    // The record Params

    /** Params that is no record. */
    PARAMS_NOT_A_RECORD("%1$s is not a record", "declare 'record Params(%2$s) {}' and take RouteContext<Params>"),
    /** A type argument that says more, or less, than one record. */
    PARAMS_NOT_A_CLASS(
            "RouteContext<%1$s> does not name one record",
            "declare 'record Params(%2$s) {}' and take RouteContext<Params>, or RouteContext<?> where it does not"
                    + " matter"),
    /** Params without a segment to hold. */
    PARAMS_WITHOUT_SEGMENTS(
            "%1$s is a record of parameters, but %2$s has no dynamic segment",
            "take RouteContext<?>, or no RouteContext"),
    /** A segment without a component. */
    PARAMS_MISSING("no component holds the segment %1$s of %2$s", "add the component '%3$s'"),
    /** A component without a segment. */
    PARAMS_UNKNOWN("the component '%1$s' is no segment of %2$s", "rename it to one of: %3$s; or remove it"),
    /** A catch-all that is no list. */
    PARAMS_NOT_A_LIST(
            "the component '%1$s' has the type %2$s, but %3$s is more than one segment",
            "make it a List, for example List<String>"),
    /** A list for one segment. */
    PARAMS_A_LIST(
            "the component '%1$s' has the type %2$s, but %3$s is one segment",
            "make it a String or another single value"),
    /** A type that no text becomes. */
    PARAMS_TYPE(
            "the component '%1$s' has the type %2$s, which cannot be made from text",
            "use String, int, long, double, boolean, an enum, UUID, a java.time type, or a type"
                    + " with a public static valueOf(String), parse(CharSequence) or of(String),"
                    + " or a public constructor with one String");

    private final String message;
    private final String fix;

    RouteProblem(String message, String fix) {
        this.message = message;
        this.fix = fix;
    }

    /** This problem at one place; the arguments fill the message and the fix by their {@code toString()}. */
    public Occurrence at(Place place, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(argument.toString());
        }
        return new Occurrence(this, place, texts);
    }

    /**
     * One mistake that was made.
     *
     * @param problem the kind of mistake
     * @param place what the author has to open
     * @param arguments what the message names
     */
    public record Occurrence(RouteProblem problem, Place place, List<String> arguments) {

        /** Copies the arguments. */
        public Occurrence {
            arguments = List.copyOf(arguments);
        }

        /** What was found, without the place and without a full stop. */
        public String what() {
            return fill(problem.message);
        }

        /** How to fix it, as an imperative. */
        public String fix() {
            return fill(problem.fix);
        }

        /** What was found and how to fix it, for a reader who sees the place. */
        public String sentence() {
            return what() + ". To fix it, " + fix() + ".";
        }

        /** One line: where, what was found, how to fix it. */
        @Override
        public String toString() {
            return place + ": " + sentence();
        }

        private String fill(String text) {
            return String.format(Locale.ROOT, text, arguments.toArray());
        }
    }
}
