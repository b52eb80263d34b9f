package app.taskdesk.action;

import app.taskdesk.store.IntentKind;
import app.taskdesk.store.Payload;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.FieldRules;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import java.util.List;
import java.util.Optional;

/** Makes a new task; it is on screen at once and goes out without a hold. */
public final class CreateTask {

    private final Ledger ledger;

    public CreateTask(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param fields what the person entered; fields that are empty are not sent
     * @throws NotPossible when a value does not fit or the provider takes no such field
     */
    public UndoStep create(AccountId account, TaskFields fields) {
        Words said = Words.of("undo.did.create", SafeText.line(fields.text(TaskField.TITLE), 60));
        return create(new Asked(account, fields, null), said);
    }

    /** What is to be made; {@code restores} names the piece in the trash it brings back, null for none. */
    record Asked(AccountId account, TaskFields fields, @Nullable Long restores) {
    }

    /**
     * Many at once, all or none; they are one step back.
     *
     * @throws NotPossible when one of them cannot be made
     */
    public Optional<UndoStep> createAll(AccountId account, List<TaskFields> tasks) {
        List<Change> changes = tasks.stream().map(fields -> change(new Asked(account, fields, null))).toList();
        return ledger.keep(Words.of("undo.did.import", changes.size()), changes);
    }

    UndoStep create(Asked asked, Words said) {
        return ledger.keep(said, List.of(change(asked))).orElseThrow();
    }

    private Change change(Asked asked) {
        against(asked.account(), asked.fields()).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
        return new Change(asked.account(), null, IntentKind.CREATE, Payload.of(Change.fields(TaskFields.NONE,
                filled(asked.fields()))), Duration.ZERO, asked.restores());
    }

    /** One that waits as long as what it comes with, so that both can be taken back unsent. */
    static Change together(AccountId account, TaskFields fields, Duration hold) {
        return new Change(account, null, IntentKind.CREATE, Payload.of(Change.fields(TaskFields.NONE, filled(fields))),
                hold);
    }

    /** What speaks against a new task with these fields. */
    Optional<Words> against(AccountId account, TaskFields fields) {
        TaskFields wanted = filled(fields);
        return FieldRules.againstCreating(wanted)
                .or(() -> TaskRules.againstCreating(wanted, ledger.abilities(account)));
    }

    private static TaskFields filled(TaskFields fields) {
        var filled = fields.toBuilder();
        fields.present().stream().filter(field -> TaskFields.sameValue(field, fields.get(field), null))
                .forEach(filled::unset);
        return filled.build();
    }
}
