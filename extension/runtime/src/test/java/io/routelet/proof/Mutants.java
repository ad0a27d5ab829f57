package io.routelet.proof;

import io.routelet.proof.Corpus.Expected;
import io.routelet.proof.Corpus.Handler;
import io.routelet.proof.Insertions.Insertion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Static handlers with something inserted at a random place of a random method that they run. */
final class Mutants {
    /** One of the places to insert at. */
    private record Target(Handler handler, String className, String method, int places) {}

    private final Corpus corpus;
    private final List<Target> targets = new ArrayList<>();

    Mutants(Corpus corpus) throws Exception {
        this.corpus = corpus;
        for (Handler handler : corpus.handlers()) {
            if (handler.expected() == Expected.STATIC) {
                for (String entered : Execution.of(corpus, handler)) {
                    String[] parts = entered.split(" ", 2);
                    int places = Mutation.places(corpus.classes().get(parts[0]), parts[1]);
                    targets.add(new Target(handler, parts[0], parts[1], places));
                }
            }
        }
    }

    /** @param name what was inserted where */
    record Mutant(String name, String className, byte[] bytes, Verdict verdict) {}

    Mutant next(Random random, List<Insertion> insertions) {
        Target target = targets.get(random.nextInt(targets.size()));
        Insertion insertion = insertions.get(random.nextInt(insertions.size()));
        int place = random.nextInt(target.places());
        byte[] mutated = Mutation.of(corpus.classes().get(target.className()), target.method(), place, insertion);
        Map<String, byte[]> classes = new HashMap<>(Map.of(target.className(), mutated));
        ClassIndex index = ClassIndex.of(
                name -> classes.getOrDefault(name, corpus.classes().get(name)));
        Verdict verdict = target.handler().prove(StaticProof.of(index, Policy.standard()));
        String name = insertion.name() + " at " + place + " of " + target.className() + "." + target.method() + " for "
                + target.handler();
        return new Mutant(name, target.className(), mutated, verdict);
    }

    /** How many methods they reach, all together. */
    int size() {
        return targets.size();
    }

    Map<String, byte[]> classesWith(Mutant mutant) {
        Map<String, byte[]> classes = new HashMap<>(corpus.classes());
        classes.put(mutant.className(), mutant.bytes());
        return classes;
    }
}
