package io.routelet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviationsTest {
    @Test
    void namesOnlyCasesAndGroupsThatExist() {
        Set<String> known = new HashSet<>();
        for (Case example : Resource.cases()) {
            known.add(example.id());
            known.add(example.group());
        }

        assertThat(known).containsAll(Deviations.read().names());
    }
}
