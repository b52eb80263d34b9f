package app.taskdesk.remote.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.RemoteFailure.NotSent;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that cannot prove who it is gets nothing; certificates are made here, by an authority made here. */
class CertificateTest {

    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    @TempDir
    private static Path folder;
    private static KeyStore keys;
    private static SSLContext before;

    @BeforeAll
    static void trustAnAuthorityOfOurOwn() throws Exception {
        make(AUTHORITY, "-ext", "bc=ca:true");
        make("good", "-signer", AUTHORITY, "-ext", "san=dns:localhost");
        make("elsewhere", "-signer", AUTHORITY, "-ext", "san=dns:tasks.example.com");
        make("expired", "-signer", AUTHORITY, "-ext", "san=dns:localhost", "-startdate", "-30d", "-validity", "10");
        make("selfsigned", "-ext", "san=dns:localhost");
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, keys.getCertificate(AUTHORITY));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        before = SSLContext.getDefault();
        SSLContext.setDefault(context);
    }

    @AfterAll
    static void forgetTheAuthority() {
        SSLContext.setDefault(before);
    }

    private static KeyStore empty() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void make(String alias, String... more) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + alias, "-storetype", "PKCS12",
                "-storepass", PASSWORD, "-keystore", folder.resolve("keys.p12").toString()));
        command.addAll(List.of(more));
        assertEquals(0, new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor());
    }

    private static ServerSocket server(String alias) throws Exception {
        KeyStore own = empty();
        own.setKeyEntry(alias, keys.getKey(alias, PASSWORD.toCharArray()), PASSWORD.toCharArray(),
                keys.getCertificateChain(alias));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static Answer ask(RawServer server) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var transport = new HttpTransport(threads)) {
            var address = RawServer.address("https://localhost:" + server.port() + "/v1");
            var key = KeyHeader.of("x-tenant-api-key", "canary".toCharArray()).orElseThrow();
            return transport.exchange(new HttpCall("POST", address.uri(), key, new byte[] {'{', '}'}, false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"selfsigned", "elsewhere", "expired"})
    @DisplayName("3A row 20: a certificate that is self-signed, for another name, expired")
    void sendsNothingToServerThatCannotProveWhoItIs(String certificate) throws Exception {
        try (var server = RawServer.on(server(certificate), (_, exchange) -> exchange.json(200, "{}"))) {
            assertEquals(new NotSent(NotSent.Cause.CERTIFICATE, "certificate not trusted"),
                    assertInstanceOf(Answer.Failed.class, ask(server)).failure());
            assertTrue(server.requests().isEmpty());
        }
    }

    @Test
    void asksServerThatProvesWhoItIs() throws Exception {
        try (var server = RawServer.on(server("good"), (_, exchange) -> exchange.json(200, "{}"))) {
            assertTrue(assertInstanceOf(Answer.Received.class, ask(server)).isSuccess());
            assertEquals(1, server.requests().size());
        }
    }
}
