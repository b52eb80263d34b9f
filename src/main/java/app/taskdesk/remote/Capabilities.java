package app.taskdesk.remote;

import app.taskdesk.task.Abilities;
import java.util.Set;

/**
 * What a provider offers, as data: views and actions ask this instead of asking which provider it is.
 *
 * @param abilities what people can do with tasks there
 * @param reports   what it counts or lists by itself
 * @param maxPage   the most tasks one list page can hold
 * @param dialect   how it must be spoken with
 */
public record Capabilities(Abilities abilities, Set<Report> reports, int maxPage, Dialect dialect) {

    /** Readings that have an endpoint of their own. */
    public enum Report {
        STATS, ANALYTICS, CUSTOMER
    }
}
