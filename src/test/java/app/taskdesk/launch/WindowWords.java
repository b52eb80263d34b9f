package app.taskdesk.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;

/** What reads the words of a second start, for who tries it on bytes of all kinds. */
public final class WindowWords {

    private WindowWords() {
    }

    public static String read(byte[] said) throws IOException {
        return WindowCall.read(Channels.newChannel(new ByteArrayInputStream(said)));
    }
}
