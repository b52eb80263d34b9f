package app.taskdesk.launch;

import app.taskdesk.remote.TaskService;
import app.taskdesk.store.Account;
import app.taskdesk.sync.SyncDriver;

/** One account at work: the service that speaks to its server, and what keeps store and server equal. */
record Workspace(Account account, TaskService service, SyncDriver sync) {
}
