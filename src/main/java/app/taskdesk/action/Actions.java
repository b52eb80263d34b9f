package app.taskdesk.action;

/** Everything a person can do, to be handed to the views in one piece. */
public record Actions(CreateTask create, EditTask edit, CompleteTask complete, SnoozeTask snooze,
        ReassignTask reassign, ClaimTask claim, DeleteTask delete, RestoreTask restore, MoveDueDate moveDue,
        RemindAgain remindAgain, DiscardChanges discard, RunBulk bulk, Ledger ledger) {

    public static Actions on(Ledger ledger) {
        var edit = new EditTask(ledger);
        var snooze = new SnoozeTask(ledger);
        var create = new CreateTask(ledger);
        var complete = new CompleteTask(ledger);
        return new Actions(create, edit, complete, snooze, new ReassignTask(ledger), new ClaimTask(ledger),
                new DeleteTask(ledger), new RestoreTask(ledger, create, edit, complete),
                new MoveDueDate(ledger, snooze, edit), new RemindAgain(ledger, snooze, edit),
                new DiscardChanges(ledger), new RunBulk(ledger), ledger);
    }
}
