package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.launch.CommandLine.Mistake;
import app.taskdesk.ui.kit.Messages;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalReplyTest {

    private final Version version = Version.current();
    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void ordinaryStartNeedsNoReply() {
        assertEquals(Optional.empty(), reply());
    }

    @Test
    void versionIsOneLineWithItsNumber() {
        TerminalReply reply = reply("--version").orElseThrow();
        assertEquals(0, reply.exitCode());
        assertTrue(reply.text().startsWith("Taskdesk " + version.number()), reply.text());
        assertEquals(1, reply.text().lines().count());
    }

    @Test
    void helpNamesEveryOption() {
        TerminalReply reply = reply("--help").orElseThrow();
        assertEquals(0, reply.exitCode());
        for (String option : new String[] {"--demo", "--profile DIR", "--headless-tour DIR", "--version", "--help"}) {
            assertTrue(reply.text().contains(option), option);
        }
    }

    @ParameterizedTest
    @EnumSource(Mistake.class)
    void mistakesNameTheWordAndLeaveWithTwo(Mistake mistake) {
        var line = new CommandLine.NotUnderstood(mistake, "--{0}'x");
        TerminalReply reply = TerminalReply.to(line, version, messages).orElseThrow();
        assertEquals(2, reply.exitCode());
        assertTrue(reply.text().contains("--{0}'x"), reply.text());
        assertTrue(reply.text().contains("--help"), reply.text());
    }

    private Optional<TerminalReply> reply(String... words) {
        return TerminalReply.to(CommandLine.parse(words), version, messages);
    }
}
