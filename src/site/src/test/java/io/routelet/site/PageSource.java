package io.routelet.site;

import io.routelet.containers.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Java block of a page as a file for the compiler. */
final class PageSource {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([^;]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract |sealed )*(?:class|record|enum|interface) (\\w+)");
    private static final Pattern HOME = Pattern.compile("in (\\S+)");
    private static final List<String> IMPORTS = List.of(
            "io.routelet.*",
            "static io.routelet.Navigation.*",
            "static io.routelet.RequestScope.*",
            "java.io.*",
            "java.nio.file.*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*");

    private PageSource() {}

    static Source of(Page.Block block) {
        Matcher home = HOME.matcher(block.comment());
        String text = home.find() ? inRoute(home.group(1), block.text()) : block.text();
        Matcher owner = PACKAGE.matcher(text);
        if (!owner.find()) {
            throw new IllegalArgumentException("Line " + block.line() + " has no package; say <!-- in app.x --> above");
        }
        Matcher type = TYPE.matcher(text);
        return new Source(owner.group(1) + "." + (type.find() ? type.group(1) : "package-info"), text);
    }

    private static String inRoute(String owner, String members) {
        String imports = members.lines().filter(PageSource::isImport).collect(Collectors.joining("\n", "", "\n"));
        String rest = members.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n", "", "\n"));
        String usual = IMPORTS.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        return "package " + owner + ";\n" + imports + usual + "public final class Route {\n" + rest + "}\n";
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }
}
