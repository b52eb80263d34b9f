package app.taskdesk.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out where each preset lands and which of them make sense now. Hours of the day are local and stay what they
 * are across a clock change; the results are instants.
 */
public final class SnoozePresets {

    private static final Duration AFTERNOON_AHEAD = Duration.ofMinutes(75);

    /** A preset and the due date it would set. */
    public record Offer(SnoozePreset preset, Instant due) {
    }

    private SnoozePresets() {
    }

    /**
     * The presets to show, in the order of their digits.
     *
     * @param now  in the zone of the person at the desk
     * @param last where the last snooze aimed, null when there was none
     */
    public static List<Offer> offers(ZonedDateTime now, WorkingHours hours, @Nullable Instant last) {
        var offers = new ArrayList<Offer>();
        for (SnoozePreset preset : SnoozePreset.values()) {
            due(preset, now, hours, last).ifPresent(due -> offers.add(new Offer(preset, due)));
        }
        return List.copyOf(offers);
    }

    /** The offer of the wanted preset; the next working day's where it is not offered now. */
    public static Offer pick(SnoozePreset wanted, ZonedDateTime now, WorkingHours hours, @Nullable Instant last) {
        return due(wanted, now, hours, last).map(due -> new Offer(wanted, due)).orElseGet(() -> new Offer(
                SnoozePreset.NEXT_WORKING_DAY, at(now, hours.workingDayAfter(now.toLocalDate(), 1), hours.morning())));
    }

    private static Optional<Instant> due(SnoozePreset preset, ZonedDateTime now, WorkingHours hours,
            @Nullable Instant last) {
        LocalDate today = now.toLocalDate();
        LocalDate tomorrow = today.plusDays(1);
        LocalTime morning = hours.morning();
        return switch (preset) {
            case IN_1_HOUR -> Optional.of(roundedUp(now.plusHours(1), 5));
            case LATER_TODAY -> Optional.of(roundedUp(now.plusHours(3), 15))
                    .filter(due -> hours.isWorkingDay(today) && !due.isAfter(at(now, today, hours.end())));
            case THIS_AFTERNOON -> Optional.of(at(now, today, hours.afternoon()))
                    .filter(due -> due.isAfter(now.toInstant().plus(AFTERNOON_AHEAD)));
            case TOMORROW -> Optional.of(at(now, tomorrow, morning)).filter(_ -> hours.isWorkingDay(tomorrow));
            case NEXT_WORKING_DAY -> Optional.of(at(now, hours.workingDayAfter(today, 1), morning))
                    .filter(_ -> !hours.isWorkingDay(tomorrow));
            case IN_2_WORKING_DAYS -> Optional.of(at(now, hours.workingDayAfter(today, 2), morning));
            case NEXT_WEEK -> Optional.of(at(now, hours.nextWeekAfter(today), morning));
            case IN_2_WEEKS -> Optional.of(at(now, today.plusWeeks(2), morning));
            case SAME_AS_LAST -> Optional.ofNullable(last)
                    .filter(due -> TaskRules.againstSnoozingUntil(due, now.toInstant()).isEmpty());
        };
    }

    private static Instant at(ZonedDateTime now, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(now.getZone()).toInstant();
    }

    private static Instant roundedUp(ZonedDateTime time, int minutes) {
        long step = Duration.ofMinutes(minutes).toMillis();
        long local = time.toInstant().toEpochMilli() + time.getOffset().getTotalSeconds() * 1_000L;
        return time.toInstant().plusMillis(Math.ceilDiv(local, step) * step - local)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
