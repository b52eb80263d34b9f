package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server had against a change, brought to the fields it names. Servers name fields in their own words, so a
 * complaint goes to that field of the change whose name it begins with.
 *
 * @param problems by field, without the field's name; fields that nothing was said about are absent
 * @param raw      the server's words as they came, a line each; empty where it gave none
 */
record Refusal(Map<TaskField, String> problems, List<String> raw) {

    /** The name of the field that a provider's adapter put before the provider's words. */
    private static final Pattern LED = Pattern.compile("\\{([A-Z_]+)} ");
    private static final int LONGEST = 300;
    private static final int MOST = 20;

    static Refusal of(OutboxLine line) {
        OutboxLine.Answer answer = line.answer();
        if (answer == null || answer.said().isEmpty()) {
            return new Refusal(Map.of(), List.of());
        }
        String said = answer.said();
        int open = said.indexOf(" (");
        boolean detailed = open >= 0 && said.endsWith(")");
        List<String> details = detailed ? List.of(said.substring(open + 2, said.length() - 1).split("; "))
                : List.of(said);
        var raw = new ArrayList<String>();
        if (detailed && open > 0) {
            raw.add(SafeText.line(said.substring(0, open), LONGEST));
        }
        details.stream().limit(MOST).map(text -> SafeText.line(LED.matcher(text).replaceFirst(""), LONGEST))
                .forEach(raw::add);
        return new Refusal(problems(details.stream().limit(MOST).toList(), line.wanted().present()), raw);
    }

    private static Map<TaskField, String> problems(List<String> details, List<TaskField> fields) {
        var problems = new EnumMap<TaskField, String>(TaskField.class);
        for (String told : details) {
            Matcher led = LED.matcher(told);
            String detail = led.lookingAt() ? told.substring(led.end()) : told;
            if (led.lookingAt()) {
                fields.stream().filter(field -> field.name().equals(led.group(1)))
                        .forEach(field -> problems.putIfAbsent(field, inert(withoutName(detail))));
                continue;
            }
            String subject = detail.strip().split("[\\s.\\[]", 2)[0];
            named(subject, fields).ifPresentOrElse(
                    field -> problems.putIfAbsent(field, inert(detail.strip().substring(subject.length()))),
                    () -> {
                        if (fields.size() == 1) {
                            problems.putIfAbsent(fields.getFirst(), inert(detail));
                        }
                    });
        }
        return problems;
    }

    /** "assignee: must be a member" is shown beside the owner, so it need not be named. */
    private static String withoutName(String detail) {
        int colon = detail.indexOf(": ");
        return colon < 0 ? detail : detail.substring(colon + 2);
    }

    private static Optional<TaskField> named(String subject, List<TaskField> fields) {
        String token = letters(subject);
        return fields.stream().filter(field -> likeness(token, field) > 0)
                .max(Comparator.comparingInt(field -> likeness(token, field)));
    }

    private static int likeness(String token, TaskField field) {
        String name = letters(field.name());
        if (token.equals(name)) {
            return 4;
        }
        if (token.endsWith(name)) {
            return 3;
        }
        if (field == TaskField.CATEGORY && token.endsWith("type")) {
            return 2;
        }
        return token.startsWith(name) ? 1 : 0;
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static String inert(String words) {
        String line = SafeText.line(words.strip(), LONGEST);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** The field to mend first. */
    Optional<TaskField> first() {
        return problems.keySet().stream().findFirst();
    }
}
