package app.taskdesk.ui.taskdetail;

import app.taskdesk.ui.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A cross beside a field whose value the server refused, with its words and the ways out (ux.md 4.8). */
final class RefusedLine extends VBox {

    private static final String CROSS = "\u2715 ";

    /** @param words what is wrong, with the field's name where the line does not stand right below it */
    RefusedLine(Messages messages, String words, Refused refused) {
        getStyleClass().add("refused-line");
        Label said = EditControls.label("field-problem");
        said.setText(CROSS + words);
        said.setWrapText(true);
        getChildren().addAll(said, new HBox(12, way(messages.text("detail.refused.fix"), refused.fix()),
                way(messages.text("detail.refused.discard"), refused.discard())));
    }

    private static Button way(String title, Runnable run) {
        var button = new Button(title);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("link");
        button.setOnAction(_ -> run.run());
        return button;
    }
}
