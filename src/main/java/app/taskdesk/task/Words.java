package app.taskdesk.task;

import java.util.List;

/**
 * A sentence by its message key, so that a rule or an action can say something without knowing the language.
 *
 * @param arguments strings, numbers, instants and other words to put in
 */
public record Words(String key, List<Object> arguments) {

    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, Object... arguments) {
        return new Words(key, List.of(arguments));
    }
}
