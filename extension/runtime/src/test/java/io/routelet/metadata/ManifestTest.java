package io.routelet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifest of a web application, read back by a parser that is not ours. */
class ManifestTest {
    record Icon(String src, String sizes, String type, String purpose) {}

    record Shortcut(String name, String short_name, String description, String url, List<Icon> icons) {}

    /** The members of the specification that are text, and those that have texts in them. */
    record Members(
            String id,
            String name,
            String short_name,
            String description,
            String start_url,
            String scope,
            String display,
            String orientation,
            String lang,
            String dir,
            String theme_color,
            String background_color,
            List<String> categories,
            List<Icon> icons,
            List<Shortcut> shortcuts) {}

    private static JsonObject written(Object members) {
        byte[] bytes = MetadataResponse.manifest(members).bodyBytes();
        return Json.createReader(new ByteArrayInputStream(bytes)).readObject();
    }

    private static Members full(String text) {
        Icon icon = new Icon(text, text, text, text);
        return new Members(
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                List.of(text, text),
                List.of(icon),
                List.of(new Shortcut(text, text, text, text, List.of(icon))));
    }

    private static int texts(JsonValue value, String wanted) {
        if (value instanceof JsonString text) {
            assertThat(text.getString()).isEqualTo(wanted);
            return 1;
        }
        if (value instanceof JsonArray array) {
            return array.stream().mapToInt(element -> texts(element, wanted)).sum();
        }
        assertThat(value).isInstanceOf(JsonObject.class);
        return value.asJsonObject().values().stream()
                .mapToInt(element -> texts(element, wanted))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "\\u0022",
                "\"},{\"start_url\":\"//evil\"",
                "</script><script>",
                "<!--",
                "\n\r\t\b\f",
                "\u0000\u001f\u007f",
                "\u2028\u2029",
                "😀 \ud83d\ude00 é ｆ",
                "{{name}} ${name} %s",
                "']});//",
                ""
            })
    void whateverIsInAnyMemberIsThatMemberAndNothingElse(String text) {
        JsonObject manifest = written(full(text));
        assertThat(manifest.keySet()).hasSize(15);
        assertThat(texts(manifest, text)).isEqualTo(12 + 2 + 4 + 4 + 4);
    }

    @Test
    void aMapIsWrittenAsItIs() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", "Shop");
        members.put("icons", List.of(Map.of("src", "/icon")));
        members.put("a \"member\" of its own", true);
        JsonObject manifest = written(members);
        assertThat(manifest.getString("name")).isEqualTo("Shop");
        assertThat(manifest.getJsonArray("icons").getJsonObject(0).getString("src"))
                .isEqualTo("/icon");
        assertThat(manifest.getBoolean("a \"member\" of its own")).isTrue();
    }

    @Test
    void nothingIsNoManifest() {
        assertThatThrownBy(() -> MetadataResponse.manifest(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a record or a map");
    }
}
