package io.routelet.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The renders under way: of a key never more than two, an outdated one and its successor.
 *
 * <pre>
 *            join                 join, newest is outdated           newest lands
 * (none) ──────────▶ [ newest ] ──────────────────────────▶ [ newest, older ] ───▶ [ older ]
 *    ▲                   │                                          │
 *    └───────lands───────┘                                 older lands ───▶ [ newest ]
 * </pre>
 *
 * A slot is replaced as a whole, by compare and set. No lock is held, and no code of an author is run here.
 */
final class Flights {
    private final ConcurrentMap<CacheKey, Slot> slots;

    /** @param older is outdated: it goes on for those who came before */
    record Slot(Flight newest, @Nullable Flight older) {
        private boolean has(Flight flight) {
            return newest == flight || older == flight;
        }

        /** The slot after one of its flights has landed; null if that was the last. */
        private @Nullable Slot without(Flight flight) {
            Flight rest = newest == flight ? older : newest;
            return rest == null ? null : new Slot(rest, null);
        }
    }

    Flights() {
        this(new ConcurrentHashMap<>());
    }

    Flights(ConcurrentMap<CacheKey, Slot> slots) {
        this.slots = slots;
    }

    /**
     * The flight to wait for: the newest, a new one if there is none, and a successor if the newest is of no use and is
     * the only one.
     */
    Flight join(CacheKey key, Predicate<Flight> outdated, Supplier<Flight> successor) {
        while (true) {
            Slot slot = slots.get(key);
            if (slot != null && (slot.older != null || !outdated.test(slot.newest))) {
                return slot.newest;
            }
            Flight flight = successor.get();
            if (slot == null
                    ? slots.putIfAbsent(key, new Slot(flight, null)) == null
                    : slots.replace(key, slot, new Slot(flight, slot.newest))) {
                return flight;
            }
        }
    }

    /** Adds a flight if its key has none. */
    boolean addFirst(Flight flight) {
        return slots.putIfAbsent(flight.key(), new Slot(flight, null)) == null;
    }

    /** Whether others can find it. */
    boolean has(Flight flight) {
        Slot slot = slots.get(flight.key());
        return slot != null && slot.has(flight);
    }

    /** Whether no other flight of its key began after it. */
    boolean isNewest(Flight flight) {
        Slot slot = slots.get(flight.key());
        return slot != null && slot.newest == flight;
    }

    boolean has(CacheKey key) {
        return slots.containsKey(key);
    }

    /** Removes a flight that has ended, if it is there. */
    void remove(Flight flight) {
        while (true) {
            Slot slot = slots.get(flight.key());
            if (slot == null || !slot.has(flight)) {
                return;
            }
            Slot rest = slot.without(flight);
            if (rest == null ? slots.remove(flight.key(), slot) : slots.replace(flight.key(), slot, rest)) {
                return;
            }
        }
    }

    /** How many keys have one. */
    int size() {
        return slots.size();
    }
}
