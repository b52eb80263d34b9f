package app.taskdesk.ui.reminder;

import java.util.function.Consumer;

/** A desktop whose notices somebody called “mako” shows. */
public final class GivenDesktop implements Desktop {

    @Override
    public void look(Consumer<String> words) {
        words.accept("The desktop’s notices are shown by mako.");
    }

    @Override
    public void test(Consumer<String> words) {
        words.accept("A test was handed to mako.");
    }
}
