package app.taskdesk.remote.http;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.ReplyHeaders;

/** What came of one request, before anybody read its body. */
public sealed interface Answer {

    /**
     * A whole reply with a 2xx status, or any reply with a 4xx or 5xx status.
     *
     * @param body the JSON of a 2xx reply (empty for 204); of others what could be read of it, maybe nothing
     */
    record Received(int status, byte[] body, ReplyHeaders headers) implements Answer {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        @Override
        public String toString() {
            return "Received[" + status + "]";
        }
    }

    /** No reply that could be used. */
    record Failed(RemoteFailure failure, ReplyHeaders headers) implements Answer {
    }
}
