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
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    /** A server whose certificate nobody but itself vouches for. */
    private ServerSocket selfSigned() throws Exception {
        Path file = folder.resolve("keys.p12");
        int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
                "-storetype", "PKCS12", "-storepass", String.valueOf(PASSWORD), "-keystore", file.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        assertEquals(0, exit);
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @Test
    void sendsNothingToServerThatCannotProveWhoItIs() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var transport = new HttpTransport(threads);
                var server = RawServer.on(selfSigned(), (_, exchange) -> exchange.json(200, "{}"))) {
            var address = RawServer.address("https://localhost:" + server.port() + "/v1");
            var key = KeyHeader.of("x-tenant-api-key", "canary".toCharArray()).orElseThrow();
            Answer answer = transport.exchange(new HttpCall("POST", address.uri(), key, new byte[] {'{', '}'}, false));
            assertEquals(new NotSent(NotSent.Cause.CERTIFICATE, "certificate not trusted"),
                    assertInstanceOf(Answer.Failed.class, answer).failure());
            assertTrue(server.requests().isEmpty());
        }
    }
}
