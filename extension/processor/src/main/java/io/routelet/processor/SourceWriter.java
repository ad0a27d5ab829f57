package io.routelet.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Hands sources to the compiler. */
final class SourceWriter {
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final ProcessingEnvironment environment;

    SourceWriter(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The annotation that tells tools not to look here; empty where the module that has it is not read. */
    String annotation() {
        Elements elements = environment.getElementUtils();
        ModuleElement owner = elements.getModuleElement("java.compiler");
        boolean known = owner != null && elements.getTypeElement(owner, GENERATED) != null;
        return known ? "@" + GENERATED + "(\"" + RouteProcessor.class.getName() + "\")\n" : "";
    }

    /** What an earlier compilation has generated for this class, null if nothing. */
    @Nullable
    String earlier(String name) {
        String file = name.substring(name.lastIndexOf('.') + 1) + ".java";
        try {
            return environment
                    .getFiler()
                    .getResource(StandardLocation.SOURCE_OUTPUT, AppSource.packageOf(name), file)
                    .getCharContent(true)
                    .toString();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** @param origins what the text depends on */
    void write(String name, String text, List<TypeElement> origins) {
        String earlier = earlier(name);
        try (Writer out = environment
                .getFiler()
                .createSourceFile(name, origins.toArray(new TypeElement[0]))
                .openWriter()) {
            out.write(text);
        } catch (FilerException e) {
            // Eclipse's batch compiler writes nothing of which it sees a class. Where that is up to date, all is well.
            if (!text.equals(earlier)) {
                tell(name + " is out of date; delete the compiled classes and compile again");
            }
        } catch (IOException e) {
            tell(name + " cannot be written: " + e);
        }
    }

    private void tell(String message) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
    }
}
