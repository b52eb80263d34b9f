package app.taskdesk.action;

/** Everything a person can do, to be handed to the views in one piece. */
public record Actions(CreateTask create, EditTask edit, CompleteTask complete, SnoozeTask snooze,
        ReassignTask reassign, ClaimTask claim, DeleteTask delete, MoveDueDate moveDue, Ledger ledger) {

    public static Actions on(Ledger ledger) {
        var edit = new EditTask(ledger);
        var snooze = new SnoozeTask(ledger);
        return new Actions(new CreateTask(ledger), edit, new CompleteTask(ledger), snooze, new ReassignTask(ledger),
                new ClaimTask(ledger), new DeleteTask(ledger), new MoveDueDate(ledger, snooze, edit), ledger);
    }
}
