package app.taskdesk.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The demo workspace's shape: what the screens count on, at any hour of the day. */
class DemoDataTest {

    @ParameterizedTest
    @CsvSource({"2026-11-23T10:42:05Z, UTC", "2026-11-22T23:59:30Z, UTC", "2026-11-23T00:00:10Z, UTC",
            "2026-11-28T17:59:00Z, Asia/Tokyo", "2026-03-29T01:30:00Z, Europe/Berlin",
            "2026-06-30T05:00:00Z, America/Los_Angeles"})
    void holdsTheCountsOfADesk(String now, String zone) {
        Desk desk = new Desk(now, ZoneId.of(zone), 150, 1);
        assertEquals(150, desk.tasks.size());
        assertEquals(18, desk.count(desk::isLate));
        assertEquals(5, desk.count(task -> desk.isLate(task) && isMine(task)));
        assertEquals(9, desk.count(task -> desk.isAfterNow(task, "snoozedUntil")));
        assertEquals(2, desk.count(task -> task.path("snoozeCount").intValue() >= 3));
        assertEquals(41, desk.count(task -> isOpen(task) && isMine(task)));
        assertEquals(12, desk.count(task -> isOpen(task) && task.path("ownerId").isNull()));
        assertEquals(6, desk.count(task -> task.path("status").asString().equals("deferred")));
        assertTrue(desk.count(task -> task.path("status").asString().equals("pending")) >= 14);
        assertTrue(desk.count(task -> isOpen(task) && task.path("dueDate").isNull()) >= 8);
        assertEquals(12, desk.count(desk::isDoneToday));
    }

