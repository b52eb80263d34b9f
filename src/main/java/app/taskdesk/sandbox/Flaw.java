package app.taskdesk.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one named value of a request.
 *
 * @param value as it was given, as text; null where it was not
 */
record Flaw(String message, @Nullable String value) {
}
