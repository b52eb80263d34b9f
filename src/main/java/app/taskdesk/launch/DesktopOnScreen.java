package app.taskdesk.launch;

import app.taskdesk.desktop.DesktopNotices;
import app.taskdesk.desktop.DesktopNotices.Reach;
import app.taskdesk.task.SafeText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.reminder.Desktop;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the desktop to show notices, away from the FX thread, and says in words what came of it. */
final class DesktopOnScreen implements Desktop {

    private static final int NAME = 60;

    private final DesktopNotices notices;
    private final Executor calls;
    private final Executor fx;
    private final Messages messages;

    DesktopOnScreen(DesktopNotices notices, Threads threads, Messages messages) {
        this.notices = notices;
        this.calls = threads.calls();
        this.fx = threads.fx();
        this.messages = messages;
    }

    @Override
    public void look(Consumer<String> words) {
        ask(notices::look, "reminding.desktop.found", words);
    }

    @Override
    public void test(Consumer<String> words) {
        ask(() -> notices.show(messages.text("launch.window.title"), messages.text("reminding.test.text")),
                "reminding.desktop.tested", words);
    }

    /** @param text never names a task or a customer */
    void show(String text) {
        calls.execute(() -> notices.show(messages.text("launch.window.title"), text));
    }

    private void ask(Supplier<Reach> question, String foundKey, Consumer<String> words) {
        calls.execute(() -> {
            String answer = words(question.get(), foundKey);
            fx.execute(() -> words.accept(answer));
        });
    }

    private String words(Reach reach, String foundKey) {
        return switch (reach) {
            case Reach.Found(String by) -> messages.text(foundKey, SafeText.line(by, NAME));
            case Reach.NobodyAnswers _ -> messages.text("reminding.desktop.nobody");
            case Reach.NoWay(String program) -> messages.text("reminding.desktop.noWay", program);
        };
    }
}
