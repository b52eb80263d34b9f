package app.taskdesk.remote.wire;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.ReplyHeaders;
import app.taskdesk.remote.http.Answer;
import app.taskdesk.remote.http.KeyHeader;

/** What reads the words of a refusal, for who tries it on bytes of all kinds. */
public final class ErrorParser {

    private static final KeyHeader KEY = KeyHeader.of("x-key", "canary".toCharArray()).orElseThrow();

    private ErrorParser() {
    }

    public static RemoteFailure read(byte[] body, int status, ErrorWords.Reading reading) {
        return ErrorWords.failure(new Answer.Received(status, body, ReplyHeaders.NONE), reading, KEY);
    }
}
