package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.redis.RedisProcess;
import io.routelet.redis.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A Redis behind TLS, with a certificate for its address alone. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "The other binaries of Redis may be without TLS")
class TlsTest {
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String PASSWORD = "changeit";
    private static final CacheKey KEY = CacheKey.of("/x", List.of());

    @TempDir
    private static Path folder;

    private static Path keys;
    private static RedisProcess redis;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        keys = folder.resolve("keys.p12");
        certify();
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        Path certificate = pem("CERTIFICATE", store.getCertificate("redis").getEncoded());
        Path key =
                pem("PRIVATE KEY", store.getKey("redis", PASSWORD.toCharArray()).getEncoded());
        port = RedisProcess.freePort();
        redis = RedisProcess.start(
                "--tls-port",
                "" + port,
                "--tls-cert-file",
                certificate.toString(),
                "--tls-key-file",
                key.toString(),
                "--tls-auth-clients",
                "no");
    }

    @AfterAll
    static void stop() throws Exception {
        redis.close();
    }

    @AfterEach
    void trustNobody() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST_PASSWORD);
    }

    private static void certify() throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=redis",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private static Path pem(String type, byte[] bytes) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(type.replace(' ', '-') + ".pem"),
                "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n");
    }

    private static CacheStore open(String host) {
        return Stores.open(
                Map.of("routelet.redis.url", "rediss://" + host + ":" + port, "routelet.redis.timeout", "9s"));
    }

    private static void trust() {
        System.setProperty(TRUST, keys.toString());
        System.setProperty(TRUST_PASSWORD, PASSWORD);
    }

    @Test
    void serversShareWhatIsSentEncrypted() {
        trust();
        try (CacheStore one = open("127.0.0.1");
                CacheStore other = open("127.0.0.1")) {
            long number = one.revalidate(Set.of("t"), 0, 0).sequence();
            assertThat(other.marksSince(0).marks()).containsEntry("t", Mark.now(number));
            long later = Stores.TICKER.nanos() + TimeUnit.HOURS.toNanos(1);
            one.put(new Entry(
                    KEY,
                    new Stamp(number, number, Stores.TICKER.nanos(), Set.of(), later, later),
                    Frozen.of("encrypted", new RecordClasses())));
            assertThat(((Value) other.fetch(KEY).payload()).value()).isEqualTo("encrypted");
        }
    }

    @Test
    void aCertificateThatJavaDoesNotTrustIsRefused() {
        try (CacheStore store = open("127.0.0.1")) {
            assertThatThrownBy(() -> store.marksSince(0))
                    .isInstanceOf(StoreUnreachable.class)
                    .hasStackTraceContaining("unable to find valid certification path");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        trust();
        try (CacheStore store = open("localhost")) {
            assertThatThrownBy(() -> store.marksSince(0))
                    .isInstanceOf(StoreUnreachable.class)
                    .hasStackTraceContaining("matching localhost");
        }
    }
}
