package io.routelet.benchmark.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.route.Place;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteTable;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteLookupTest {
    @ParameterizedTest
    @EnumSource
    void everyPathIsFoundButAMiss(Pattern pattern) {
        RouteTable.Builder<Integer> builder = RouteTable.builder();
        for (int i = 0; i < 10; i++) {
            builder.add(RoutePath.ofFolder(pattern.route(i)), Place.ofPage(pattern.route(i)), i);
        }
        RouteTable<Integer> table = builder.build(new ArrayList<>());

        for (int i = 0; i < 10; i++) {
            boolean found = table.find(pattern.path(i)) != null;
            assertThat(found).isEqualTo(pattern != Pattern.MISS);
        }
    }
}
