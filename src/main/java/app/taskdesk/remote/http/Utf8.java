package app.taskdesk.remote.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Makes sure that bytes are UTF-8, and text is Unicode, before anything stands on it ({@code sync.md} 0, P3, P4). */
final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {
    }

    /** The text; fails where the bytes are not UTF-8. */
    static String strictly(byte[] bytes, int from) throws MalformedReply {
        var text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            } catch (CharacterCodingException e) {
                throw new MalformedReply("not UTF-8");
            }
        }
        return text;
    }
}
