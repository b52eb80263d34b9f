package app.taskdesk.simulator;

import app.taskdesk.action.Actions;
import app.taskdesk.action.NotPossible;
import app.taskdesk.action.UndoStep;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.store.Conflict;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.SentTwice;
import app.taskdesk.store.StoreException;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who sits at the computer: does every verb through the program's own actions, and settles what the tray shows. */
final class Person {

    private static final int SEVERAL = 3;

    private final World world;
    private boolean claiming;

    Person(World world) {
        this.world = world;
    }

    void act(Item item, Seat seat) {
        claiming = item.kind() == Item.Kind.P_CLAIM;
        attempt(() -> {
            if (isVerb(item.kind())) {
                verb(item, seat);
                world.computer.wrote();
            } else {
                tray(item, seat);
            }
        });
        claiming = false;
    }

    /** What the rules refuse, and what the disk refuses, simply does not happen. */
    void attempt(Runnable act) {
        Computer computer = world.computer;
        if (!computer.isOn()) {
            return;
        }
        try {
            act.run();
        } catch (NotPossible e) {
            computer.wrote();
        } catch (StoreException e) {
            if (!computer.points.takeFailed() && e.reason() != StoreException.Reason.GONE) {
                throw new Violation("I20", "an action failed unasked: " + e, e);
            }
        } catch (Crash _) {
            computer.die();
        }
    }

    /** Whether a claim is just being kept. */
    boolean isClaiming() {
        return claiming;
    }

    private static boolean isVerb(Item.Kind kind) {
        return kind.compareTo(Item.Kind.P_REDO) <= 0;
    }

    private void verb(Item item, Seat seat) {
        Actions actions = world.computer.actions();
        if (item.kind() == Item.Kind.P_CREATE) {
            did(Optional.of(actions.create().create(seat.account,
                    seat.shop.values().fresh(world.time.wall(), item.b()))));
        } else if (item.kind() == Item.Kind.P_UNDO || item.kind() == Item.Kind.P_REDO) {
            goBack(item.kind() == Item.Kind.P_UNDO);
        } else if (item.kind() == Item.Kind.P_CLAIM) {
            did(actions.claim().claim(free(seat, item.a(), item.b() % 4 == 0 ? SEVERAL : 1),
                    new app.taskdesk.task.Person(seat.shop.values().me(), null)));
        } else {
            task(seat, item.a()).map(List::of).ifPresent(tasks -> did(switch (item.kind()) {
                case P_EDIT -> actions.edit().edit(tasks, seat.shop.values().change(
                        tasks.getFirst().fields(), world.time.wall(), item.c(), item.b()));
                case P_COMPLETE -> actions.complete().complete(tasks,
                        seat.shop.values().completion(item.b(), item.c()));
                case P_SNOOZE -> actions.snooze().snooze(tasks, Snooze.until(Values.due(world.time.wall(),
                        item.b())));
                case P_REASSIGN -> actions.reassign().reassign(tasks,
                        new app.taskdesk.task.Person(seat.shop.values().owner(item.b()), null));
                case P_DELETE -> actions.delete().delete(tasks);
                default -> throw new IllegalArgumentException(item.kind() + " is no verb");
            }));
        }
    }

    void did(Optional<UndoStep> step) {
        step.ifPresent(done -> {
            world.computer.done().push(done);
            world.computer.undone().clear();
        });
    }

    private void goBack(boolean undo) {
        var from = undo ? world.computer.done() : world.computer.undone();
        var to = undo ? world.computer.undone() : world.computer.done();
        UndoStep step = from.poll();
        if (step != null) {
            world.oracle.mayEnd(_ -> true);
            if (undo) {
                step.undo();
            } else {
                step.redo();
            }
            to.push(step);
        }
    }

