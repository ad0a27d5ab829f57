package shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.Change.Kind;

class ChangeQueueTest {
    private final Changes changes = new Changes();

    @Test
    void holdsWhatHappensFromItsStartToItsEnd() throws Exception {
        changes.publish(new Change(Kind.CREATED, 1));
        try (ChangeQueue queue = new ChangeQueue(changes)) {
            changes.publish(new Change(Kind.CREATED, 2));
            changes.close();
            assertThat(queue.take()).isEqualTo(new Change(Kind.CREATED, 2));
            assertThat(queue.take().kind()).isEqualTo(Kind.CLOSED);
            assertThat(queue.isOverrun()).isFalse();
        }
    }

    @Test
    void forgetsRatherThanDelaysWhoPublishes() {
        try (ChangeQueue queue = new ChangeQueue(changes)) {
            for (int i = 0; i < 1_000; i++) {
                changes.publish(new Change(Kind.UPDATED, i));
            }
            assertThat(queue.isOverrun()).isTrue();
        }
    }
}
