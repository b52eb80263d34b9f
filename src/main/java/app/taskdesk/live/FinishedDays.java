package app.taskdesk.live;

import app.taskdesk.live.TeamFigures.Finished;
import app.taskdesk.task.DaySpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts moments by the day of a zone they lie in, or by seven days at a time where days would be too many. */
final class FinishedDays {

    private static final int MOST_SINGLE = 62;
    private static final int WEEK = 7;

    private final List<DaySpan> spans = new ArrayList<>();
    private final Instant[] bounds;
    private final int[] counts;

    /** @param days neither end is open */
    FinishedDays(DaySpan days, ZoneId zone) {
        LocalDate first = Objects.requireNonNull(days.from());
        LocalDate last = Objects.requireNonNull(days.to());
        int step = first.plusDays(MOST_SINGLE).isBefore(last) ? WEEK : 1;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
            LocalDate end = day.plusDays(step - 1);
            spans.add(new DaySpan(day, end.isAfter(last) ? last : end));
        }
        bounds = new Instant[spans.size() + 1];
        for (int i = 0; i < spans.size(); i++) {
            bounds[i] = spans.get(i).start(zone);
        }
        bounds[spans.size()] = days.end(zone);
        counts = new int[spans.size()];
    }

    /** A moment outside all days counts nowhere. */
    void add(@Nullable Instant moment) {
        int at = moment == null ? -1 : Arrays.binarySearch(bounds, moment);
        int span = at >= 0 ? at : -at - 2;
        if (moment != null && span >= 0 && span < counts.length) {
            counts[span]++;
        }
    }

    List<Finished> counted() {
        var counted = new ArrayList<Finished>();
        for (int i = 0; i < counts.length; i++) {
            counted.add(new Finished(spans.get(i), counts[i]));
        }
        return List.copyOf(counted);
    }
}
