package app.taskdesk.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes one demo task as Periskope keeps it: on a chat, a message or a ticket, or on nothing. */
final class PeriskopeDemoTask {

    private static final List<String> TYPES =
            List.of("chat", "chat", "chat", "message", "message", "ticket", "todo");
    private static final List<Integer> PRIORITIES = List.of(1, 2, 2, 2, 2, 3, 3);

    private final PeriskopeOrg org;
    private final PeriskopeIds ids;

    PeriskopeDemoTask(PeriskopeOrg org, SplittableRandom random) {
        this.org = org;
        this.ids = new PeriskopeIds(random);
    }

    StoredTask make(DemoKind.Place place, Moments moments, SplittableRandom random) {
        ObjectNode task = PeriskopeDocument.blank(ids.next(), moments.created());
        PeriskopeOrg.Chat chat = DemoText.pick(org.chats(), random);
        describe(task, chat, random);
        String assignee = place.kind() == DemoKind.UNCLAIMED ? null
                : org.team().get(place.mine() ? 0 : random.nextInt(1, org.team().size()));
        String author = DemoText.pick(org.team(), random);
        task.put("status", status(place.kind(), random)).put("priority", DemoText.pick(PRIORITIES, random))
                .put("assignee", assignee).put("created_by", author)
                .put("last_updated_by", assignee == null ? author : assignee)
                .put("last_updated_at", PeriskopeTimes.text(moments.updated()));
        remind(task, moments.due(), random);
        associate(task, chat, random);
        Instant completed = moments.completed();
        if (completed != null) {
            task.putObject("completed_metadata").put("completed_at", PeriskopeTimes.text(completed))
                    .put("completed_by", assignee == null ? author : assignee);
        }
        return PeriskopeDocument.row(task, moments.updated());
    }

    private void describe(ObjectNode task, PeriskopeOrg.Chat chat, SplittableRandom random) {
        DemoWords words = org.words();
        DemoWords.Topic topic = DemoText.pick(words.topics(), random);
        DemoText filler = new DemoText(words, random, Map.of("customer", chat.name().name(), "first",
                chat.name().firstName(), "order", "#" + random.nextInt(10_000, 99_999), "product",
                DemoText.pick(words.list("products"), random), "amount", "€" + random.nextInt(9, 480) + ".00"));
        task.put("title", filler.fill(topic.title()));
        if (random.nextInt(5) > 0) {
            task.put("notes", filler.fill(topic.description()));
        }
    }

    private static void remind(ObjectNode task, @Nullable Instant due, SplittableRandom random) {
        if (due != null) {
            task.put("due_date", PeriskopeTimes.text(due));
            if (random.nextInt(5) < 3) {
                int minutes = DemoText.pick(List.of(15, 30, 60, 120), random);
                task.put("remind_at", PeriskopeTimes.text(due.minus(Duration.ofMinutes(minutes))));
            }
        }
    }

    private void associate(ObjectNode task, PeriskopeOrg.Chat chat, SplittableRandom random) {
        String type = DemoText.pick(TYPES, random);
        task.put("type", type);
        if (!type.equals("todo")) {
            String id = switch (type) {
                case "chat" -> chat.id();
                case "message" -> DemoText.pick(chat.messages(), random);
                default -> chat.ticket();
            };
            task.set("association", org.association(type, id).orElseThrow());
            task.put("chat_id", chat.id());
        }
    }

    private static String status(DemoKind kind, SplittableRandom random) {
        return switch (kind) {
            case LATE, DUE_TODAY, SNOOZED, PLANNED -> DemoText.pick(List.of("open", "open", "inprogress"), random);
            case WAITING -> "inprogress";
            case DEFERRED, WITHOUT_DUE_DATE, UNCLAIMED -> "open";
            case DONE_TODAY, DONE_EARLIER -> "closed";
        };
    }
}
