package app.taskdesk.kill;

import app.taskdesk.store.Intent;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.Completion;
import app.taskdesk.task.Person;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Each kind of thing a person does that a killed program may leave half done: what is there before, and the act. */
enum Deed {

    CREATE {
        @Override
        void act(Life life) {
            life.actions.create().create(Life.ACCOUNT, title("Task made").set(TaskField.DUE, LATER)
                    .set(TaskField.TAGS, List.of("vip")).build());
        }
    },
    EDIT {
        @Override
        void act(Life life) {
            life.actions.edit().edit(tasks(life, "r1"), title("Task changed").set(TaskField.PRIORITY, "high")
                    .build());
        }
    },
    COMPLETE {
        @Override
        void act(Life life) {
            life.actions.complete().complete(tasks(life, "r1"), new Completion("resolved", "all well"));
        }
    },
    REOPEN {
        @Override
        void act(Life life) {
            life.actions.edit().edit(tasks(life, "done"), TaskFields.builder().set(TaskField.STATUS, "in_progress")
                    .build());
        }
    },
    SNOOZE {
        @Override
        void act(Life life) {
            life.actions.snooze().snooze(tasks(life, "r1"), Snooze.until(LATER));
        }
    },
    REASSIGN {
        @Override
        void act(Life life) {
            life.actions.reassign().reassign(tasks(life, "r1"), new Person("u2", "Bo"));
        }
    },
    CLAIM {
        @Override
        void act(Life life) {
            life.actions.claim().claim(tasks(life, "queued"), new Person("u1", "Ann"));
        }
    },
    DELETE {
        @Override
        void act(Life life) {
            life.actions.delete().delete(tasks(life, "r1"));
        }
    },
    /** Brings back from the trash what was deleted at the server too. */
    RESTORE {
        @Override
        void prepare(Site site, Life life) {
            life.actions.delete().delete(tasks(life, "r2"));
            life.changed();
            life.drain();
        }

        @Override
        void act(Life life) {
            life.actions.restore().restore(List.of(life.tasks.trash(Life.ACCOUNT).getFirst().id()));
        }
    },
    /** Takes back, before it was sent, an edit that had replaced another. */
    UNDO {
        @Override
        void prepare(Site site, Life life) {
            hold(life, "first");
            hold(life, "second");
        }

        @Override
        void act(Life life) {
            life.tasks.withdraw(List.of(life.open().getLast().operation()));
        }
    },
    /** Gives a change up that waits. */
    DISCARD {
        @Override
        void prepare(Site site, Life life) {
            hold(life, "given up");
        }

        @Override
        void act(Life life) {
            life.actions.discard().discard(life.open().stream().map(Intent::operation).toList());
        }
    },
    /** One verb on several tasks. */
    SEVERAL {
        @Override
        void act(Life life) {
            life.actions.snooze().snooze(tasks(life, "r1", "r2", "r3"), Snooze.until(LATER));
        }
    },
    /** Deletes a task that the server never heard of. */
    DELETE_UNSENT {
        @Override
        void prepare(Site site, Life life) {
            life.hold(LONG);
            life.actions.create().create(Life.ACCOUNT, title("Never sent").build());
            life.changed();
        }

        @Override
        void act(Life life) {
            life.actions.delete().delete(List.of(life.tasks.task(life.open().getFirst().task()).orElseThrow()));
        }
    },
    /** Chooses one's own value where the server has another. */
    SETTLE {
        @Override
        void prepare(Site site, Life life) {
            life.hold(Duration.ofMinutes(5));
            life.actions.edit().edit(tasks(life, "r1"), title("Mine").set(TaskField.PRIORITY, "high").build());
            life.changed();
            site.ask("PUT", "/tasks/r1", "{'title': 'Theirs'}");
            life.pass(Duration.ofMinutes(10));
        }

        @Override
        void act(Life life) {
            Intent waiting = life.open().getFirst();
            life.command(new SyncCommand.Settle(waiting.operation(), Map.of(TaskField.TITLE, "Mine")));
        }
    },
    /** Makes a task anew that was deleted at the server while changes of it waited. */
    RECREATE {
        @Override
        void prepare(Site site, Life life) {
            goneAtTheServer(site, life);
        }

        @Override
        void act(Life life) {
            life.command(new SyncCommand.Recreate(life.open().getFirst().task()));
        }
    },
    /** Lets such a task go. */
    LET_GO {
        @Override
        void prepare(Site site, Life life) {
            goneAtTheServer(site, life);
        }

        @Override
        void act(Life life) {
            life.command(new SyncCommand.LetGo(life.open().getFirst().task()));
        }
    },
    /** Sends a claim, behind an edit, of a task that somebody else took meanwhile. */
    CLAIM_LOST {
        @Override
        void prepare(Site site, Life life) {
            life.hold(LONG);
            life.actions.edit().edit(tasks(life, "queued"), title("Mine").build());
            life.actions.claim().claim(tasks(life, "queued"), new Person("u1", "Ann"));
            life.changed();
            site.ask("POST", "/tasks/queued/reassign", "{'newOwnerId': 'u2', 'newOwnerName': 'Bo'}");
        }

        @Override
        void act(Life life) {
            life.command(new SyncCommand.SendNow(life.open().getFirst().operation()));
        }
    };

    private static final Instant LATER = Instant.parse("2026-11-30T08:00:00Z");
    private static final Duration LONG = Duration.ofDays(30);

    /** What the server has before the program is started for the first time. */
    static void furnish(Site site) {
        site.plant("r1", ", 'dueDate': '2026-11-24T08:00:00Z', 'ownerId': 'u1', 'ownerName': 'Ann'");
        site.plant("r2", ", 'tags': ['b', 'a']");
        site.plant("r3", ", 'snoozeCount': 2");
        site.plant("done", ", 'status': 'completed', 'outcome': 'resolved', 'completedAt': '2026-11-20T08:00:00Z'");
        site.plant("queued", ", 'queueId': 'q1', 'claimStatus': 'queued'");
    }

    /** What happens before the act, and is not broken off. */
    void prepare(Site site, Life life) {
    }

    /** The act itself, which a person may begin again when the program died in it. */
    abstract void act(Life life);

    private static List<Task> tasks(Life life, String... remoteIds) {
        return Arrays.stream(remoteIds).map(life::task).toList();
    }

    private static TaskFields.Builder title(String title) {
        return TaskFields.builder().set(TaskField.TITLE, title);
    }

    private static void hold(Life life, String title) {
        life.hold(LONG);
        life.actions.edit().edit(tasks(life, "r1"), title(title).build());
        life.changed();
    }

    private static void goneAtTheServer(Site site, Life life) {
        life.hold(Duration.ofMinutes(1));
        life.actions.edit().edit(tasks(life, "r1"), title("Mine").build());
        life.changed();
        site.ask("DELETE", "/tasks/r1", "");
        life.pass(Duration.ofMinutes(10));
    }
}
