package app.taskdesk.ui.kit;

import app.taskdesk.task.Words;
import java.time.Instant;

/** Turns the words of rules and actions into sentences. */
public final class Sentences {

    private final Messages messages;
    private final DateText dates;

    public Sentences(Messages messages, DateText dates) {
        this.messages = messages;
        this.dates = dates;
    }

    public String of(Words words) {
        if (words.arguments().isEmpty()) {
            return messages.text(words.key());
        }
        return messages.text(words.key(), words.arguments().stream().map(this::argument).toArray());
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Words words -> of(words);
            case Instant instant -> dates.near(instant);
            default -> argument;
        };
    }
}
