package app.taskdesk.remote;

import org.jspecify.annotations.Nullable;

/** Where a service gets its account's API key at the moment of a request, so that nobody keeps it in between. */
@FunctionalInterface
public interface KeySource {

    /** The key as a copy that is wiped after use, or null where there is none at hand. */
    char @Nullable [] key();
}
