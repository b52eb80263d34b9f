package app.taskdesk.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.work.ProgramRun;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void dropsWhatPastingBringsAlong() {
        assertArrayEquals("key with blank".toCharArray(), Secret.of("\uFEFF\t key with blank\u00A0\r\n".toCharArray()).chars());
        assertTrue(Secret.of(" \n".toCharArray()).isEmpty());
    }

    @Test
    void neverShowsItself() {
        var secret = Secret.of("canary".toCharArray());
        assertFalse(secret.toString().contains("canary"));
        assertFalse(new ProgramRun.Command(java.util.List.of("x"), "canary").toString().contains("canary"));
        assertFalse(new ProgramRun.Outcome(0, "canary", false).toString().contains("canary"));
    }

    @Test
    void handsOutCopies() {
        char[] typed = "key".toCharArray();
        var secret = Secret.of(typed);
        typed[0] = 'x';
        secret.chars()[0] = 'y';
        assertArrayEquals("key".toCharArray(), secret.chars());
    }
}
