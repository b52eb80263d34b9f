package app.taskdesk.simulator;

import app.taskdesk.simulator.Snapshot.IntentRow;
import app.taskdesk.simulator.Snapshot.PullRow;
import app.taskdesk.simulator.Snapshot.TaskRow;
import app.taskdesk.store.SimStore;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How every run ends: the faults stop and a person settles the tray; then nothing may be left open, the screen must
 * be equal to the server (I16), and after that there is nothing more to do (I17).
 */
final class Finale {

    private static final long CYCLE = 31_000;
    private static final int ROUNDS = 24;
    private static final int PATIENCE = 6;
    /** Readings until one is whole by luck; a third of them is, where three rows share a stamp at a page's end. */
    private static final int LUCK = 40;
    private static final int IDLE_MINUTES = 2;
    /** What is the server's own affair and says nothing about a person's work. */
    private static final Set<TaskField> ASIDE = Set.of(TaskField.UNKNOWN);

    private final World world;

    Finale(World world) {
        this.world = world;
    }

    void play() {
        world.trace("== the faults stop");
        world.nemesis.calm();
        world.computer.calm();
        world.start();
        world.time.pass(world.time.untilLanded() + 100);
        bePatient();
        renewKeys();
        drain();
        bePatient();
        world.trace("== drained");
        world.looks.requireAnswers();
        world.seats.stream().filter(seat -> seat.told.phase()
                instanceof app.taskdesk.sync.SyncState.Phase.OtherWorkspace)
                .forEach(seat -> command(seat, new SyncCommand.SyncNow()));
        world.time.pass(CYCLE);
        sweep();
        if (world.schedule.items().stream().anyMatch(item -> item.kind() == Item.Kind.S_FUTURE
                || item.kind() == Item.Kind.S_CLOCK)) {
            world.time.pass(CYCLE);
            sweep();
        }
        for (int i = 0; i < LUCK && world.seats.stream().anyMatch(this::isHiding); i++) {
            sweep();
        }
        world.seats.stream().filter(seat -> !isShutOut(seat)).forEach(this::compare);
        if (!isShutOut()) {
            quiet();
        }
    }

    /** With all that was known deleted and new tasks there, nobody can tell this workspace from another. */
    private boolean isShutOut() {
        return world.seats.stream().anyMatch(this::isShutOut);
    }

    private boolean isShutOut(Seat seat) {
        return seat.told.phase() instanceof app.taskdesk.sync.SyncState.Phase.OtherWorkspace
                && world.oracle.now().of(seat.account.value()).stream()
                        .noneMatch(task -> seat.shop.tasks().containsKey(task.remoteId()));
    }

    private void bePatient() {
        for (int minute = 0; minute < 16 && isPaused(); minute++) {
            world.time.pass(60_000);
        }
    }

    /** The server asked for patience, and gets it. */
    private boolean isPaused() {
        return world.seats.stream().anyMatch(seat -> seat.told.phase()
                instanceof app.taskdesk.sync.SyncState.Phase.Paused);
    }

    private void renewKeys() {
        for (Seat seat : world.seats) {
            if (seat.keys.get(seat.key) != seat.shop || world.oracle.now().accounts.get(seat.account.value())
                    .equals("AUTH_BLOCKED")) {
                world.person.newKey(seat, false);
            }
        }
    }

    /** A drain: pushes, looks and settles until nothing is open. */
    private void drain() {
        for (int round = 0; round < ROUNDS && (round == 0 || isOpen()); round++) {
            renewKeys();
            for (Seat seat : world.seats) {
                command(seat, new SyncCommand.SyncNow());
            }
            world.time.pass(round == 0 ? 5_000 : CYCLE);
            for (Seat seat : world.seats) {
                world.person.settleAll(seat, round);
                if (round > 2) {
                    world.person.sendAllNow(seat);
                }
            }
            world.oracle.stepped();
            world.oracle.itemEnded();
        }
        Violation.unless(!isOpen() || isShutOut(), "I16", "still open when all is quiet: %s", open());
    }

    private boolean isOpen() {
        return !open().isEmpty() || world.seats.stream().anyMatch(seat -> seat.told.missing() > 0);
    }

    private List<IntentRow> open() {
        return world.oracle.now().intents.values().stream().filter(IntentRow::isOpen).toList();
    }

    private void command(Seat seat, SyncCommand command) {
        world.computer.command(seat, command);
    }

