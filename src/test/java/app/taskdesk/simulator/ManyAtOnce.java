package app.taskdesk.simulator;

import app.taskdesk.action.Actions;
import app.taskdesk.store.Batch;
import app.taskdesk.store.IntentState;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskFields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A person works on many tasks at once, and pauses or stops that: what is paused stays here, also over a restart, and
 * what was taken back goes nowhere.
 */
final class ManyAtOnce implements Watch {

    private static final int MOST = 5;
    /** So many belong together. */
    private static final int NEW = 10;

    private final World world;
    /** Changes that must not leave, by their batch. */
    private final Map<Long, Set<String>> paused = new HashMap<>();

    ManyAtOnce(World world) {
        this.world = world;
    }

    void act(Item item, Seat seat) {
        world.person.attempt(() -> {
            switch (item.kind()) {
                case P_IMPORT -> world.person.did(actions().create().createAll(seat.account, fresh(item, seat)));
                case P_BULK -> change(item, seat);
                case P_BULK_PAUSE -> chosen(item, seat).ifPresent(this::pause);
                case P_BULK_GO_ON -> chosen(item, seat).ifPresent(this::goOn);
                case P_BULK_STOP -> chosen(item, seat).ifPresent(this::stop);
                default -> throw new IllegalArgumentException(item.kind() + " is nothing done to many");
            }
            world.computer.wrote();
        });
    }

    private Actions actions() {
        return world.computer.actions();
    }

    private List<TaskFields> fresh(Item item, Seat seat) {
        return IntStream.range(0, NEW + item.a() % 3)
                .mapToObj(i -> seat.shop.values().fresh(world.time.wall(), item.b() + i)).toList();
    }

    private void change(Item item, Seat seat) {
        List<Task> tasks = world.computer.tasks().rows(seat.account).stream()
                .sorted(Comparator.comparing(row -> -row.id().value())).limit(MOST)
                .map(row -> world.computer.tasks().task(row.id())).flatMap(Optional::stream).toList();
        if (!tasks.isEmpty()) {
            world.person.did(switch (item.a() % 3) {
                case 0 -> actions().snooze().snooze(tasks, Snooze.until(Values.due(world.time.wall(), item.b())));
                case 1 -> actions().reassign().reassign(tasks,
                        new app.taskdesk.task.Person(seat.shop.values().owner(item.b()), null));
                default -> actions().edit().edit(tasks, seat.shop.values().change(tasks.getFirst().fields(),
                        world.time.wall(), item.c(), item.b()));
            });
        }
    }

    private Optional<Batch> chosen(Item item, Seat seat) {
        List<Batch> open = world.computer.tasks().batches().open(seat.account);
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(item.a() % open.size()));
    }

    private Set<String> waiting(Batch batch) {
        return world.computer.tasks().batches().items(batch.id()).stream()
                .filter(one -> one.intent().state() == IntentState.QUEUED)
                .map(one -> one.intent().operation().toString()).collect(Collectors.toSet());
    }

    private void pause(Batch batch) {
        actions().bulk().pause(batch.id());
        paused.put(batch.id(), waiting(batch));
    }

    private void goOn(Batch batch) {
        paused.remove(batch.id());
        actions().bulk().goOn(batch.id());
    }

    private void stop(Batch batch) {
        Set<String> back = waiting(batch);
        paused.remove(batch.id());
        world.oracle.mayEnd(_ -> true);
        world.person.did(actions().bulk().stop(batch.id()));
        if (!back.isEmpty()) {
            world.oracle.sometimes.reach(Sometimes.State.BULK_STOPPED);
        }
        Violation.unless(waiting(batch).isEmpty(), "I1", "batch %d was stopped, and some of it still waits",
                batch.id());
    }

    private boolean isPaused(String operation) {
        return paused.values().stream().anyMatch(some -> some.contains(operation));
    }

    /** In the end everything may go. */
    void letGo(Seat seat) {
        List<Batch> halted = world.computer.tasks().batches().open(seat.account).stream().filter(Batch::paused).toList();
        if (!halted.isEmpty()) {
            halted.forEach(this::goOn);
            world.computer.wrote();
        }
    }

    /** An older version knows nothing of pauses. */
    void forget() {
        paused.clear();
    }

    @Override
    public void began(Seat seat) {
        boolean waits = world.oracle.now().intents.values().stream().anyMatch(one -> one.state().equals("QUEUED")
                && one.account().equals(seat.account.value()) && isPaused(one.op()));
        if (waits) {
            world.oracle.sometimes.reach(Sometimes.State.PAUSE_KEPT);
        }
    }

    @Override
    public void sent(Net.Flight flight) {
        Oracle.Carried carried = world.oracle.carriedBy(flight.number());
        Violation.unless(carried == null || !isPaused(carried.op()), "I3", "%s was sent though it was paused",
                Words.of(flight.send().call()));
    }
}
