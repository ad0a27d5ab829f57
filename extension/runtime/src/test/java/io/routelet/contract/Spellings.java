package io.routelet.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Ways to write a path that a server or a framework somewhere has taken for that path. */
final class Spellings {
    private static final String[] SEPARATORS = {
        "/",
        "//",
        "///",
        "\\",
        "/\\",
        "%2f",
        "%2F",
        "%5c",
        "%5C",
        "%252f",
        "%25252f",
        "%255c",
        "%c0%af",
        "%C0%AF",
        "%e0%80%af",
        "%f0%80%80%af",
        "%ef%bc%8f",
        "%e2%88%95",
        "%u002f",
        "%u2215",
        ";/",
        ";x/",
        ";x=y/",
        "/;/",
        "/;x/",
        ";jsessionid=1/",
        "/;%2e/",
        "/./",
        "/%2e/",
        "/.;/",
        "/.;x/",
        "/%2e;/",
        "%00/",
        "/%00",
        "/%00/",
        "/%20",
        "%20/",
        "/%09",
        "/%0a",
        "/%0d%0a",
        "/%7f",
        "/\u0001",
        "/\u007f",
        "/\u00a0",
        "/\u00ef\u00bc\u008f",
        "/x/../",
        "/x/..;/",
        "/x/%2e%2e/",
        "/x/%252e%252e/",
        "%2f%2f",
        "%2f..%2f",
        "?/",
        "#/",
        "%23/",
        "%3f/",
        "%3b/",
        "%3b",
        "/%3b/"
    };
    private static final String[] UPS = {
        "..",
        "%2e%2e",
        "%2E%2E",
        ".%2e",
        "%2e.",
        "%2E.",
        "..;",
        "..;x=y",
        "%2e%2e;",
        "%2e%2e;x",
        "..;/",
        ".;/..",
        "./..",
        "..%00",
        "%252e%252e",
        "%25252e%25252e",
        "%c0%ae%c0%ae",
        "%e0%80%ae%e0%80%ae",
        "%ef%bc%8e%ef%bc%8e",
        "%u002e%u002e",
        "..%20",
        "..%09",
        "...",
        "..%3b",
        "..%2f",
        "..%5c",
        "..\\",
        "..%c0%af",
        "%2e%2e%2f",
        "%2e%2e%5c",
        "%252e%252e%252f",
        "\\..",
        "..%0a",
        ";/.."
    };
    private static final String[] SUFFIXES = {
        "",
        "/",
        "//",
        "/.",
        "/..",
        "/..;",
        "/./",
        "/x/..",
        "/%2e",
        "/%2e%2e",
        ".",
        "..",
        "...",
        ".json",
        ".html",
        ".jsp",
        "%20",
        "%09",
        "%0a",
        "%0d%0a",
        "%00",
        "%00.html",
        "%2e",
        "%2f",
        "%5c",
        "\\",
        ";",
        ";x",
        ";x=y",
        ";jsessionid=1",
        ";/",
        "/;",
        "/;x",
        "?",
        "?x",
        "?/../open",
        "#",
        "#x",
        "%23",
        "%3f",
        "%3b",
        "%3bx",
        "&",
        "+",
        "*",
        "~",
        "%7e",
        "%",
        "%g",
        "%2",
        "%u0000",
        "\u0001",
        "\u00e4",
        "%c3%a4",
        "%ff"
    };
    private static final String[][] RESPELLED = {
        {"a", "%61"},
        {"a", "%2561"},
        {"a", "A"},
        {"a", "%41"},
        {"a", "%c1%a1"},
        {"a", "%ef%bd%81"},
        {"a", "\u00e1"},
        {"a", "%u0061"},
        {"d", "%64"},
        {"d", "D"},
        {"r", "%72"},
        {"r", "R"},
        {"i", "%c4%b1"},
        {"i", "%69"},
        {"s", "%c5%bf"},
        {"o", "%6f"},
        {"e", "%65"}
    };

    private Spellings() {}

    /** Spellings of a path of two or more segments, in a fixed order. */
    static List<String> of(String path) {
        Set<String> all = new LinkedHashSet<>();
        String tail = path.substring(1);
        for (String separator : SEPARATORS) {
            all.add("/" + tail.replace("/", separator));
            all.add(separator + tail);
            all.add("/" + tail.replaceFirst("/", Matcher.quoteReplacement(separator)) + "/");
        }
        for (String up : UPS) {
            for (String separator : List.of("/", "//", "%2f", "\\", "%5c", ";/", ";x/")) {
                all.add("/open/" + up + separator + tail);
            }
            all.add("/" + up + path);
            all.add("/open;/" + up + path);
            all.add("/open/x/" + up + "/" + up + path);
            all.add("/open;x=y/" + up + path + "/");
            all.add(path.substring(0, path.lastIndexOf('/')) + "/x/" + up + path.substring(path.lastIndexOf('/')));
        }
        for (String suffix : SUFFIXES) {
            all.add(path + suffix);
            all.add(path.replaceFirst("/", "//") + suffix);
        }
        for (String[] respelled : RESPELLED) {
            all.add(path.replace(respelled[0], respelled[1]));
            all.add(path.replaceFirst(respelled[0], respelled[1]));
        }
        return new ArrayList<>(all);
    }
}
