package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.taskdesk.launch.CommandLine.Mistake;
import app.taskdesk.launch.CommandLine.NotUnderstood;
import app.taskdesk.launch.CommandLine.ShowHelp;
import app.taskdesk.launch.CommandLine.ShowVersion;
import app.taskdesk.launch.CommandLine.Start;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void noWordsOpenTheWindow() {
        assertEquals(new Start(false, null, null), CommandLine.parse());
    }

    @Test
    void takesFoldersAsNextWordOrAfterEquals() {
        var wanted = new Start(true, Path.of("my files"), Path.of("shots"));
        assertEquals(wanted, CommandLine.parse("--demo", "--profile", "my files", "--headless-tour", "shots"));
        assertEquals(wanted, CommandLine.parse("--headless-tour=shots", "--profile=my files", "--demo"));
    }

    @Test
    void takesNamesWithEqualsSignsAndDashes() {
        assertEquals(new Start(false, Path.of("a=b"), null), CommandLine.parse("--profile=a=b"));
        assertEquals(new Start(false, Path.of("-a"), null), CommandLine.parse("--profile", "-a"));
        assertEquals(new Start(false, Path.of("--a"), null), CommandLine.parse("--profile=--a"));
    }

    @Test
    void asksForVersionAndHelp() {
        assertEquals(new ShowVersion(), CommandLine.parse("--version"));
        assertEquals(new ShowHelp(), CommandLine.parse("--help"));
        assertEquals(new ShowHelp(), CommandLine.parse("-h"));
        assertEquals(new ShowHelp(), CommandLine.parse("--demo", "--help", "--nonsense"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--Demo", "demo", "-v", "--", "-", "", "--profiles=x", "tasks.csv", "=x"})
    void namesTheWordItDoesNotKnow(String word) {
        assertEquals(new NotUnderstood(Mistake.UNKNOWN, word), CommandLine.parse("--demo", word, "--help"));
    }

    @Test
    void optionWithoutItsFolderIsAMistake() {
        var profile = new NotUnderstood(Mistake.NO_FOLDER, "--profile");
        assertEquals(profile, CommandLine.parse("--profile"));
        assertEquals(profile, CommandLine.parse("--profile", "--demo"));
        assertEquals(profile, CommandLine.parse("--profile="));
        assertEquals(profile, CommandLine.parse("--profile", "  "));
        assertEquals(new NotUnderstood(Mistake.NO_FOLDER, "--headless-tour"), CommandLine.parse("--headless-tour"));
    }

    @Test
    void oneFolderEach() {
        assertEquals(new NotUnderstood(Mistake.TWICE, "--profile"),
                CommandLine.parse("--profile", "a", "--profile=b"));
    }

    @Test
    void refusesNamesNoFolderCanHave() {
        assertEquals(new NotUnderstood(Mistake.NOT_A_FOLDER_NAME, "a\0b"), CommandLine.parse("--profile", "a\0b"));
    }

    @Test
    void switchesTakeNoValue() {
        assertEquals(new NotUnderstood(Mistake.TAKES_NO_VALUE, "--demo"), CommandLine.parse("--demo=yes"));
        assertInstanceOf(NotUnderstood.class, CommandLine.parse("--version=1"));
    }
}