    /** A task as it is on the screen. */
    private Optional<Task> task(Seat seat, int choice) {
        List<TaskRow> rows = world.computer.tasks().rows(seat.account).stream()
                .sorted(Comparator.comparing(row -> row.id().value())).toList();
        return rows.isEmpty() ? Optional.empty()
                : world.computer.tasks().task(rows.get(choice % rows.size()).id());
    }

    /** Tasks that nobody has, as far as the screen tells. */
    private List<Task> free(Seat seat, int choice, int most) {
        List<TaskRow> free = world.computer.tasks().rows(seat.account).stream()
                .filter(row -> row.ownerId() == null && row.knownStatus() != TaskStatus.DONE)
                .sorted(Comparator.comparing(row -> row.id().value())).toList();
        return free.isEmpty() ? List.of() : free.stream().skip(choice % free.size()).limit(most)
                .map(row -> world.computer.tasks().task(row.id())).flatMap(Optional::stream).toList();
    }

    private void tray(Item item, Seat seat) {
        switch (item.kind()) {
            case P_RETRY -> intent(seat, item.a(), Person::waits).ifPresent(one -> retry(seat, one));
            case P_DISCARD -> intent(seat, item.a(), one -> one.state() != IntentState.IN_FLIGHT)
                    .ifPresent(one -> discard(seat, one));
            case P_SEND_NOW -> intent(seat, item.a(), one -> one.state() == IntentState.QUEUED)
                    .ifPresent(one -> command(seat, new SyncCommand.SendNow(one.operation())));
            case P_SETTLE -> intent(seat, item.a(), this::inConflict).ifPresent(one -> settle(seat, one, item.b()));
            case P_RECREATE -> gone(seat, item.a()).ifPresent(task -> recreate(seat, task));
            case P_LET_GO -> gone(seat, item.a()).ifPresent(task -> letGo(seat, task));
            case P_ALLOW -> command(seat, new SyncCommand.AllowRemovals());
            case P_SYNC_NOW -> command(seat, new SyncCommand.SyncNow());
            case P_SWEEP_NOW -> command(seat, new SyncCommand.SweepNow());
            case P_NEW_KEY -> newKey(seat, item.b() % 4 == 0 && knowsTasks(seat));
            default -> throw new IllegalArgumentException(item.kind() + " is not in the tray");
        }
    }

    private void command(Seat seat, SyncCommand command) {
        world.trace(() -> "person: " + command);
        world.computer.command(seat, command);
    }

    void newKey(Seat seat, boolean wrongWorkspace) {
        seat.newKey(wrongWorkspace ? seat.foreign : seat.shop);
        world.oracle.newKey(seat);
        command(seat, new SyncCommand.NewKey());
    }

    /** Whether there is anything by which another workspace could be told from the right one. */
    private boolean knowsTasks(Seat seat) {
        return world.oracle.now().of(seat.account.value()).stream().anyMatch(task -> task.remoteId() != null
                && seat.shop.tasks().containsKey(task.remoteId()));
    }

    private static boolean waits(Intent intent) {
        return switch (intent.state()) {
            case QUEUED, UNKNOWN, PARKED, NEEDS_USER -> true;
            case IN_FLIGHT, CONFIRMED, SUPERSEDED, DISCARDED -> false;
        };
    }

    private boolean inConflict(Intent intent) {
        return intent.state() == IntentState.NEEDS_USER && conflicts(intent).size() > 0;
    }

    private List<Conflict> conflicts(Intent intent) {
        return world.computer.tasks().conflicts(intent.task()).stream()
                .filter(one -> one.operation().equals(intent.operation())).toList();
    }

