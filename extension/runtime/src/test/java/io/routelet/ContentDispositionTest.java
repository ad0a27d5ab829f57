package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {
    @Test
    void anAsciiNameIsQuoted() {
        assertThat(ContentDisposition.attachment("report 1.pdf")).isEqualTo("attachment; filename=\"report 1.pdf\"");
    }

    @Test
    void anotherNameIsSentInBothForms() {
        assertThat(ContentDisposition.attachment("\u20ac \"5%\".txt"))
                .isEqualTo("attachment; filename=\"_ _5__.txt\"; filename*=UTF-8''%E2%82%AC%20%225%25%22.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\\b", "a\nb", "a\u0000b", "a\u0085b"})
    void aNameThatIsNoneIsRefused(String filename) {
        assertThatIllegalArgumentException().isThrownBy(() -> ContentDisposition.attachment(filename));
    }

    @Test
    void theNameComesBackOut() {
        Generated generated = new Generated(14);
        for (int i = 0; i < Generated.ROUNDS; i++) {
            String filename = generated.wellFormedText(10);
            String header;
            try {
                header = ContentDisposition.attachment(filename);
            } catch (IllegalArgumentException e) {
                continue;
            }
            String asPart = header.replace("attachment", "content-disposition: form-data; name=a");
            assertThat(PartHeaders.parse(List.of(asPart)).filename()).isEqualTo(filename);
        }
    }
}
