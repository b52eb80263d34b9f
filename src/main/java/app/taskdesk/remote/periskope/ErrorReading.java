package app.taskdesk.remote.periskope;

import app.taskdesk.remote.FieldProblem;
import app.taskdesk.remote.wire.ErrorWords;
import app.taskdesk.remote.wire.ErrorWords.Clean;
import app.taskdesk.task.TaskField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the words in the flat envelope {@code {code, name, message, status, fields}} (facts.md 1.2). */
final class ErrorReading {

    private static final Map<String, TaskField> INSIDE = Map.of("association.chat_id", TaskField.CHAT_ID,
            "association.message_id", TaskField.MESSAGE_ID, "association.ticket_id", TaskField.TICKET_ID);

    private ErrorReading() {
    }

    static @Nullable ErrorWords read(Map<?, ?> body, Clean clean) {
        String code = clean.text(body.get("code"));
        String message = clean.text(body.get("message"));
        if (code == null && (message == null || !(body.get("status") instanceof Long))) {
            return null;
        }
        List<FieldProblem> fields = fields(body.get("fields"), clean);
        return new ErrorWords(code, message, fields.stream().map(FieldProblem::toString).toList(), fields);
    }

    private static List<FieldProblem> fields(@Nullable Object raw, Clean clean) {
        var problems = new ArrayList<FieldProblem>();
        if (raw instanceof Map<?, ?> fields) {
            for (var entry : fields.entrySet()) {
                String name = clean.text(entry.getKey());
                String message = clean.text(entry.getValue() instanceof Map<?, ?> problem ? problem.get("message")
                        : entry.getValue());
                if (name != null && problems.size() < ErrorWords.MOST) {
                    problems.add(new FieldProblem(name, field(name), message == null ? "" : message));
                }
            }
        }
        return List.copyOf(problems);
    }

    private static @Nullable TaskField field(String name) {
        TaskField inside = INSIDE.get(name);
        return inside == null ? Words.NAMES.field(name) : inside;
    }
}
