package app.taskdesk.live;

import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The present as lists see it: moves on with each minute, so at midnight too, and soon after the clock jumped (sleep,
 * a set clock) or the zone changed. FX thread only.
 */
public final class Now implements AutoCloseable {

    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(20);

    private final BackgroundWork work;
    private final InstantSource clock;
    private final Supplier<ZoneId> zones;
    private final ReadOnlyObjectWrapper<Instant> instant;
    private final ReadOnlyObjectWrapper<ZoneId> zone;
    private BackgroundWork.Running next;

    /** @param zones tells the zone the person is in, which may change while the program runs */
    public Now(BackgroundWork work, InstantSource clock, Supplier<ZoneId> zones) {
        this.work = work;
        this.clock = clock;
        this.zones = zones;
        instant = new ReadOnlyObjectWrapper<>(clock.instant());
        zone = new ReadOnlyObjectWrapper<>(zones.get());
        next = work.after(untilNextLook(instant.get()), this::look);
    }

    /** Changes once a minute; for the exact time ask {@link #exactly()}. */
    public ReadOnlyObjectProperty<Instant> instantProperty() {
        return instant.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return zone.getReadOnlyProperty();
    }

    public ZoneId zone() {
        return zone.get();
    }

    /** This very moment, later than the property by up to a minute. */
    public Instant exactly() {
        return clock.instant();
    }

    private void look() {
        Instant present = clock.instant();
        zone.set(zones.get());
        boolean newMinute = !minute(present).equals(minute(instant.get()));
        if (newMinute) {
            instant.set(present);
        }
        next = work.after(untilNextLook(present), this::look);
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Duration untilNextLook(Instant present) {
        Duration rest = Duration.between(present, minute(present).plus(1, ChronoUnit.MINUTES)).plusMillis(1);
        return rest.compareTo(LOOK_AT_LEAST_EVERY) < 0 ? rest : LOOK_AT_LEAST_EVERY;
    }

    @Override
    public void close() {
        next.close();
    }
}
