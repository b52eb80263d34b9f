package app.taskdesk.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.ServerAddress.Fault;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({"https://api.talkingshops.com/v1,https://api.talkingshops.com/v1",
        "' https://api.talkingshops.com/v1// ',https://api.talkingshops.com/v1",
        "api.talkingshops.com/v1,https://api.talkingshops.com/v1", "HTTPS://x.org:8443,HTTPS://x.org:8443",
        "http://127.0.0.1:8080/v1,http://127.0.0.1:8080/v1", "http://localhost,http://localhost",
        "http://[::1]:9/v1,http://[::1]:9/v1", "http://127.1.2.3,http://127.1.2.3"})
    void takesWhatIsSafe(String typed, String address) throws ServerAddress.Refused {
        assertEquals(address, ServerAddress.parse(typed).toString());
    }

    @ParameterizedTest
    @CsvSource({"http://api.talkingshops.com/v1,NOT_HTTPS", "http://127.0.0.1.evil.org,NOT_HTTPS",
        "http://localhost.evil.org,NOT_HTTPS", "http://10.0.0.1,NOT_HTTPS", "ftp://x.org,NOT_HTTPS",
        "file:///etc/passwd,NOT_AN_ADDRESS", "https://user:pass@x.org/v1,HOLDS_CREDENTIALS",
        "https://x.org@evil.org,HOLDS_CREDENTIALS", "https://x.org/v1?key=a,HOLDS_QUERY",
        "https://x.org/v1#a,HOLDS_QUERY", "https://,NOT_AN_ADDRESS", "'',NOT_AN_ADDRESS",
        "https://x.org/a b,NOT_AN_ADDRESS", "https://x.org/../b,NOT_AN_ADDRESS", "https://x.org/%2e%2e,NOT_AN_ADDRESS",
        "https://x.org//b,NOT_AN_ADDRESS", "https://x.org:99999,NOT_AN_ADDRESS", "https://bücher.example,NOT_AN_ADDRESS"})
    void refusesWhatIsNot(String typed, Fault fault) {
        assertEquals(fault, assertThrows(ServerAddress.Refused.class, () -> ServerAddress.parse(typed)).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "https://u@example.com", "mailto:a@b.c"})
    void cannotBeMadeUnsafe(String uri) {
        assertThrows(IllegalArgumentException.class, () -> new ServerAddress(URI.create(uri)));
    }

    @Test
    void knowsThisComputer() {
        assertTrue(RawServer.address("http://LOCALHOST:1").isLoopback());
        assertFalse(RawServer.address("https://example.com").isLoopback());
    }
}
