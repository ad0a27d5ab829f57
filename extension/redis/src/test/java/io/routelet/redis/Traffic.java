package io.routelet.redis;

import io.routelet.containers.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reads and revalidations on three servers, whose answers go into a history. */
final class Traffic {
    private static final int CALLERS = 4;
    private static final int ROWS = 48;

    private final History history;
    private final Shop shop;
    private final int rate;
    private volatile boolean over;

    private Traffic(History history, Shop shop, int rate) {
        this.history = history;
        this.shop = shop;
        this.rate = rate;
    }

    /** Goes on while something is done: so many reads per second of each server, and ten revalidations. */
    static void during(History history, Shop shop, int rate, History.Work work) throws Exception {
        Traffic traffic = new Traffic(history, shop, rate);
        List<Thread> threads = traffic.start();
        try {
            work.run();
        } finally {
            traffic.over = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private List<Thread> start() {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3 * CALLERS; i++) {
            int server = i % 3;
            long seed = i;
            threads.add(history.start("reader " + i, () -> read(server, new Random(seed))));
        }
        for (int i = 0; i < 2; i++) {
            int first = i;
            threads.add(history.start("writer " + i, () -> write(first)));
        }
        return threads;
    }

    private void read(int server, Random random) throws Exception {
        long period = CALLERS * History.SECOND / rate;
        long next = System.nanoTime();
        try (Caller caller = new Caller(shop.server(server).client())) {
            while (!over) {
                next += period;
                History.until(next);
                int row = random.nextInt(ROWS);
                boolean page = random.nextInt(5) > 0;
                long begun = System.nanoTime();
                Reply reply = caller.get((page ? "/page/" : "/data/") + row);
                if (reply.status() != 200) {
                    history.fail(reply.status() + " of row " + row + " on " + server + ": " + reply.text());
                    continue;
                }
                long version = page ? Shop.pageVersion(reply.text(), row) : Shop.dataVersion(reply.text(), row);
                if (version > Shop.TABLE.get(row)) {
                    history.fail("Row " + row + " was never " + version);
                }
                history.read(row, version, server, begun);
            }
        }
    }

    /** Two of them: each has rows of its own, so that their versions are acknowledged in their order. */
    private void write(int first) throws Exception {
        Random random = new Random(first);
        long next = System.nanoTime();
        while (!over) {
            next += History.SECOND / 5;
            History.until(next);
            int server = random.nextInt(3);
            int row = random.nextInt(ROWS / 2) * 2 + first;
            Reply reply = shop.server(server).client().send("POST", "/now/" + row, new byte[0]);
            if (reply.status() == 200) {
                history.acknowledged(row, Long.parseLong(reply.text()), server);
            } else if (reply.status() == 503 && reply.text().startsWith("unknown")) {
                history.unknown();
            } else {
                history.fail("POST: " + reply.status() + " " + reply.text());
            }
        }
    }
}
