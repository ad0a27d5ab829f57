package io.routelet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.Response;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageResponseTest {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">%s</svg>";

    @TempDir
    private Path folder;

    @Test
    void aDrawingIsAPngOfItsSize() throws Exception {
        Response response = ImageResponse.draw(40, 20, graphics -> {
            graphics.setColor(Color.RED);
            graphics.fillRect(0, 0, 20, 20);
        });
        BufferedImage image = image(response);

        assertThat(response.headers().get("Content-Type")).isEqualTo("image/png");
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(20);
        assertThat(image.getRGB(5, 5)).isEqualTo(0xffff0000);
        assertThat(image.getRGB(30, 5)).isZero();
    }

    @Test
    void aJpegIsWhiteWhereNothingIsDrawn() throws Exception {
        Response response = ImageResponse.draw(ImageFormat.JPEG, 32, 32, graphics -> graphics.fillRect(0, 0, 16, 32));
        BufferedImage image = image(response);

        assertThat(response.headers().get("Content-Type")).isEqualTo("image/jpeg");
        assertThat(response.bodyBytes()).startsWith(0xff, 0xd8);
        assertThat(image.getRGB(28, 16) & 0xff).isGreaterThan(250);
        assertThat(image.getRGB(4, 16) & 0xff).isLessThan(5);
    }

    @Test
    void textIsDrawn() throws Exception {
        BufferedImage image = image(ImageResponse.draw(100, 50, graphics -> {
            graphics.setFont(ImageResponse.font(30));
            graphics.drawString("Ωж", 5, 40);
        }));

        assertThat(count(image, argb -> argb >>> 24 > 128)).isBetween(150L, 2000L);
    }

    @Test
    void whatADrawingThrowsComesOut() {
        assertThatThrownBy(() -> ImageResponse.draw(1, 1, ImageResponseTest::fail))
                .isInstanceOf(IOException.class)
                .hasMessage("no file");
    }

    private static void fail(Graphics2D graphics) throws IOException {
        throw new IOException("no file");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "8193, 1", "1, 8193", "8192, 8192"})
    void aSizeThatNoImageHasIsRefused(int width, int height) {
        assertThatThrownBy(() -> ImageResponse.draw(width, height, graphics -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(width + " x " + height);
    }

    @Test
    void anSvgIsPaintedInItsSize() throws Exception {
        BufferedImage image = image(ImageResponse.svg(SVG.formatted(
                "<rect width=\"50\" height=\"50\" fill=\"#00f\"/><circle cx=\"75\" cy=\"25\" r=\"20\"/>")));

        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(50);
        assertThat(image.getRGB(10, 10)).isEqualTo(0xff0000ff);
        assertThat(image.getRGB(75, 25)).isEqualTo(0xff000000);
        assertThat(image.getRGB(98, 2)).isZero();
    }

    @Test
    void anSvgIsFittedIntoASize() throws Exception {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
                + "<rect width=\"5\" height=\"10\" fill=\"red\"/></svg>";
        BufferedImage image = image(ImageResponse.svg(ImageFormat.PNG, 200, 200, svg, Map.of()));

        assertThat(image.getRGB(90, 199)).isEqualTo(0xffff0000);
        assertThat(image.getRGB(110, 100)).isZero();
    }

    @Test
    void textOfAnSvgIsDrawn() throws Exception {
        BufferedImage image = image(ImageResponse.svg(
                SVG.formatted("<text x=\"5\" y=\"40\" font-family=\"DejaVu Sans\" font-size=\"30\">{{ title }}</text>"),
                Map.of("title", "Größe")));

        assertThat(count(image, argb -> argb >>> 24 > 128)).isBetween(300L, 3000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text><rect width=\"100\" height=\"50\" fill=\"red\"/><text>",
                "&lt;",
                "\" fill=\"red",
                "\u0000\uffff]]>"
            })
    void aValueStaysAValue(String hostile) throws Exception {
        BufferedImage image = image(ImageResponse.svg(
                SVG.formatted("<text id=\"{{text}}\" y=\"200\">{{text}}</text>"), Map.of("text", hostile)));

        assertThat(count(image, argb -> argb != 0)).isZero();
    }

    @Test
    void aValueThatIsMissingIsNamed() {
        assertThatThrownBy(() -> ImageResponse.svg(SVG.formatted("{{titel}}"), Map.of("title", "x")))
                .hasMessageContaining("{{titel}}");
    }

    @Test
    void whatIsNoSvgIsRefused() {
        assertThatThrownBy(() -> ImageResponse.svg("<html/>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImageResponse.svg("no XML")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Neither a file nor an entity of the server gets into an image. */
    @Test
    void anSvgReadsNothingElse() throws Exception {
        Path png = folder.resolve("red.png");
        Files.write(
                png, ImageResponse.draw(10, 10, g -> g.fillRect(0, 0, 10, 10)).bodyBytes());
        String image = "<image href=\"%s\" width=\"100\" height=\"50\"/>".formatted(png.toUri());

        assertThat(count(image(ImageResponse.svg(SVG.formatted(image))), argb -> argb != 0))
                .isZero();
        assertThatThrownBy(() -> ImageResponse.svg("<!DOCTYPE svg [<!ENTITY x SYSTEM \"" + png.toUri() + "\">]>"
                        + SVG.formatted("<text y=\"20\">&x;</text>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage image(Response response) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(response.bodyBytes()));
    }

    private static long count(BufferedImage image, IntPredicate pixel) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += pixel.test(image.getRGB(x, y)) ? 1 : 0;
            }
        }
        return count;
    }
}
