package app.taskdesk.ui.kit;

import app.taskdesk.task.DueGroup;
import app.taskdesk.task.DueWording;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.Priority;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Viewpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of a task are called, the same in every view. A provider's word that nobody knows is shown raw. */
public final class TaskWords {

    private static final int RAW = 40;

    private final Messages messages;
    private final Map<DueWording.Form, DateTimeFormatter> dates = new EnumMap<>(DueWording.Form.class);
    private final DateTimeFormatter exact;

    public TaskWords(Messages messages) {
        this.messages = messages;
        for (var form : new DueWording.Form[] {DueWording.Form.TODAY, DueWording.Form.TOMORROW,
            DueWording.Form.WEEKDAY, DueWording.Form.DAY, DueWording.Form.DAY_AND_YEAR}) {
            dates.put(form, DateTimeFormatter.ofPattern(messages.text("task.due." + name(form)), messages.locale()));
        }
        exact = DateTimeFormatter.ofPattern(messages.text("task.date.exact"), messages.locale());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public String status(@Nullable String code) {
        TaskStatus status = TaskStatus.of(code);
        return status == TaskStatus.UNKNOWN ? raw(code) : messages.text("task.status." + code);
    }

    public String priority(@Nullable String code) {
        Priority priority = Priority.of(code);
        return priority == Priority.UNKNOWN ? raw(code) : messages.text("task.priority." + code);
    }

    /** The name of a type of task; empty without one. */
    public String type(@Nullable String code) {
        return known("task.category.", code);
    }

    /** The name of an outcome; empty without one. */
    public String outcome(@Nullable String code) {
        return known("task.outcome.", code);
    }

    public String lateAge(LateAge age) {
        return messages.text("task.lateAge." + name(age));
    }

    public String mark(SyncMark mark) {
        return messages.text("task.mark." + name(mark));
    }

    public String group(DueGroup group) {
        return messages.text("task.group." + name(group));
    }

    private String known(String prefix, @Nullable String code) {
        return code != null && messages.bundle().containsKey(prefix + code) ? messages.text(prefix + code) : raw(code);
    }

    private static String raw(@Nullable String code) {
        return SafeText.line(code, RAW);
    }

    /** The due date as lists say it: "Late 5 h", "Today 14:30", "24 Apr" (ux.md 4.4). */
    public String due(TaskRow row, Viewpoint view) {
        DueWording wording = DueWording.of(row, view);
        return switch (wording.form()) {
            case LATE_MINUTES -> messages.text("task.late.minutes", wording.amount());
            case LATE_HOURS -> messages.text("task.late.hours", wording.amount());
            case LATE_DAYS -> messages.text("task.late.days", wording.amount());
            case TODAY, TOMORROW, WEEKDAY, DAY, DAY_AND_YEAR -> formatted(dates.get(wording.form()), wording.when());
            case NO_DATE -> messages.text("task.noDueDate");
        };
    }

    private static String formatted(@Nullable DateTimeFormatter format, @Nullable ZonedDateTime when) {
        return format == null || when == null ? "" : format.format(when);
    }

    /** A date as cells say it, without lateness: "Today 14:30", "24 Apr"; empty without one. */
    public String date(@Nullable Instant instant, Viewpoint view) {
        DueWording wording = DueWording.of(instant, false, view);
        return formatted(dates.get(wording.form()), wording.when());
    }

    /** Date, time and zone in full: "Wed 15 Apr 2026, 10:00 CEST". */
    public String exactly(Instant instant, ZoneId zone) {
        return exact.format(instant.atZone(zone));
    }

    /** How late in two units: "6 d 4 h", "2 h 5 min"; empty when it is not. */
    public String lateBy(TaskRow row, Viewpoint view) {
        if (row.due() == null || !row.isLate(view.now())) {
            return "";
        }
        Duration late = Duration.between(row.due(), view.now());
        if (late.toHours() < 1) {
            return messages.text("task.lateBy.minutes", Math.max(1, late.toMinutes()));
        }
        return late.toDays() < 1 ? messages.text("task.lateBy.hours", late.toHours(), late.toMinutesPart())
                : messages.text("task.lateBy.days", late.toDays(), late.toHoursPart());
    }

    /** "12 d" or "5 h"; empty for a task that was not pushed back. */
    public String pushedBack(TaskRow row) {
        Duration back = row.pushedBack();
        if (back.toMinutes() == 0) {
            return "";
        }
        return back.toDays() > 0 ? messages.text("task.pushedBack.days", back.toDays())
                : messages.text("task.pushedBack.hours", Math.max(1, back.toHours()));
    }

    /** The owner as this desk says it: "Me", a name, an id, or "Nobody". */
    public String owner(TaskRow row, Viewpoint view) {
        if (view.isMine(row)) {
            return messages.text("task.me");
        }
        if (row.ownerName() != null && !row.ownerName().isEmpty()) {
            return row.ownerName();
        }
        return row.ownerId() == null ? messages.text("task.nobody") : row.ownerId();
    }
}
