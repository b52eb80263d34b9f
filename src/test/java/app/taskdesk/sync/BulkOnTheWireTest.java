package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.periskope.Periskope;
import app.taskdesk.store.Batch;
import app.taskdesk.store.FieldChange;
import app.taskdesk.store.IntentKind;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.Payload;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work on many tasks over HTTP: what it costs, and what pause, stop and retry leave at the server. */
class BulkOnTheWireTest {

    private static final int MANY = 40;

    @TempDir
    private Path folder;
    private WireLab lab;

    @AfterEach
    void close() {
        lab.close();
    }

    private List<TaskId> open(WireVendor vendor) {
        lab = WireLab.in(folder, vendor).startWith(MANY);
        return lab.store.tasks().rows(WireLab.ACCOUNT).stream().map(TaskRow::id)
                .sorted(Comparator.comparing(TaskId::value)).toList();
    }

    private void raise(List<TaskId> tasks) {
        lab.store.tasks().record(tasks.stream().map(task -> new NewIntent(WireLab.ACCOUNT, task, IntentKind.EDIT,
                Payload.of(Map.of(TaskField.PRIORITY, new FieldChange(lab.fields(task).get(TaskField.PRIORITY),
                        "high"))), lab.time.now(), lab.time.now())).toList());
        lab.step(new SyncEvent.LocalChange());
    }

    private Batch only() {
        return lab.store.tasks().batches().open(WireLab.ACCOUNT).getFirst();
    }

    private long raised() {
        return IntStream.rangeClosed(1, MANY).filter(i -> "high".equals(lab.there("r" + i).text(TaskField.PRIORITY)))
                .count();
    }

    @ParameterizedTest
    @EnumSource(WireVendor.class)
    void costsNoMoreThanThePriceSaid(WireVendor vendor) {
        List<TaskId> tasks = open(vendor);
        lab.time.pass(Duration.ofMinutes(5));
        int before = lab.wire.requests().size();
        long start = lab.time.ticks();
        raise(tasks);
        while (only().counts().getOrDefault(IntentState.CONFIRMED, 0) < MANY) {
            lab.pass(Duration.ofSeconds(1));
            assertTrue(lab.time.ticks() - start < Duration.ofMinutes(5).toMillis(), only().toString());
        }
        int used = lab.wire.requests().size() - before;
        int price = Effort.requests(MANY, false, lab.others.capabilities());
        assertTrue(used <= price + 3, used + " requests where the price was " + price);
        assertEquals(MANY, raised());
    }

    @Test
    void onePageBeforeAndOneAfterStandForAllReads() {
        lab = WireLab.in(folder);
        var listed = lab.others.capabilities();
        assertEquals(44, Effort.requests(42, false, listed));
        assertEquals(6, Effort.requests(4, false, listed));
        assertEquals(22, Effort.requests(10, true, listed), "what is deleted is read before");
        assertEquals(0, Effort.requests(0, false, listed));
        assertEquals(20, Effort.requests(10, false, Periskope.CAPABILITIES), "nothing can be listed by its change");
    }

    @Test
    void sendsNothingMoreWhilePausedAndAllAfterwards() {
        List<TaskId> tasks = open(WireVendor.TALKING_SHOPS);
        raise(tasks);
        lab.pass(Duration.ofSeconds(5));
        lab.store.tasks().batches().pause(only().id(), true);
        lab.pass(Duration.ofSeconds(2));
        long sent = raised();
        assertTrue(sent < MANY, "all went out before the pause");
        lab.pass(Duration.ofMinutes(5));
        assertEquals(sent, raised());
        lab.store.tasks().batches().pause(only().id(), false);
        lab.step(new SyncEvent.LocalChange());
        lab.pass(Duration.ofMinutes(3));
        assertEquals(MANY, raised());
    }

    @Test
    void stoppingLeavesTheRestAsItWasHereAndThere() {
        List<TaskId> tasks = open(WireVendor.TALKING_SHOPS);
        raise(tasks);
        lab.pass(Duration.ofSeconds(5));
        int back = lab.store.tasks().batches().stop(only().id()).size();
        assertTrue(back > 0 && back < MANY, back + " taken back");
        lab.pass(Duration.ofMinutes(5));
        assertEquals(MANY - back, raised());
        assertEquals(MANY - back, tasks.stream().filter(task -> "high".equals(lab.fields(task)
                .text(TaskField.PRIORITY))).count());
    }

    @Test
    void triesOnlyThoseAgainThatWereRefused() {
        List<TaskId> tasks = open(WireVendor.TALKING_SHOPS);
        lab.spoilNext("PATCH /tasks/r7", lab.wire.refuse(400, WireVendor.TALKING_SHOPS.error("not now")));
        lab.spoilNext("PATCH /tasks/r9", lab.wire.refuse(400, WireVendor.TALKING_SHOPS.error("not now")));
        raise(tasks);
        lab.pass(Duration.ofMinutes(3));
        assertEquals(Map.of(IntentState.CONFIRMED, MANY - 2, IntentState.PARKED, 2), only().counts());
        lab.store.tasks().batches().items(only().id()).stream()
                .filter(item -> item.intent().state() == IntentState.PARKED)
                .forEach(item -> lab.command(new SyncCommand.Retry(item.intent().operation())));
        lab.pass(Duration.ofMinutes(1));
        assertEquals(Map.of(IntentState.CONFIRMED, MANY), only().counts());
        assertEquals(MANY + 2, lab.sent("PATCH ").size());
    }
}
