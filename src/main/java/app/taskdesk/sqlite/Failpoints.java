package app.taskdesk.sqlite;

/**
 * Places where a test stops or kills the program. The names are {@code <transaction>.begin},
 * {@code <transaction>.statement} before each statement, {@code <transaction>.commit} and
 * {@code <transaction>.committed}.
 */
@FunctionalInterface
public interface Failpoints {

    /** Nothing happens anywhere: the program as it is shipped. */
    Failpoints NONE = _ -> {
    };

    /** Called as the point is passed; throwing fails the transaction at this point. */
    void reach(String point);
}
