package app.taskdesk.ui.reminder;

import java.util.function.Consumer;

/** The desktop's own notices, as the settings speak of them. FX thread only; answers come there, later. */
public interface Desktop {

    /** Finds out who shows them and says so in words. */
    void look(Consumer<String> words);

    /** Shows one and says in words what came of it. */
    void test(Consumer<String> words);
}