    @Test
    void hasEveryOutcomeAmongThoseDoneToday() {
        Desk desk = new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 150, 1);
        Set<String> outcomes = desk.distinct(task -> desk.isDoneToday(task), "outcome");
        assertEquals(new TreeSet<>(Vocabulary.OUTCOMES), outcomes);
    }

    @Test
    void hasSixAgentsTwentyFiveCustomersAndThreeQueues() {
        Desk desk = new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 150, 1);
        assertEquals(Set.of("Ali Rahman", "Dana Ortiz", "Jonas Berg", "Mina Park", DemoData.ME_NAME, "Tobias Weiß"),
                desk.distinct(task -> true, "ownerName"));
        assertEquals(25, desk.distinct(task -> true, "relatedCustomerId").size());
        assertEquals(new TreeSet<>(DemoData.queues().keySet()), desk.distinct(task -> true, "queueId"));
    }

    @Test
    void plansTodaysWorkWithinWorkingHours() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Desk desk = new Desk("2026-11-23T09:00:00Z", zone, 150, 1);
        List<JsonNode> today = desk.tasks.stream().filter(task -> isOpen(task) && desk.isAfterNow(task, "dueDate")
                && desk.isToday(task, "dueDate")).toList();
        assertEquals(16, today.size());
        for (JsonNode task : today) {
            LocalTime due = LocalTime.ofInstant(Instant.parse(task.path("dueDate").stringValue()), zone);
            assertFalse(due.isBefore(LocalTime.of(9, 0)) || due.isAfter(LocalTime.of(17, 45)), due::toString);
        }
    }

    @Test
    void writesTextsOfManyKinds() {
        Desk desk = new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 1_000, 1);
        List<String> titles = desk.tasks.stream().map(task -> task.path("title").stringValue()).toList();
        assertTrue(titles.stream().anyMatch(title -> title.length() > 150));
        assertTrue(titles.stream().anyMatch(title -> title.contains("返品")));
        assertTrue(titles.stream().anyMatch(title -> title.contains("استفسار")));
        assertTrue(titles.stream().anyMatch(title -> title.contains("🎁")));
        assertTrue(desk.distinct(task -> true, "relatedCustomerName").contains("Zoë Müller"));
        assertTrue(desk.tasks.stream().noneMatch(task -> task.toString().contains("{order}")));
        assertFalse(desk.tasks.stream().map(task -> task.path("title").stringValue()
                + task.path("description").asString()).anyMatch(text -> text.matches("(?s).*\\{[a-z]+}.*")));
    }

    @Test
    void letsNothingHappenBeforeItsCauseOrAfterNow() {
        Desk desk = new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 3_000, 5);
        for (JsonNode task : desk.tasks) {
            Instant created = desk.time(task, "created_at");
            Instant updated = desk.time(task, "updated_at");
            assertFalse(updated.isBefore(created), task::toString);
            assertFalse(updated.isAfter(desk.now), task::toString);
            assertFalse(desk.time(task, "claimedAt").isBefore(created), task::toString);
            assertFalse(desk.time(task, "completedAt").isBefore(created), task::toString);
        }
    }

    @Test
    void obeysTheServersOwnRules() {
        Desk desk = new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 3_000, 2);
        for (JsonNode task : desk.tasks) {
            ObjectNode body = ((ObjectNode) task).deepCopy();
            assertEquals(task.path("title"), TaskRules.forCreation(body).path("title"));
            assertTrue(Vocabulary.STATUSES.contains(task.path("status").stringValue()));
        }
    }

    @Test
    void repeatsItselfForTheSameSeedOnly() {
        List<JsonNode> one = new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 300, 7).tasks;
        assertEquals(one, new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 300, 7).tasks);
        assertFalse(one.equals(new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 300, 8).tasks));
    }

    @Test
    void growsWithMoreAgentsAndCustomers() {
        Desk desk = new Desk("2026-11-23T10:42:05Z", ZoneOffset.UTC, 20_000, 1);
        assertEquals(20_000, new HashSet<>(desk.ids).size());
        assertEquals(desk.ids.stream().sorted().toList(), desk.ids);
        assertEquals(13, desk.distinct(task -> true, "ownerId").size());
        assertTrue(desk.distinct(task -> true, "relatedCustomerId").size() > 900);
        assertTrue(desk.count(task -> !isOpen(task)) > 12_000);
        assertTrue(desk.count(desk::isLate) > 500);
    }

    private static boolean isOpen(JsonNode task) {
        return !List.of("completed", "deferred").contains(task.path("status").stringValue());
    }

    private static boolean isMine(JsonNode task) {
        return task.path("ownerId").asString("").equals(DemoData.ME_ID);
    }

    /** The tasks of one workspace and the moment they are looked at. */
    private static final class Desk {

        private final Instant now;
        private final ZoneId zone;
        private final List<JsonNode> tasks = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();

        Desk(String now, ZoneId zone, int size, long seed) {
            this.now = Instant.parse(now);
            this.zone = zone;
            DemoTasks made = DemoTasks.ofTalkingShops(SandboxOptions.empty(new TestClock(now)).withZone(zone)
                    .withDemoTasks(size).withSeed(seed));
            made.forEachRemaining(task -> {
                tasks.add(Json.own(task.json()));
                ids.add(task.id());
            });
        }

        long count(Predicate<JsonNode> rule) {
            return tasks.stream().filter(rule).count();
        }

        Set<String> distinct(Predicate<JsonNode> rule, String name) {
            Set<String> values = new TreeSet<>();
            Stream<JsonNode> chosen = tasks.stream().filter(rule).filter(task -> task.hasNonNull(name));
            chosen.forEach(task -> values.add(task.path(name).stringValue()));
            return values;
        }

        boolean isLate(JsonNode task) {
            return isOpen(task) && task.hasNonNull("dueDate") && time(task, "dueDate").isBefore(now);
        }

        boolean isAfterNow(JsonNode task, String name) {
            return task.hasNonNull(name) && time(task, name).isAfter(now);
        }

        boolean isToday(JsonNode task, String name) {
            return time(task, name).atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        }

        boolean isDoneToday(JsonNode task) {
            return task.hasNonNull("completedAt") && isToday(task, "completedAt");
        }

        /** The moment, or now when the task has none. */
        Instant time(JsonNode task, String name) {
            return task.hasNonNull(name) ? Instant.parse(task.path(name).stringValue()) : now;
        }
    }
}