    private void sweep() {
        Map<String, PullRow> before = Map.copyOf(world.oracle.now().pulls);
        for (Seat seat : world.seats) {
            command(seat, new SyncCommand.SweepNow());
        }
        world.time.pass(3_000);
        for (int i = 0; i < PATIENCE && world.seats.stream().anyMatch(seat -> isReading(seat, before)); i++) {
            world.time.pass(CYCLE);
        }
        world.seats.forEach(seat -> world.person.settleTwins(seat, (int) Math.floorMod(world.schedule.seed(), 7L)));
        world.time.pass(3_000);
        for (int i = 0; i < PATIENCE && !open().isEmpty(); i++) {
            world.time.pass(CYCLE);
        }
        for (int i = 0; i < 5 && !world.oracle.now().missing.isEmpty(); i++) {
            world.seats.forEach(seat -> {
                if (seat.told.missing() > 0) {
                    command(seat, new SyncCommand.AllowRemovals());
                }
            });
            world.time.pass(2 * CYCLE);
        }
    }

    /** Where equal stamps stand in another order on each page, a reading is whole, and counts, only by luck. */
    private boolean isHiding(Seat seat) {
        return !seat.shop.traits.stableTies() && !isShutOut(seat) && world.oracle.now().of(seat.account.value())
                .stream().anyMatch(task -> task.remoteId() != null && !seat.shop.tasks().containsKey(task.remoteId()));
    }

    /** A budget that the server cut short makes a full reading long. */
    private boolean isReading(Seat seat, Map<String, PullRow> before) {
        PullRow row = world.oracle.now().pulls.get(seat.account.value());
        PullRow former = before.get(seat.account.value());
        return !isShutOut(seat) && row != null && former != null
                && Objects.equals(row.lastSweep(), former.lastSweep());
    }

    private void compare(Seat seat) {
        Snapshot now = world.oracle.now();
        Set<String> here = new HashSet<>();
        for (TaskRow task : now.of(seat.account.value())) {
            if (task.base() == null && task.remoteId() == null) {
                Violation.unless("1".equals(task.columns().get("hidden")), "I16", "task %d is nowhere", task.id());
                continue;
            }
            TaskFields there = seat.shop.tasks().get(task.remoteId());
            Violation.unless(there != null, "I16", "%s is on screen and not at the server", task.remoteId());
            here.add(task.remoteId());
            TaskFields base = Objects.requireNonNull(task.base()).fields();
            for (TaskField field : there.present()) {
                boolean untold = seat.shop.traits.rows() != Traits.Rows.WHOLE && Wire.LEFT_OUT.contains(field);
                Violation.unless(untold || ASIDE.contains(field)
                        || TaskFields.sameValue(field, base.get(field), there.get(field)), "I16",
                        "%s shows %s %s, the server has %s", task.remoteId(), field, base.get(field), there.get(field));
            }
        }
        world.oracle.sentTwice(seat).forEach(op -> Violation.unless(now.twins.contains(op), "I2",
                "create %s is there twice, and nobody is told", Words.op(op)));
        Violation.unless(here.equals(seat.shop.tasks().keySet()), "I16", "the server has %s, the screen %s",
                seat.shop.tasks().keySet(), here);
        Violation.unless(SimStore.foldedAgain(world.computer.store()).isEmpty(), "I5", "folding again changes rows");
        Violation.unless(seat.told.phase() instanceof app.taskdesk.sync.SyncState.Phase.UpToDate, "I16",
                "all is equal, and it says %s", seat.told.phase());
    }

    private void quiet() {
        world.oracle.stepped();
        Snapshot before = world.oracle.now();
        int effects = effects();
        world.seats.forEach(seat -> command(seat, new SyncCommand.SweepNow()));
        world.time.pass(2 * CYCLE);
        Violation.unless(effects() == effects, "I17", "something was written though all was equal");
        Snapshot after = world.oracle.now();
        Violation.unless(before.intents.equals(after.intents), "I17", "intents changed though all was equal");
        after.tasks.forEach((id, task) -> Violation.unless(before.tasks.containsKey(id)
                && before.tasks.get(id).columns().equals(task.columns()) && sameBase(before.tasks.get(id), task), "I17",
                "task %d changed though all was equal", id));
        idle();
    }

    /** F9: who has nothing to do asks twice a minute at most; small pages, which no service has, need more. */
    private void idle() {
        Map<Seat, Integer> before = new HashMap<>();
        world.seats.forEach(seat -> before.put(seat, seat.requests));
        world.time.pass(IDLE_MINUTES * 60_000L);
        world.seats.stream().filter(seat -> seat.shop.traits.pageLimit() >= 100).forEach(seat -> {
            int asked = seat.requests - before.get(seat);
            Violation.unless(asked <= 2 * IDLE_MINUTES + 1, "I13", "%d requests in %d idle minutes", asked,
                    IDLE_MINUTES);
        });
    }

    private static boolean sameBase(TaskRow one, TaskRow other) {
        return one.base() == null ? other.base() == null
                : other.base() != null && one.base().fieldsText().equals(other.base().fieldsText());
    }

    private int effects() {
        return world.seats.stream().mapToInt(seat -> seat.shop.effects().size()).sum();
    }
}
