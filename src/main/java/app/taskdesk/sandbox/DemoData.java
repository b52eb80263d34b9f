package app.taskdesk.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client that opens the demo workspace has to know about it beforehand. */
public final class DemoData {

    /** Who the demo person is. */
    public static final String ME_ID = "agent_sara";
    public static final String ME_NAME = "Sara Kim";
    /** Who they are at Periskope, and the phone that its workspace belongs to. */
    public static final String ME_EMAIL = "sara.kim@lumen.example";
    public static final String PHONE = "447700900100";
    private static final Map<String, String> QUEUES = queueNames();

    private DemoData() {
    }

    /** The names of the queues by their ids, in the order to show them. */
    public static Map<String, String> queues() {
        return QUEUES;
    }

    private static Map<String, String> queueNames() {
        Map<String, String> queues = new LinkedHashMap<>();
        queues.put("queue_billing", "Billing");
        queues.put("queue_returns", "Returns");
        queues.put("queue_tech", "Tech");
        return Collections.unmodifiableMap(queues);
    }
}
