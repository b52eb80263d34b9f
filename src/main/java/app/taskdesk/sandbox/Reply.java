package app.taskdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One JSON answer before it is written to the connection. */
record Reply(int status, Map<String, String> headers, byte[] body) {

    static Reply raw(int status, byte[] json) {
        return new Reply(status, Map.of(), json);
    }

    static Reply of(int status, JsonNode json) {
        return raw(status, Json.bytes(json));
    }

    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body);
    }

    Reply withBody(byte[] changed) {
        return new Reply(status, headers, changed);
    }
}
