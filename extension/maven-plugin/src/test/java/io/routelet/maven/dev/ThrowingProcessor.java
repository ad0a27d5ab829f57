package io.routelet.maven.dev;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Somebody else's annotation processor, which throws as often as a test wants. */
@SupportedAnnotationTypes("*")
public final class ThrowingProcessor extends AbstractProcessor {
    static final AtomicInteger TIMES = new AtomicInteger();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!round.processingOver() && TIMES.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            throw new IllegalStateException("the processor has had enough");
        }
        return false;
    }
}
