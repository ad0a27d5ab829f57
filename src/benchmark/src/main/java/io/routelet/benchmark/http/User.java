package io.routelet.benchmark.http;

/** What is answered for a parameter. The components are sorted, as Yasson writes them so. */
public record User(boolean active, int age, String city, String email, String id, String name) {
    /** A user like any other. */
    public static User of(String id) {
        return new User(true, 41, "Lisbon", "maria@example.org", id, "Maria Fernandes");
    }
}
