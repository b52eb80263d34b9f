package app.taskdesk.launch;

import app.taskdesk.ui.kit.Messages;
import java.util.Optional;

/**
 * What the terminal is told when the program was not asked to open its window.
 *
 * @param exitCode 0 when the answer is what was asked for, 2 when the words were not understood
 */
record TerminalReply(String text, int exitCode) {

    private static final int MISUSE = 2;

    /** The reply to the words, or nothing when the window should open. */
    static Optional<TerminalReply> to(CommandLine line, Version version, Messages messages) {
        return switch (line) {
            case CommandLine.Start _ -> Optional.empty();
            case CommandLine.ShowVersion _ -> Optional.of(new TerminalReply(
                    messages.text("commandline.version.line", version.number(), version.java(), version.javafx()), 0));
            case CommandLine.ShowHelp _ -> Optional.of(new TerminalReply(messages.text("commandline.help.text"), 0));
            case CommandLine.NotUnderstood wrong -> Optional.of(new TerminalReply(
                    messages.text(wrong.mistake().messageKey(), wrong.word()) + System.lineSeparator()
                            + messages.text("commandline.mistake.nothingStarted"), MISUSE));
        };
    }
}
