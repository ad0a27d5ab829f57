package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S4, I1: no address of a private page makes it one of everybody. */
@ExtendWith(ArquillianExtension.class)
class DeceptionIT {
    private static final List<String> PRIVATE = List.of("/account", "/mine");
    private static final List<String> PUBLIC = List.of("/echo", "/plain", "/items/1", "/auto", "/moved");
    private static final List<String> SUFFIXES = List.of(
            "", ".css", ".js", "x.png", "/x.css", "style.css", "/../plain", "%2e%2e/plain", "index.html", "?x.css");

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return Canaries.war();
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(PRIVATE);
        int number = 0;
        for (String page : PRIVATE) {
            for (int octet = 0; octet < 256; octet++) {
                String raw = Character.toString((char) octet);
                for (String delimiter : List.of(raw, String.format(Locale.ROOT, "%%%02x", octet))) {
                    for (String suffix : SUFFIXES) {
                        if (Canaries.isAsked(number++)) {
                            addresses.add(page + delimiter + suffix);
                        }
                    }
                }
            }
        }
        assertThat(number).isEqualTo(10_240);
        return addresses;
    }

    @Test
    void whoComesWithoutACookieNeverGetsAnothersPage() {
        AtomicInteger personal = new AtomicInteger();
        List<String> leaks = addresses().parallelStream()
                .filter(address -> leaks(address, personal))
                .toList();
        assertThat(leaks).isEmpty();
        assertThat(personal).hasValueGreaterThan(PRIVATE.size());
    }

    private boolean leaks(String address, AtomicInteger personal) {
        String token = "canary" + personal.hashCode() + "-" + address.hashCode();
        Reply own = reply(address, "Cookie: token=" + token);
        if (own == null || !own.text().contains(token)) {
            return false;
        }
        personal.incrementAndGet();
        Reply others = reply(address);
        return !"private, no-store".equals(own.header("Cache-Control"))
                || own.header("CDN-Cache-Control") != null
                || own.header("Cache-Status") != null
                || others == null
                || others.toString().contains(token);
    }

    /** Null where the container takes it for no request. */
    private Reply reply(String address, String... headers) {
        try (Wire wire = client.open()) {
            return wire.send(client.head("GET", address, headers) + "\r\n").read("GET");
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Test
    void twoUsersNeverSeeEachOther() {
        List<String> pages = new ArrayList<>(PRIVATE);
        pages.addAll(PUBLIC);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pages.forEach(page -> asked.add("alices " + page));
            pages.forEach(page -> asked.add("bobs " + page));
        }
        List<String> mixed = asked.parallelStream()
                .filter(request -> {
                    String[] parts = request.split(" ");
                    Reply reply = reply(parts[1], "Cookie: token=" + parts[0], "X-User: " + parts[0]);
                    String shown = String.valueOf(reply);
                    boolean own = shown.contains(parts[0]);
                    boolean others = shown.contains(parts[0].equals("bobs") ? "alices" : "bobs");
                    return others || own != PRIVATE.contains(parts[1]);
                })
                .toList();
        assertThat(mixed).isEmpty();
    }
}
