package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void saysWhyTheProfileWasNotOpened() {
        var failure = new IOException("no room");
        Opening opening = Opening.begin(() -> {
            throw failure;
        });
        assertEquals(failure, assertThrows(IOException.class, opening::result));
    }

    @Test
    void hasNothingToCloseWhereNothingWasOpened() {
        Opening opening = Opening.begin(() -> {
            throw new IOException("no room");
        });
        opening.abandon();
        assertThrows(IOException.class, opening::result);
    }
}
