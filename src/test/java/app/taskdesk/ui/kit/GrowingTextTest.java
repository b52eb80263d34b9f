package app.taskdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.ui.Pictures;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class GrowingTextTest {

    @Test
    void measuresRightToLeftTextsAtEveryWidth() throws Exception {
        Pictures.onFxThread(() -> {
            var text = new GrowingText();
            new Scene(new StackPane(text), 400, 200);
            text.setText("\u0627\u0633\u062A\u0641\u0633\u0627\u0631 \u0639\u0646 \u0645\u0648\u0639\u062F "
                    + "\u062A\u0633\u0644\u064A\u0645 \u0627\u0644\u0637\u0644\u0628 #64686");
            for (int width = 60; width < 400; width++) {
                double height = text.prefHeight(width);
                assertTrue(height > 10 && height < 400, "height " + height + " at " + width);
            }
            return true;
        });
    }
}
