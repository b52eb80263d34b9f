package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void leavesOrdinaryTextAlone() {
        assertEquals("Zo\u00EB \uD83E\uDD9C \u0645\u0631\u062D\u0628\u0627", SafeText.title("Zo\u00EB \uD83E\uDD9C \u0645\u0631\u062D\u0628\u0627"));
    }

    @Test
    @DisplayName("3A row 49: control characters")
    void showsControlCharactersAsSymbols() {
        assertEquals("a\u2400b\u241B[31m\u240A\u2421\uFFFD", SafeText.title("a\u0000b\u001B[31m\n\u007F\u0085"));
    }

    @Test
    void keepsTheLinesOfABody() {
        assertEquals("one\ntwo\tthree\u240D", SafeText.body("one\ntwo\tthree\r"));
    }

    @Test
    @DisplayName("3A row 49: marks that turn the reading direction")
    void stripsWhatTurnsTheReadingDirection() {
        assertEquals("invoiceexe.pdf", SafeText.title("invoice\u202Eexe.pdf\u2066\u200F\u061C"));
    }

    @Test
    @DisplayName("3A row 49: endless text")
    void clipsWithoutCuttingACharacterInTwo() {
        assertEquals("x".repeat(499) + "\u2026", SafeText.title("x".repeat(501)));
        assertEquals("x".repeat(500), SafeText.title("x".repeat(500)));
        assertEquals("ab\u2026", SafeText.line("ab\uD83E\uDD9Ccd", 4));
        assertEquals(20_000, SafeText.body("y".repeat(30_000)).length());
    }

    @Test
    void replacesHalfCharacters() {
        assertEquals("a\uFFFDb", SafeText.title("a\uD83Eb"));
    }

    @Test
    void nothingIsEmpty() {
        assertEquals("", SafeText.title(null));
    }
}
