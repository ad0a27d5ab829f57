package io.routelet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.proof.Corpus.Expected;
import io.routelet.proof.Corpus.Handler;
import io.routelet.proof.Verdict.Dynamic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The verdict on every handler of the corpus, as every compiler makes it. */
class CorpusTest {
    @ParameterizedTest
    @EnumSource(Compilers.class)
    void noImpureHandlerIsCalledStatic(Compilers compiler) throws Exception {
        Corpus corpus = Corpus.compiledBy(compiler);
        StaticProof proof = corpus.proof();
        assertThat(corpus.handlers())
                .filteredOn(handler -> !handler.isPure())
                .hasSizeGreaterThan(100)
                .noneMatch(handler -> handler.prove(proof).isStatic());
    }

    @ParameterizedTest
    @EnumSource(Compilers.class)
    void dynamicHandlersNameTheirReason(Compilers compiler) throws Exception {
        Corpus corpus = Corpus.compiledBy(compiler);
        StaticProof proof = corpus.proof();
        List<String> wrong = new ArrayList<>();
        for (Handler handler : corpus.handlers()) {
            if (handler.prove(proof) instanceof Dynamic found && !handler.isPure()) {
                if (!found.why().equals(handler.why()) || !found.what().equals(handler.at())) {
                    wrong.add(handler + ": " + found.report());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Compilers.class)
    void pureHandlersAreShownToBe(Compilers compiler) throws Exception {
        Corpus corpus = Corpus.compiledBy(compiler);
        StaticProof proof = corpus.proof();
        List<String> wrong = new ArrayList<>();
        for (Handler handler : corpus.handlers()) {
            boolean isStatic = handler.prove(proof).isStatic();
            if (handler.isPure() && isStatic != (handler.expected() == Expected.STATIC)) {
                wrong.add(handler + ": " + handler.prove(proof));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Compilers.class)
    void atLeast95PercentOfThePureOnesAreShown(Compilers compiler) throws Exception {
        Corpus corpus = Corpus.compiledBy(compiler);
        StaticProof proof = corpus.proof();
        List<Handler> pure = corpus.handlers().stream().filter(Handler::isPure).toList();
        long shown =
                pure.stream().filter(handler -> handler.prove(proof).isStatic()).count();
        assertThat(shown * 100).isGreaterThanOrEqualTo(pure.size() * 95L);
    }
}
