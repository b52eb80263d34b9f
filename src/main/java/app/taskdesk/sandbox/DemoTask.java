package app.taskdesk.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes one demo task: who it is about, what happened, what was done. */
final class DemoTask {

    private final DemoWords words;
    private final int agents;
    private final int customers;

    DemoTask(DemoWords words, int agents, int customers) {
        this.words = words;
        this.agents = agents;
        this.customers = customers;
    }

    StoredTask make(String id, DemoKind.Place place, Moments moments, SplittableRandom random) {
        ObjectNode task = TaskDocument.blank(id, moments.created());
        DemoWords.Topic topic = DemoText.pick(words.topics(), random);
        describe(task, topic, random);
        task.put("status", status(place.kind(), random)).put("priority", priority(random));
        task.put("dueDate", text(moments.due())).put("updated_at", moments.updated().toString());
        assign(task, place, moments, random);
        if (task.path("queueId").isNull() && random.nextInt(5) < 3 && place.kind() != DemoKind.UNCLAIMED) {
            task.put("queueId", topic.queue());
        }
        snooze(task, place, random);
        complete(task, place, moments, random);
        addRareParts(task, random);
        return TaskDocument.row(task, moments);
    }

    private void describe(ObjectNode task, DemoWords.Topic topic, SplittableRandom random) {
        int number = customer(topic, random);
        DemoWords.Person customer = words.customer(number);
        String order = String.valueOf(random.nextInt(10_000, 99_999));
        String product = DemoText.pick(words.list("products"), random);
        String amount = "€" + random.nextInt(9, 480) + "." + DemoText.pick(List.of("00", "50", "90", "99"), random);
        DemoText filler = new DemoText(words, random, Map.of("customer", customer.name(),
                "first", customer.firstName(), "order", "#" + order, "product", product, "amount", amount));
        task.put("title", filler.fill(topic.title())).put("titleType", topic.type());
        if (random.nextInt(12) > 0) {
            String more = random.nextInt(3) == 0 ? "" : " " + filler.fill(DemoText.pick(words.list("endings"), random));
            task.put("description", filler.fill(topic.description()) + more);
        }
        if (random.nextInt(15) > 0) {
            task.put("relatedCustomerId", customer.id()).put("relatedCustomerName", customer.name())
                    .put("relatedConversationId", "conv_%05d".formatted(40_000 + number * 3 + random.nextInt(3)));
        }
        topic.tags().forEach(task.withArray("tags")::add);
        if (random.nextInt(14) == 0 && !topic.tags().contains("vip")) {
            task.withArray("tags").add("vip");
        }
        task.withObject("metadata").put("orderId", "ord_" + order)
                .put("channel", DemoText.pick(words.list("channels"), random));
        if (random.nextInt(3) == 0) {
            task.withObject("metadata").put("product", product).put("amount", amount);
        }
    }

    private int customer(DemoWords.Topic topic, SplittableRandom random) {
        if (topic.customers().isEmpty()) {
            return random.nextInt(customers);
        }
        int namesake = words.namesakes() * random.nextInt(Math.ceilDiv(customers, words.namesakes()));
        int number = DemoText.pick(topic.customers(), random) + namesake;
        return number < customers ? number : topic.customers().getFirst();
    }

    private void assign(ObjectNode task, DemoKind.Place place, Moments moments, SplittableRandom random) {
        if (place.kind() == DemoKind.UNCLAIMED) {
            boolean queued = place.number() % 6 != 5;
            task.put("claimStatus", queued ? "queued" : "unassigned");
            if (queued) {
                task.put("queueId", DemoText.pick(List.copyOf(DemoData.queues().keySet()), random));
            }
            return;
        }
        DemoWords.Person owner = words.agent(place.mine() ? 0 : random.nextInt(1, agents));
        Instant end = moments.completed() == null ? moments.updated() : moments.completed();
        long wait = Math.min(random.nextLong(20_000), end.getEpochSecond() - moments.created().getEpochSecond());
        task.put("ownerId", owner.id()).put("ownerName", owner.name()).put("claimStatus", "claimed")
                .put("claimedAt", moments.created().plusSeconds(wait).toString()).put("claimedBy", owner.id());
    }

    private static void snooze(ObjectNode task, DemoKind.Place place, SplittableRandom random) {
        int times = switch (place.kind()) {
            case SNOOZED -> switch (place.number()) {
                case 0 -> 5;
                case 1 -> 3;
                default -> random.nextInt(1, 3);
            };
            case LATE -> place.number() % 7 == 3 ? 2 : 0;
            case DUE_TODAY, WAITING, DEFERRED, PLANNED, WITHOUT_DUE_DATE, UNCLAIMED, DONE_TODAY, DONE_EARLIER -> 0;
        };
        if (times > 0) {
            task.set("snoozedUntil", task.get("dueDate"));
            task.put("snoozeCount", times);
        }
    }

    private void complete(ObjectNode task, DemoKind.Place place, Moments moments, SplittableRandom random) {
        if (!place.kind().isDone()) {
            return;
        }
        int choice = place.kind() == DemoKind.DONE_TODAY ? place.number() % Vocabulary.OUTCOMES.size()
                : Math.max(0, random.nextInt(12) - 6);
        String outcome = Vocabulary.OUTCOMES.get(choice);
        String amount = "€" + random.nextInt(9, 480) + ".00";
        String note = random.nextInt(4) == 0 ? null : DemoText.pick(words.notes(outcome), random);
        task.put("completedAt", text(moments.completed())).put("outcome", outcome)
                .put("completionNotes", note == null ? null : note.replace("{amount}", amount));
    }

    private void addRareParts(ObjectNode task, SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            task.withArray("collaboratorIds").add(words.agent(random.nextInt(agents)).id());
        }
        if (random.nextInt(12) == 0) {
            String order = task.path("metadata").path("orderId").stringValue();
            task.putObject("linkedEntity").put("entityType", "order").put("entityId", order)
                    .put("pipelineId", "pipeline_orders");
        }
        if (random.nextInt(10) == 0) {
            task.putObject("agentReminders").put("sentCount", 1).putArray("minutesBefore").add(60).add(10);
        }
        if (random.nextInt(20) == 0) {
            task.putObject("autoComplete").put("onEvent", "conversation_closed");
        }
    }

    private static String status(DemoKind kind, SplittableRandom random) {
        return switch (kind) {
            case LATE, DUE_TODAY -> DemoText.pick(List.of("not_started", "not_started", "not_started", "in_progress",
                    "in_progress", "pending"), random);
            case WAITING -> "pending";
            case DEFERRED -> "deferred";
            case PLANNED, SNOOZED, WITHOUT_DUE_DATE ->
                    DemoText.pick(List.of("not_started", "not_started", "in_progress"), random);
            case UNCLAIMED -> "not_started";
            case DONE_TODAY, DONE_EARLIER -> "completed";
        };
    }

    private static String priority(SplittableRandom random) {
        int ticket = random.nextInt(100);
        return ticket < 9 ? "urgent" : ticket < 31 ? "high" : ticket < 45 ? "low" : "normal";
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
