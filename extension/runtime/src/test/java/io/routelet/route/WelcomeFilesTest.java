package io.routelet.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeFilesTest {
    private static final String LIST =
            "<welcome-file-list><welcome-file> start.html </welcome-file></welcome-file-list>";

    @Test
    void allListsCount() throws Exception {
        assertThat(of("<web-app xmlns='x'>" + LIST + LIST.replace(" start", "/a/b") + "</web-app>"))
                .containsExactly("start.html", "a/b.html");
    }

    @Test
    void withoutAListTheUsualNamesCount() throws Exception {
        assertThat(of("<web-app/>")).isEqualTo(RouteTable.WELCOME_FILES);
        assertThat(of("<web-app><!-- " + LIST + " --></web-app>")).isEqualTo(RouteTable.WELCOME_FILES);
    }

    @Test
    void theEncodingIsThatOfTheFile() throws Exception {
        String text = "<?xml version='1.0' encoding='UTF-16'?><web-app>" + LIST + "</web-app>";
        assertThat(WelcomeFiles.of(text.getBytes(StandardCharsets.UTF_16))).containsExactly("start.html");
    }

    @Test
    void aNameMayBeInCharacterData() throws Exception {
        assertThat(of("<web-app><welcome-file><![CDATA[a&b]]>&amp;c</welcome-file></web-app>"))
                .containsExactly("a&b&c");
    }

    @Test
    void anOldDescriptorHasADoctype() throws Exception {
        assertThat(of("<!DOCTYPE web-app PUBLIC 'x' 'http://127.0.0.1:1/web.dtd'><web-app>" + LIST + "</web-app>"))
                .containsExactly("start.html");
    }

    @Test
    void noEntityIsFollowed(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String doctype = "<!DOCTYPE web-app [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
        assertThatThrownBy(() -> of(doctype + "<web-app><welcome-file>&x;</welcome-file></web-app>"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("WEB-INF/web.xml cannot be read")
                .hasMessageNotContaining("secret</");
    }

    private static List<String> of(String text) throws IOException {
        return WelcomeFiles.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
