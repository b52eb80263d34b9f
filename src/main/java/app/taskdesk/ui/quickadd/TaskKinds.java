package app.taskdesk.ui.quickadd;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.QuickAdd;
import app.taskdesk.task.TaskField;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types a service's tasks can have, and on what a task of each hangs there. */
record TaskKinds(Abilities abilities) {

    /** Where every task has a type, the one that needs nothing to hang on. */
    @Nullable String usual() {
        Map<String, TaskField> links = abilities.links();
        return links.isEmpty() ? null : abilities.categories().stream().filter(code -> !links.containsKey(code))
                .findFirst().orElse(null);
    }

    /** The field with the id of what a task of the type is about; null where it is about nothing. */
    @Nullable TaskField linkOf(@Nullable String type) {
        return type == null ? null : abilities.links().get(type);
    }

    /** The type that the line names; the id of a ticket says that it is about a ticket. */
    Optional<String> said(QuickAdd quick) {
        return Optional.ofNullable(quick.category()).or(() -> abilities.links().entrySet().stream()
                .filter(entry -> quick.links().containsKey(entry.getValue())).map(Map.Entry::getKey).findFirst());
    }
}
