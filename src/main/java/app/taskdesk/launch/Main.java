package app.taskdesk.launch;

import app.taskdesk.ui.kit.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The program's entry: decides how to start before any part of JavaFX is loaded. */
public final class Main {

    private static final String TOUR = Path.of("target", "tour").toString();

    private Main() {
    }

    /** Opens the window, or says on the terminal why not; ends with status 0 only when all went well. */
    public static void main(String[] words) {
        var messages = new Messages(Locale.getDefault());
        CommandLine line = CommandLine.parse(words);
        TerminalReply.to(line, Version.current(), messages).ifPresentOrElse(
                reply -> end(reply.text(), reply.exitCode()),
                () -> start((CommandLine.Start) line, words, messages));
    }

    private static void start(CommandLine.Start start, String[] words, Messages messages) {
        if (start.tour() != null) {
            drawInMemory(words, messages);
            return;
        }
        switch (Display.find(System.getProperty("os.name"), System.getenv(), Main::canLoad)) {
            case Display.Desktop() -> open(words, messages);
            case Display.None() -> {
                System.out.println(messages.text("launch.noDisplay", TOUR));
                drawInMemory(Stream.concat(Stream.of(words), Stream.of("--headless-tour", TOUR))
                        .toArray(String[]::new), messages);
            }
            case Display.Incomplete(String missing) -> end(messages.text("launch.missing", missing), 1);
        }
    }

    private static void open(String[] words, Messages messages) {
        try {
            run(words, messages);
        } catch (UnsupportedOperationException e) { // how JavaFX says that the display refuses it
            end(messages.text("launch.displayRefused", System.getenv("DISPLAY")), 1);
        }
    }

    private static void drawInMemory(String[] words, Messages messages) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        if (!run(words, messages)) {
            end(messages.text("launch.tour.runsAlready"), 1);
        }
    }

    private static boolean run(String[] words, Messages messages) {
        try {
            return TaskdeskApp.run(words);
        } catch (IOException e) {
            end(messages.text("launch.profileOutOfReach", e.getMessage()), 1);
            return false;
        }
    }

    private static void end(String text, int exitCode) {
        PrintStream terminal = exitCode == 0 ? System.out : System.err;
        terminal.println(text);
        System.exit(exitCode);
    }

    private static boolean canLoad(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
