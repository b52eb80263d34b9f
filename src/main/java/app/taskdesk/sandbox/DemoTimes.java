package app.taskdesk.sandbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Gives demo tasks moments that fit their situation, most of them in working hours around now. */
final class DemoTimes {

    private static final Duration[] FRESHLY_LATE =
            {Duration.ofMinutes(12), Duration.ofHours(2), Duration.ofHours(5), Duration.ofMinutes(47)};
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int QUARTERS_OF_WORK = 35;

    private final Instant now;
    private final ZonedDateTime here;
    private final int daysBack;

    /**
     * Prepares for a workspace.
     *
     * @param daysBack how far the oldest ended tasks go back
     */
    DemoTimes(Instant now, ZoneId zone, int daysBack) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.here = this.now.atZone(zone);
        this.daysBack = daysBack;
    }

    /** Nothing but the due date lies in the future. */
    Moments of(DemoKind.Place place, SplittableRandom random) {
        return switch (place.kind()) {
            case LATE -> open(late(place.number(), random), random);
            case DUE_TODAY -> open(laterToday(random), random);
            case SNOOZED -> open(workTime(random.nextInt(1, 9), random), random);
            case WAITING -> open(random.nextInt(5) == 0 ? null : workTime(random.nextInt(1, 11), random), random);
            case DEFERRED -> open(random.nextBoolean() ? null : workTime(random.nextInt(30, 70), random), random);
            case PLANNED -> open(workTime(random.nextInt(1, 22), random), random);
            case WITHOUT_DUE_DATE -> open(null, random);
            case UNCLAIMED -> open(place.number() % 4 == 3 ? null : workTime(random.nextInt(1, 6), random), random);
            case DONE_TODAY -> done(earlierToday(random), random);
            case DONE_EARLIER -> done(workTime(-random.nextInt(1, daysBack), random), random);
        };
    }

    private Moments open(@Nullable Instant due, SplittableRandom random) {
        Instant latest = due == null || due.isAfter(now) ? now : due;
        Instant created = byDay(latest.minusSeconds(random.nextInt(1_800, 12 * 86_400)));
        long age = Duration.between(created, now).toSeconds();
        return new Moments(created, due, null, created.plusSeconds(random.nextLong(age)));
    }

    private Moments done(Instant completed, SplittableRandom random) {
        Instant created = byDay(completed.minusSeconds(random.nextInt(1_800, 8 * 86_400)));
        long sinceToday = Duration.between(here.toLocalDate().atStartOfDay(here.getZone()).toInstant(), completed)
                .toDays();
        Instant due = random.nextInt(6) == 0 ? null : workTime((int) sinceToday - random.nextInt(-2, 2), random);
        return new Moments(created, due, completed, completed);
    }

    private Instant late(int number, SplittableRandom random) {
        if (number < FRESHLY_LATE.length) {
            return now.minus(FRESHLY_LATE[number]);
        }
        return workTime(-(1 + random.nextInt(number % 3 == 0 ? 20 : 4)), random);
    }

    private Instant laterToday(SplittableRandom random) {
        ZonedDateTime first = here.with(OPENS).isAfter(here.plusMinutes(15)) ? here.with(OPENS)
                : here.truncatedTo(ChronoUnit.HOURS).plusMinutes(15L * (here.getMinute() / 15 + 2));
        long quarters = Duration.between(first, here.with(OPENS).plusMinutes(15L * QUARTERS_OF_WORK)).toMinutes() / 15;
        if (quarters >= 1) {
            return first.plusMinutes(15L * random.nextLong(quarters + 1)).toInstant();
        }
        ZonedDateTime midnight = here.toLocalDate().plusDays(1).atStartOfDay(here.getZone());
        long left = Duration.between(here, midnight).toSeconds();
        return left < 120 ? workTime(1, random) : now.plusSeconds(random.nextLong(60, left - 30));
    }

    private Instant earlierToday(SplittableRandom random) {
        Instant midnight = here.toLocalDate().atStartOfDay(here.getZone()).toInstant();
        long passed = Math.min(Duration.between(midnight, now).toSeconds(), 6 * 3_600);
        return now.minusSeconds(random.nextLong(passed + 1));
    }

    /** Twelve hours earlier where people sleep. */
    private Instant byDay(Instant time) {
        int hour = time.atZone(here.getZone()).getHour();
        return hour < 7 || hour >= 21 ? time.minus(Duration.ofHours(12)) : time;
    }

    /** Between nine and a quarter to six, so many days from today, or on the working day next to it. */
    private Instant workTime(int days, SplittableRandom random) {
        LocalDate day = here.toLocalDate().plusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(days < 0 ? -1 : 1);
        }
        LocalTime time = OPENS.plusMinutes(15L * random.nextInt(QUARTERS_OF_WORK + 1));
        return day.atTime(time).atZone(here.getZone()).toInstant();
    }
}
