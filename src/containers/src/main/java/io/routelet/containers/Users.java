package io.routelet.containers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.catalina.startup.Tomcat;

/** Those who can log in to a server under test: {@code alice} and {@code bob}, who have the role {@code reader}. */
public final class Users {
    private static final List<String> NAMES = List.of("alice", "bob");
    private static final String ROLE = "reader";
    private static final String PASSWORD = "secret";

    private Users() {}

    /** The header line by which one of them logs in (BASIC). */
    public static String credentials(String name) {
        byte[] pair = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static void addTo(Tomcat tomcat) {
        for (String name : NAMES) {
            tomcat.addUser(name, PASSWORD);
            tomcat.addRole(name, ROLE);
        }
    }

    /** Adds them to a WildFly that runs; it reads its files again. A Tomcat of this build has them. */
    public static void addToServer() throws IOException, GeneralSecurityException {
        Path configuration = Path.of(System.getProperty("server.base"), "configuration");
        Path users = configuration.resolve("application-users.properties");
        if (Files.notExists(users) || Files.readString(users).contains(NAMES.get(0) + "=")) {
            return;
        }
        for (String name : NAMES) {
            append(users, name + "=" + digest(name + ":ApplicationRealm:" + PASSWORD));
            append(configuration.resolve("application-roles.properties"), name + "=" + ROLE);
        }
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, "\n" + line + "\n", StandardOpenOption.APPEND);
    }

    /** The form that WildFly keeps passwords in. */
    private static String digest(String text) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
