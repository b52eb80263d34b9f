package app.taskdesk.store;

/** Everything the sync engine reads and writes; one for all accounts of an open store. */
public record SyncStore(Outbox outbox, PullLog pulls, MissingTasks missing, BudgetLog budget, LearntLog learnt,
        Twins twins, AccountStore accounts, long epoch) {

    public static SyncStore of(LocalStore store, AccountStore accounts) {
        return new SyncStore(new Outbox(store), new PullLog(store), new MissingTasks(store), new BudgetLog(store),
                new LearntLog(store), new Twins(store), accounts, store.epoch());
    }
}
