package app.taskdesk.action;

import java.time.Duration;

/**
 * How long a change waits here before it may be sent, so that taking it back costs nothing (ux.md 4.10).
 *
 * @param verb for complete, snooze and reassign
 */
public record Holds(Duration edit, Duration verb, Duration delete) {

    public static final Holds USUAL =
            new Holds(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(30));
}
