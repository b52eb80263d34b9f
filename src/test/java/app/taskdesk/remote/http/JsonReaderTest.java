package app.taskdesk.remote.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static Object read(byte[] body) throws MalformedReply {
        return JsonReader.read(body, JsonReader::any);
    }

    private static Object read(String json) throws MalformedReply {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] body) {
        return assertThrows(MalformedReply.class, () -> read(body)).getMessage();
    }

    private static String refusal(String json) {
        return refusal(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryKindOfValue() throws MalformedReply {
        assertEquals(Map.of("a", List.of(1L, 2.5, "x", true, false, List.of(), Map.of())),
                read("{\"a\":[1,2.5,\"x\",true,false,[],{}]}"));
        assertNull(read("null"));
        assertEquals(new BigInteger("123456789012345678901234567890"), read("123456789012345678901234567890"));
    }

    @Test
    void keepsNumberBeyondEveryDoubleAsText() throws MalformedReply {
        assertEquals(List.of("1e999999999", "-1e999"), read("[1e999999999,-1e999]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"x\":[{\"b\":1,\"c\":2,\"b\":3}]}"})
    @DisplayName("3A row 48: keys twice")
    void refusesKeyThatStandsTwice(String json) {
        assertEquals("not valid JSON", refusal(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "[1]]", "1 2"})
    @DisplayName("3A row 48: two documents")
    void refusesWhatFollowsTheDocument(String json) {
        assertFalse(refusal(json).isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "[Infinity]", "{a:1}", "{'a':1}", "[1,]", "// x\n1", "<html></html>", "{\"a\":",
        "[01]", "[\"\u0001\"]", "\"\\x\"", "truth"})
    void refusesWhatIsNotJson(String json) {
        assertFalse(refusal(json).isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\uFEFF"})
    @DisplayName("3A row 48: an empty body")
    void refusesEmptyBody(String json) {
        assertEquals("empty body", refusal(json));
    }

    @Test
    @DisplayName("3A row 48: byte order marks")
    void passesOneByteOrderMarkAndNoSecond() throws MalformedReply {
        assertEquals(List.of(), read("\uFEFF[]"));
        assertEquals("not JSON", refusal("\uFEFF\uFEFF[]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    @DisplayName("3A row 48: UTF-16")
    void refusesOtherEncodings(String charset) {
        assertEquals("not UTF-8", refusal("{\"a\":1}".getBytes(Charset.forName(charset))));
    }

    @Test
    @DisplayName("3A row 48: invalid UTF-8")
    void refusesInvalidUtf8() {
        assertEquals("not UTF-8", refusal(new byte[] {'"', (byte) 0xC3, '(', '"'}));
        assertEquals("not UTF-8", refusal(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}));
        assertEquals("not UTF-8", refusal(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}));
        assertEquals("not UTF-8", refusal("\"ü\"".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void takesReplacementCharacterThatWasSent() throws MalformedReply {
        assertEquals("a\uFFFDb\uD83D\uDE00", read("\"a\uFFFDb\uD83D\uDE00\""));
    }

    @Test
    @DisplayName("3A row 49: half characters and NUL")
    void mendsLoneSurrogatesAndNul() throws MalformedReply {
        assertEquals("a\uFFFDb\uFFFD\uFFFDc", read("\"a\\ud800b\\u0000\\udc00c\""));
        assertEquals("\uD83D\uDE00\uFFFD", read("\"\\ud83d\\ude00\\ud83d\""));
        assertEquals(Map.of("k\uFFFD", "v"), read("{\"k\\u0000\":\"v\"}"));
    }

    @Test
    @DisplayName("3A row 48: depth")
    void bearsSixtyFourLevelsAndNoMore() throws MalformedReply {
        read("[".repeat(64) + "]".repeat(64));
        assertEquals("JSON over its limits", refusal("[".repeat(65) + "]".repeat(65)));
        assertEquals("JSON over its limits", refusal("[".repeat(100_000)));
    }

    @Test
    @DisplayName("3A row 48: long numbers, strings and keys")
    void boundsNumbersStringsAndKeys() {
        assertEquals("JSON over its limits", refusal("1".repeat(1_500)));
        assertEquals("JSON over its limits", refusal("\"" + "x".repeat(5_000_000) + "\""));
        assertEquals("JSON over its limits", refusal("{\"" + "k".repeat(2_000) + "\":1}"));
        var keys = new StringBuilder("{\"k\":0");
        for (int i = 0; i < 500_000; i++) {
            keys.append(",\"").append(i).append("\":0");
        }
        byte[] many = keys.append('}').toString().getBytes(StandardCharsets.UTF_8);
        assertTimeout(Duration.ofSeconds(5), () -> assertEquals("JSON over its limits", refusal(many)));
    }

    @Test
    void neverRepeatsWhatTheBodyHeld() {
        assertFalse(refusal("{\"secret-word\": secret-word}").contains("secret"));
    }

    @Test
    void survivesRandomBytesAndCutDocuments() {
        var random = new java.util.Random(7);
        byte[] whole = "{\"tasks\":[{\"_id\":\"a\",\"title\":\"\\ud83d\\ude00 é\",\"n\":[1.5e3,null,true]}],\"t\":1}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int j = random.nextInt(4); j > 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                read(bytes);
            } catch (MalformedReply e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }
}
