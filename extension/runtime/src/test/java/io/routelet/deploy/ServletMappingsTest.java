package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServletMappingsTest {
    private static boolean isReported(String mapping, String folder, String basePath) {
        String report = new ServletMappings(Map.of(mapping, "legacy")).report(KnownPathsTest.table(folder), basePath);
        assertThat(report == null || report.contains("the servlet legacy is mapped to \"" + mapping + '"'))
                .isTrue();
        return report != null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a      | a",
                "''      | ''",
                "/*      | ''",
                "/*      | [id]",
                "/b/*    | b",
                "/b/*    | b/c",
                "/b/*    | b/[id]",
                "/b/*    | b/[[...rest]]",
                "*.do    | x/save.do",
                "*.do    | x/a.b.do"
            })
    void aServletTakesWhatIsBelowItsMapping(String mapping, String folder) {
        assertThat(isReported(mapping, folder, "")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a      | a/b",
                "/a      | [id]",
                "''      | [[...rest]]",
                "/a      | ''",
                "/b/*    | bc",
                "/b/*    | [id]",
                "/b/c/*  | b/[id]",
                "*.do    | x/[file]",
                "*.do    | x/do",
                "*.do    | x.do/y",
                "*.do    | x/save.do.txt"
            })
    void whatItDoesNotTakeAsAWholeIsReached(String mapping, String folder) {
        assertThat(isReported(mapping, folder, "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/docs/a, true", "/a, false", "/docs/*, true", "/a/*, false", "/*, true"})
    void mappingsAreAboveTheBasePath(String mapping, boolean taken) {
        assertThat(isReported(mapping, "a", "/docs")).isEqualTo(taken);
    }
}