    private Optional<Intent> intent(Seat seat, int choice, Predicate<Intent> which) {
        List<Intent> open = world.computer.tasks().openIntents(seat.account).stream().filter(which).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(choice % open.size()));
    }

    private void discard(Seat seat, Intent intent) {
        world.oracle.mayEnd(one -> one.operation().equals(intent.operation())
                || intent.kind() == app.taskdesk.store.IntentKind.CREATE && one.task() == intent.task().value());
        command(seat, new SyncCommand.Discard(intent.operation()));
    }

    private void retry(Seat seat, Intent intent) {
        world.oracle.asked(intent.operation().toString());
        command(seat, new SyncCommand.Retry(intent.operation()));
    }

    /** Mine for some fields, theirs for others, as the bits of the choice say. */
    private void settle(Seat seat, Intent intent, int choice) {
        Map<TaskField, @Nullable Object> mine = new EnumMap<>(TaskField.class);
        int bit = 1;
        for (Conflict conflict : conflicts(intent)) {
            if ((choice & bit) == 0) {
                mine.put(conflict.field(), conflict.mine());
            }
            bit <<= 1;
        }
        world.oracle.mayEnd(one -> one.operation().equals(intent.operation()));
        command(seat, new SyncCommand.Settle(intent.operation(), mine));
    }

    /** The one among the tasks that are offered as a create's own that really is. */
    private Optional<TaskId> itsTask(Seat seat, Intent create) {
        return seat.shop.traits.provider() == Provider.TALKING_SHOPS ? Optional.empty()
                : world.computer.tasks().lookAlikes(create.operation()).stream()
                        .filter(task -> world.oracle.made(seat, create.operation().toString(), task.value()))
                        .findFirst();
    }

    private List<TaskRow> gone(Seat seat) {
        return world.computer.tasks().rows(seat.account).stream().filter(row -> row.mark() == SyncMark.GONE)
                .sorted(Comparator.comparing(row -> row.id().value())).toList();
    }

    private Optional<TaskRow> gone(Seat seat, int choice) {
        List<TaskRow> gone = gone(seat);
        return gone.isEmpty() ? Optional.empty() : Optional.of(gone.get(choice % gone.size()));
    }

    private void recreate(Seat seat, TaskRow task) {
        world.oracle.mayEnd(one -> one.task() == task.id().value());
        command(seat, new SyncCommand.Recreate(task.id()));
    }

    private void letGo(Seat seat, TaskRow task) {
        world.oracle.mayEnd(one -> one.task() == task.id().value());
        command(seat, new SyncCommand.LetGo(task.id()));
    }

    /** A clock that was set back makes a hold long; the person need not wait for it. */
    void sendAllNow(Seat seat) {
        for (Intent one : world.computer.tasks().openIntents(seat.account)) {
            if (one.state() == IntentState.QUEUED) {
                command(seat, new SyncCommand.SendNow(one.operation()));
            }
        }
    }

    /** What was made twice is kept twice, or not. */
    void settleTwins(Seat seat, int choice) {
        for (SentTwice twin : world.computer.tasks().sentTwice(seat.account)) {
            command(seat, choice % 2 == 0 ? new SyncCommand.RemoveTwin(twin.extra())
                    : new SyncCommand.KeepTwin(twin.extra()));
        }
    }

    /** Goes through the tray and decides everything in it; what was refused again and again is dropped. */
    void settleAll(Seat seat, int round) {
        world.many.letGo(seat);
        if (seat.told.missing() > 0) {
            command(seat, new SyncCommand.AllowRemovals());
        }
        int choice = (int) Math.floorMod(world.schedule.seed() + round, 7L);
        for (TaskRow gone : gone(seat)) {
            if (choice % 2 == 0) {
                recreate(seat, gone);
            } else {
                letGo(seat, gone);
            }
        }
        settleTwins(seat, choice);
        for (Intent one : world.computer.tasks().openIntents(seat.account)) {
            if (inConflict(one)) {
                settle(seat, one, choice);
            } else if (choice % 2 == 0 && itsTask(seat, one).isPresent()) {
                command(seat, new SyncCommand.Same(one.operation(), itsTask(seat, one).get()));
            } else if (one.state() == IntentState.PARKED || one.state() == IntentState.NEEDS_USER) {
                if (round > 1 || choice % 3 > 0) {
                    discard(seat, one);
                } else {
                    retry(seat, one);
                }
            }
        }
    }
}
