package io.routelet.cache;

import java.util.Arrays;
import java.util.List;
import org.jetbrains.lincheck.datastructures.BooleanGen;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever threads do with the flights of a key, it is as if they had done it one after the other. */
@Tag("lincheck")
@Param(name = "flight", gen = IntGen.class, conf = "0:2")
@Param(name = "outdated", gen = BooleanGen.class)
public class FlightsLincheckTest {
    private static final int ITERATIONS = Integer.getInteger("test.lincheck.iterations", 3);
    private static final int MODELS = Integer.getInteger("test.lincheck.models", 30);
    private static final int STRESSES = Integer.getInteger("test.lincheck.stresses", 300);
    private static final CacheKey KEY = CacheKey.of("/x", List.of());

    private final Flights flights = new Flights();
    private final Flight[] all = {flight(), flight(), flight()};

    private static Flight flight() {
        return new Flight(KEY, recording -> null, Reader.request());
    }

    @Operation
    public int join(@Param(name = "flight") int flight, @Param(name = "outdated") boolean outdated) {
        Flight joined = flights.join(KEY, newest -> outdated, () -> all[flight]);
        return Arrays.asList(all).indexOf(joined);
    }

    @Operation
    public boolean addFirst(@Param(name = "flight") int flight) {
        return flights.addFirst(all[flight]);
    }

    @Operation
    public void remove(@Param(name = "flight") int flight) {
        flights.remove(all[flight]);
    }

    @Operation
    public boolean isNewest(@Param(name = "flight") int flight) {
        return flights.isNewest(all[flight]);
    }

    @Test
    void inEveryModelledInterleaving() {
        new ModelCheckingOptions()
                .iterations(ITERATIONS)
                .invocationsPerIteration(MODELS)
                .check(FlightsLincheckTest.class);
    }

    @Test
    void underStress() {
        new StressOptions()
                .iterations(ITERATIONS)
                .invocationsPerIteration(STRESSES)
                .check(FlightsLincheckTest.class);
    }
}
