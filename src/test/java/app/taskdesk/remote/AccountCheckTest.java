package app.taskdesk.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.taskdesk.remote.AccountCheck.Result.Accepted;
import app.taskdesk.remote.AccountCheck.Result.AddressRefused;
import app.taskdesk.remote.AccountCheck.Result.Failed;
import app.taskdesk.remote.RemoteFailure.ProtocolError;
import app.taskdesk.remote.RemoteFailure.ServerTrouble;
import app.taskdesk.remote.RemoteFailure.Unauthorized;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.sandbox.Fault;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.task.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCheckTest {

    private static final String KEY = "canary-key-0ff1ce";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpTransport transport = new HttpTransport(threads);
    private final AccountCheck check =
            new AccountCheck((address, key) -> new TalkingShops(transport, address, key));
    private final SandboxServer server = SandboxServer.start(
            SandboxOptions.empty(() -> Instant.parse("2026-11-23T08:00:00Z")).withKey(KEY));

    @AfterEach
    void close() {
        server.close();
        transport.close();
        threads.shutdownNow();
    }

    private RemoteFailure failure(String address, String key) {
        Failed failed = assertInstanceOf(Failed.class, check.check(address, key::toCharArray));
        assertFalse(failed.toString().contains(key), "the key must not be told");
        return failed.failure();
    }

    private void plant(int number, String ownerId, String ownerName) {
        server.plant("{\"_id\":\"t" + (1_000 + number) + "\",\"title\":\"T\",\"ownerId\":" + ownerId
                + ",\"ownerName\":" + ownerName + "}");
    }

    @Test
    void acceptsKeyAndNamesOwnersMostTasksFirst() {
        plant(1, "\"b\"", "null");
        plant(2, "\"a\"", "\"Ann\"");
        plant(3, "\"b\"", "\"Ben\"");
        plant(4, "null", "null");
        Accepted accepted = assertInstanceOf(Accepted.class,
                check.check(" " + server.address() + "/ ", KEY::toCharArray));
        assertEquals(server.address(), accepted.address().uri());
        assertEquals(4, accepted.total());
        assertEquals(List.of(new Person("b", "Ben"), new Person("a", "Ann")), accepted.owners());
        assertEquals(1, server.requests().total());
    }

    @Test
    void looksForOwnersOnFurtherPages() {
        for (int i = 0; i < 101; i++) {
            plant(i, "\"o" + (i + 1) / 101 + "\"", "null");
        }
        var address = new ServerAddress(server.address());
        assertEquals(1, check.owners(address, KEY::toCharArray, 1).size());
        assertEquals(2, check.owners(address, KEY::toCharArray, 5).size());
        server.requests().clear();
        server.faults().always(new Fault.Answer(429, Duration.ofSeconds(1)));
        assertEquals(List.of(), check.owners(address, KEY::toCharArray, 5));
        assertEquals(1, server.requests().total());
    }

    @ParameterizedTest
    @CsvSource({"http://example.com/v1,NOT_HTTPS", "https://u:p@example.com,HOLDS_CREDENTIALS",
        "https://example.com/v1?a=b,HOLDS_QUERY", "not an address,NOT_AN_ADDRESS"})
    void sendsNothingToAddressThatIsNotSafe(String address, ServerAddress.Fault fault) {
        assertEquals(new AddressRefused(fault), check.check(address, KEY::toCharArray));
    }

    @Test
    void tellsWhatIsWrongWithKey() {
        String address = server.address().toString();
        assertEquals(401, assertInstanceOf(Unauthorized.class, failure(address, "wrong")).status());
        assertEquals(0, assertInstanceOf(Unauthorized.class, failure(address, "ключ")).status());
        assertEquals(1, server.requests().total());
    }

    @Test
    void tellsThatThereIsNoTaskServer() throws IOException {
        try (var page = RawServer.answering((_, e) -> e.send(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n"))) {
            assertInstanceOf(ProtocolError.class, failure(page.address().toString(), KEY));
        }
        server.faults().next(new Fault.Answer(500, null));
        assertInstanceOf(ServerTrouble.class, failure(server.address().toString(), KEY));
    }
}
