package io.routelet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependenciesTest {
    private static final Pattern SHOWN = Pattern.compile(
            "<(?:dependency|path|plugin)>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    static Stream<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageShowsTheVersionsOfThisBuild(Page page) throws IOException {
        String parent = Files.readString(Repository.ROOT.resolve("pom.xml"));
        for (Page.Block block : page.blocks("xml").toList()) {
            for (MatchResult shown : SHOWN.matcher(block.text()).results().toList()) {
                assertThat(version(parent, shown.group(1), shown.group(2))).isEqualTo(shown.group(3));
            }
        }
    }

    @Test
    void theReadmeNamesTheServersOfThisBuild() throws IOException {
        String parent = Files.readString(Repository.ROOT.resolve("pom.xml"));
        String readme = Files.readString(Repository.ROOT.resolve("README.md"));
        for (String server : List.of("tomcat", "tomcat10", "wildfly")) {
            assertThat(readme).contains(between(parent, "", "<" + server + ".version>", "</"));
        }
    }

    private static String version(String parent, String group, String artifact) {
        if (group.equals("io.routelet")) {
            return between(parent, "<artifactId>routelet-parent</artifactId>", "<version>", "</version>");
        }
        String version = between(parent, "<artifactId>" + artifact + "</artifactId>", "<version>", "</version>");
        return version.startsWith("${")
                ? between(parent, "", "<" + version.substring(2, version.length() - 1) + ">", "</")
                : version;
    }

    private static String between(String text, String behind, String open, String close) {
        int start = text.indexOf(open, text.indexOf(behind)) + open.length();
        return text.substring(start, text.indexOf(close, start));
    }
}
