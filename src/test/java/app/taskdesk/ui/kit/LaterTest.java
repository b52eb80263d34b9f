package app.taskdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class LaterTest {

    private final SimpleBooleanProperty shown = new SimpleBooleanProperty();
    private final List<String> built = new ArrayList<>();

    @Test
    void buildsOnceWhenItIsFirstShown() {
        Later.build(shown, () -> built.add("part"));
        assertEquals(List.of(), built);
        shown.set(true);
        shown.set(false);
        shown.set(true);
        assertEquals(List.of("part"), built);
    }

    @Test
    void buildsAtOnceWhatIsShownAlready() {
        shown.set(true);
        Later.build(shown, () -> built.add("part"));
        shown.set(false);
        shown.set(true);
        assertEquals(List.of("part"), built);
    }
}
