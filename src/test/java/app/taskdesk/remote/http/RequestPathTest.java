package app.taskdesk.remote.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.taskdesk.remote.RawServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    private static RequestPath path() {
        return RequestPath.under(RawServer.address("https://api.example.com/v1"));
    }

    @ParameterizedTest
    @CsvSource({"507f1f77bcf86cd799439011,507f1f77bcf86cd799439011", "a/b,a%2Fb", "a?b#c,a%3Fb%23c", "a b+c,a%20b%2Bc",
        "a%2Fb,a%252Fb", "...,...", "ünï,%C3%BCn%C3%AF", "*~-._,%2A~-._", "a\\b;c=d&e,a%5Cb%3Bc%3Dd%26e"})
    void makesAnIdOneSegment(String id, String segment) {
        assertEquals("https://api.example.com/v1/tasks/" + segment, path().word("tasks").id(id).uri().toString());
        assertEquals("/v1/tasks/" + id, path().word("tasks").id(id).uri().getPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a\nb", "a\0", "\u0085", "\uD800"})
    void refusesIdThatIsNoSegment(String id) {
        assertThrows(IllegalArgumentException.class, () -> path().id(id));
    }

    @Test
    void refusesIdOverLimit() {
        path().id("x".repeat(256));
        assertThrows(IllegalArgumentException.class, () -> path().id("x".repeat(257)));
    }

    @Test
    void keepsValuesInsideTheirParameters() {
        assertEquals("https://api.example.com/v1/t?a=1&s=x%26b%3D%20%2B%25%C3%A9%0D%0A&z=%EF%BF%BD",
                path().word("t").with("a", 1).with("n", null).with("s", "x&b= +%é\r\n").with("z", "\uD800")
                        .uri().toString());
    }
}
