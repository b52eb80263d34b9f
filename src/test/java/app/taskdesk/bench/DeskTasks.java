package app.taskdesk.bench;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Support tasks by the hundred thousand, the same on each run. */
final class DeskTasks {

    static final AccountId ACCOUNT = new AccountId("bench");
    static final String ME = "agent_0";

    private static final List<String> VERBS = List.of("Call back", "Follow up", "Refund", "Check stock", "Send invoice",
            "Confirm meeting", "Escalate", "Answer review", "Correct address", "Explain plan");
    private static final List<String> THINGS = List.of("about order", "for warranty claim", "after failed payment",
            "with procurement", "about customs form", "on the storefront", "about gift card", "with the courier",
            "about onboarding", "for size exchange");
    private static final List<String> NAMES = List.of("Jane", "Amir", "Zoë", "Priya", "Lopez", "Chen", "Nordlys",
            "Maria", "Omar", "Ivy", "Café", "Tom", "Ali", "Élise", "Hana", "Sara");
    private static final List<String> STATUSES = List.of("not_started", "not_started", "in_progress", "pending",
            "completed", "completed", "deferred", "not_started", "in_progress", "completed");
    private static final List<String> PRIORITIES = List.of("normal", "normal", "normal", "low", "high", "urgent");

    private final Instant now;
    private final Random random = new Random(42);

    DeskTasks(Instant now) {
        this.now = now;
    }

    TaskRow row(long id) {
        String title = pick(VERBS) + ' ' + pick(THINGS) + " #" + (10_000 + random.nextInt(90_000));
        String customer = pick(NAMES) + ' ' + pick(NAMES) + random.nextInt(200);
        String owner = "agent_" + random.nextInt(40);
        boolean free = random.nextInt(10) == 0;
        List<String> tags = random.nextBoolean() ? List.of("refund") : List.of("vip", "order");
        Instant due = random.nextInt(12) == 0 ? null : now.plusSeconds(random.nextInt(40 * 86_400) - 10 * 86_400L);
        String status = pick(STATUSES);
        Instant done = status.equals("completed") ? now.minusSeconds(random.nextInt(30 * 86_400)) : null;
        String description = "The customer asked " + pick(THINGS) + " and prefers a call after ten. " + pick(NAMES);
        return new TaskRow(new TaskId(id), ACCOUNT, "remote" + id, title, "callback", status, pick(PRIORITIES), due,
                free ? null : owner, free ? null : pick(NAMES) + ' ' + owner, "queue_" + random.nextInt(5),
                free ? "queued" : "claimed", "cust_" + customer.hashCode(), customer, tags, random.nextInt(6), null,
                due, null, done, now.minusSeconds(3_600), now.minusSeconds(random.nextInt(86_400)), null, null,
                SyncMark.NONE,
                SearchText.fold(title + '\n' + customer + '\n' + description + '\n' + String.join("\n", tags)));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
