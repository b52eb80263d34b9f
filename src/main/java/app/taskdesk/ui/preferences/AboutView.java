package app.taskdesk.ui.preferences;

import app.taskdesk.ui.kit.Messages;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The page that says which program this is and what it owes to others. */
public final class AboutView {

    private final ScrollPane root = new ScrollPane();

    /**
     * A part of the program that others wrote.
     *
     * @param terms as an SPDX expression
     */
    public record Part(String name, String version, String terms) {
    }

    /** @param version which program this is, in one line */
    public AboutView(Messages messages, String version, List<Part> parts) {
        var name = label(messages.text("preferences.about.name"), "preference-title");
        var card = new VBox(8, name, new Label(version), label(messages.text("preferences.about.terms"), "muted"),
                label(messages.text("preferences.about.parts"), "preference-title"), grid(parts));
        card.getStyleClass().addAll("card", "preference-card");
        card.setMaxWidth(VBox.USE_PREF_SIZE);
        var column = new VBox(card);
        column.getStyleClass().add("keys");
        root.setContent(column);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setAccessibleText(messages.text("shell.about"));
    }

    public Parent root() {
        return root;
    }

    private static GridPane grid(List<Part> parts) {
        var grid = new GridPane(24, 4);
        for (int row = 0; row < parts.size(); row++) {
            Part part = parts.get(row);
            grid.addRow(row, new Label(part.name()), label(part.version(), "muted"), label(part.terms(), "muted"));
        }
        return grid;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
