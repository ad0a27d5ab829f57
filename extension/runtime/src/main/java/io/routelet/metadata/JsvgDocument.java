package io.routelet.metadata;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import io.routelet.Response;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import org.jspecify.annotations.Nullable;

/** An SVG as JSVG reads it. */
final class JsvgDocument extends Svg {
    private final SVGDocument document;

    private JsvgDocument(SVGDocument document) {
        this.document = document;
    }

    static JsvgDocument read(String text) {
        Objects.requireNonNull(Fonts.REGULAR); // JSVG asks once which fonts there are.
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        @Nullable
        SVGDocument read =
                new SVGLoader().load(() -> factory().createXMLEventReader(new StringReader(text)), null, context);
        if (read == null) {
            throw new IllegalArgumentException("The text is no SVG that JSVG can read; its own log says why");
        }
        return new JsvgDocument(read);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    Response paint(ImageFormat format) {
        FloatSize size = document.size();
        return paint(format, (int) Math.ceil(size.width), (int) Math.ceil(size.height));
    }

    @Override
    Response paint(ImageFormat format, int width, int height) {
        Canvas canvas = new Canvas(format, width, height);
        canvas.draw(graphics ->
                document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(width, height)));
        return canvas.response();
    }
}
