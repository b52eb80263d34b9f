package app.taskdesk.ui.tasklist;

import app.taskdesk.live.TaskSelection;
import app.taskdesk.task.Priority;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Tips;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the cells of each column; what they hold is made once per cell and only filled anew. */
final class Cells {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass CHAT = PseudoClass.getPseudoClass("chat");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final Map<TaskStatus, PseudoClass> STATES = new EnumMap<>(TaskStatus.class);
    private static final int SNOOZED_OFTEN = 3;
    private static final int SNOOZED_TOO_OFTEN = 5;

    static {
        for (TaskStatus status : TaskStatus.values()) {
            STATES.put(status, PseudoClass.getPseudoClass(status.name().toLowerCase(Locale.ROOT)));
        }
    }

    private final LiveCells live;
    private final RowText text;
    private final Supplier<Viewpoint> view;
    private final TaskSelection selection;
    private boolean statusAsSign;
    private boolean snoozesInTitle;

    Cells(LiveCells live, RowText text, Supplier<Viewpoint> view, TaskSelection selection) {
        this.live = live;
        this.text = text;
        this.view = view;
        this.selection = selection;
    }

    /** Draws status and snoozes as the width allows. */
    void fit(ColumnFit fit) {
        if (statusAsSign != fit.statusAsSign() || snoozesInTitle != fit.snoozesInTitle()) {
            statusAsSign = fit.statusAsSign();
            snoozesInTitle = fit.snoozesInTitle();
            live.redraw();
        }
    }

    LineCell of(ListColumn column) {
        return switch (column) {
            case SELECT -> new Tick();
            case PRIORITY -> new PrioritySign();
            case TITLE -> new TitleCell(live, text, () -> snoozesInTitle);
            case ACCOUNT -> new Plain("task-account", text::account);
            case CUSTOMER -> new Customer();
            case DUE -> new Due();
            case LATE_BY -> new Plain("task-late-by", row -> text.words().lateBy(row, view.get()));
            case OWNER -> new Plain("task-owner", row -> text.owner(row, view.get()));
            case REMINDER -> new Plain("task-date", row -> text.words().date(row.remindAt(), view.get()));
            case STATUS -> new Status();
            case SNOOZES -> new Snoozes();
            case PUSHED_BACK -> new Plain("task-pushed-back", row -> text.words().pushedBack(row));
            case TAGS -> new Plain("task-tags", text::tags);
            case QUEUE -> new Plain("task-queue", text::queue);
            case TYPE -> new Plain("task-type", row -> text.words().type(row.category()));
            case UPDATED -> new Plain("task-date", row -> text.words().date(row.updatedAt(), view.get()));
            case CREATED -> new Plain("task-date", row -> text.words().date(row.createdAt(), view.get()));
            case OUTCOME -> new Plain("task-outcome", row -> text.words().outcome(row.outcome()));
            case SYNC -> new Mark();
        };
    }

    /** Says how often the task was snoozed, louder the oftener. */
    static void fill(Label badge, TaskRow row) {
        badge.setText(String.valueOf(row.snoozeCount()));
        badge.pseudoClassStateChanged(HIGH, row.snoozeCount() >= SNOOZED_OFTEN
                && row.snoozeCount() < SNOOZED_TOO_OFTEN);
        badge.pseudoClassStateChanged(LATE, row.snoozeCount() >= SNOOZED_TOO_OFTEN);
    }

    static Label pill(String styleClass) {
        var pill = new Label();
        pill.getStyleClass().addAll("pill", styleClass);
        return pill;
    }

    private class Plain extends LineCell {

        private final Function<TaskRow, String> words;

        Plain(String styleClass, Function<TaskRow, String> words) {
            super(live, styleClass);
            this.words = words;
        }

        @Override
        void draw(TaskRow row) {
            setText(words.apply(row));
        }
    }

    private final class Customer extends Plain {

        Customer() {
            super("task-customer", text::customer);
        }

        @Override
        void draw(TaskRow row) {
            super.draw(row);
            boolean chat = text.isForChat(row);
            state(CHAT, chat);
            state(MUTED, row.customerName() == null && !chat);
        }
    }

    private final class Due extends Plain {

        Due() {
            super("task-due", row -> text.words().due(row, view.get()));
            Tips.put(this, () -> {
                TaskRow row = shown();
                return row == null ? null : text.dueInFull(row, view.get());
            });
        }

        @Override
        void draw(TaskRow row) {
            super.draw(row);
            state(LATE, row.isLate(view.get().now()));
            state(MUTED, row.due() == null);
        }
    }

    private final class Tick extends LineCell {

        private final Region box = new Region();

        Tick() {
            super(live, "task-tick");
            box.getStyleClass().add("tick-box");
        }

        @Override
        void draw(TaskRow row) {
            setGraphic(box);
            box.pseudoClassStateChanged(ON, selection.selected().contains(row.id()));
        }
    }

    private final class PrioritySign extends LineCell {

        PrioritySign() {
            super(live, "task-priority");
            Tips.put(this, () -> {
                TaskRow row = shown();
                return row == null || row.knownPriority() == Priority.NORMAL ? null
                        : text.words().priority(row.priority());
            });
        }

        @Override
        void draw(TaskRow row) {
            Priority priority = row.knownPriority();
            setText(text.prioritySign(row));
            state(URGENT, priority == Priority.URGENT);
            state(HIGH, priority == Priority.HIGH);
        }
    }

    private final class Status extends LineCell {

        private final Label pill = pill("task-status-pill");
        private final FontIcon sign = Icons.of(Feather.CIRCLE);

        Status() {
            super(live, "task-status");
            Tips.put(this, () -> {
                TaskRow row = shown();
                return row == null || !statusAsSign ? null : text.words().status(row.status());
            });
        }

        @Override
        void draw(TaskRow row) {
            TaskStatus status = row.knownStatus();
            String word = text.words().status(row.status());
            pill.setText(word);
            STATES.forEach((each, state) -> pill.pseudoClassStateChanged(state, each == status));
            if (statusAsSign) {
                sign.setIconCode(drawing(status));
            }
            setGraphic(statusAsSign ? sign : pill);
        }

        private static Feather drawing(TaskStatus status) {
            return switch (status) {
                case NOT_STARTED -> Feather.CIRCLE;
                case IN_PROGRESS -> Feather.PLAY_CIRCLE;
                case WAITING -> Feather.CLOCK;
                case DONE -> Feather.CHECK_CIRCLE;
                case DEFERRED -> Feather.PAUSE_CIRCLE;
                case UNKNOWN -> Feather.HELP_CIRCLE;
            };
        }
    }

    private final class Snoozes extends LineCell {

        private final Label badge = pill("snooze-badge");

        Snoozes() {
            super(live, "task-snoozes");
        }

        @Override
        void draw(TaskRow row) {
            if (row.snoozeCount() > 0) {
                fill(badge, row);
            }
            setGraphic(row.snoozeCount() > 0 ? badge : null);
        }
    }

    private final class Mark extends LineCell {

        Mark() {
            super(live, "task-mark");
            Tips.put(this, () -> {
                TaskRow row = shown();
                return row == null || row.mark() == SyncMark.NONE ? null : text.words().mark(row.mark());
            });
        }

        @Override
        void draw(TaskRow row) {
            setText(text.markSign(row.mark()));
            state(TROUBLE, row.mark().compareTo(SyncMark.WISH) > 0);
        }
    }
}
