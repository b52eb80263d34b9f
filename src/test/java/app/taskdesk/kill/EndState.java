package app.taskdesk.kill;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.SimStore;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a person could tell apart in store and server, as text. Times and attempts are not, nor is what the engine
 * and the server did meanwhile.
 */
final class EndState {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> TIMES = List.of("created_at", "updated_at", "completedAt", "claimedAt");
    private static final List<String> TABLES = List.of(
            "SELECT 'task', iif(length(remote_id) > 8, 'new', remote_id), title, category, status, priority, due, "
                    + "owner_id, owner_name, queue_id, claim_status, customer_id, tags, snooze_count, snoozed_until, "
                    + "first_due, outcome, mark, hidden, search_text FROM task ORDER BY id",
            "SELECT 'intent', task_id, kind, state, payload, superseded_by IS NULL, iif(closed_at IS NULL, error, NULL) "
                    + "FROM intent ORDER BY seq",
            "SELECT 'conflict', task_id, field, base, mine, theirs, resolution FROM conflict ORDER BY id",
            "SELECT 'trash', task_id, title, reason, restored_as FROM trash ORDER BY id",
            "SELECT 'activity', task_id, title, kind, changes, words FROM activity WHERE who = 'ME' ORDER BY id",
            "SELECT 'missing', remote_id FROM missing ORDER BY remote_id",
            "SELECT 'twice', extra, kept FROM sent_twice");

    private EndState() {
    }

    /** What is kept here. */
    static String here(LocalStore store) {
        return SimStore.look(store, tx -> {
            var text = new StringBuilder();
            TABLES.forEach(table -> tx.each(table, row -> text.append(line(row, columns(table))).append('\n')));
            return mask(text.toString());
        });
    }

    private static int columns(String select) {
        int depth = 0;
        int columns = 1;
        for (char c : select.substring(0, select.indexOf(" FROM")).toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            columns += c == ',' && depth == 0 ? 1 : 0;
        }
        return columns;
    }

    private static String line(Rows row, int columns) {
        var line = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            line.append(i == 1 ? "" : " | ").append(row.textOrNull(i));
        }
        return line.toString();
    }

    /** Operations and ids that the server or the program chose. */
    private static String mask(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "OP");
    }

    /** What is at the server. */
    static String there(Site site) {
        JsonNode tasks = MAPPER.readTree(site.ask("GET", "/tasks?limit=100", "")).path("tasks");
        var lines = new TreeSet<String>();
        StreamSupport.stream(tasks.spliterator(), false).map(ObjectNode.class::cast).forEach(task -> {
            task.remove(TIMES);
            if (task.path("_id").asString().length() > 8) {
                task.put("_id", "new");
            }
            String line = "there | " + mask(task.toString());
            while (!lines.add(line)) {
                line += " again";
            }
        });
        return String.join("\n", lines);
    }

    static String of(Site site, Life life) {
        return here(life.store) + there(site);
    }
}
