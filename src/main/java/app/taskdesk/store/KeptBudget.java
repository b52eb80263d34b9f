package app.taskdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request budget as it stood.
 *
 * @param tokens       requests that could go at once
 * @param perMinute    requests allowed in a minute
 * @param toldLimit    the limit that the server told; 0 where it told none
 * @param blockedUntil until when nothing may be sent; null when anything may
 * @param at           when it stood so
 */
public record KeptBudget(double tokens, double perMinute, int toldLimit, @Nullable Instant blockedUntil, Instant at) {
}
