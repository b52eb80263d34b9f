package app.taskdesk.ui.tasklist;

import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.Icons;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The title with the sign of its type before it, and the snooze badge where that has no column of its own. */
final class TitleCell extends LineCell {

    private final RowText text;
    private final BooleanSupplier withSnoozes;
    private final FontIcon icon = Icons.of(Feather.PHONE);
    private final Label badge = Cells.pill("snooze-badge");
    private final HBox before = new HBox(6);

    TitleCell(LiveCells live, RowText text, BooleanSupplier withSnoozes) {
        super(live, "task-title");
        this.text = text;
        this.withSnoozes = withSnoozes;
        before.getStyleClass().add("task-title-signs");
    }

    @Override
    void draw(TaskRow row) {
        setText(text.title(row));
        Feather drawing = drawing(row.category());
        boolean snoozed = withSnoozes.getAsBoolean() && row.snoozeCount() > 0;
        if (snoozed) {
            Cells.fill(badge, row);
        }
        if (drawing != null) {
            icon.setIconCode(drawing);
        }
        show(drawing != null, snoozed);
    }

    private void show(boolean drawn, boolean snoozed) {
        if (before.getChildren().contains(icon) != drawn || before.getChildren().contains(badge) != snoozed) {
            before.getChildren().clear();
            if (snoozed) {
                before.getChildren().add(badge);
            }
            if (drawn) {
                before.getChildren().add(icon);
            }
        }
        setGraphic(drawn || snoozed ? before : null);
    }

    private static @Nullable Feather drawing(@Nullable String category) {
        return switch (category) {
            case "followup" -> Feather.CORNER_UP_RIGHT;
            case "callback" -> Feather.PHONE;
            case "meeting" -> Feather.USERS;
            case "support" -> Feather.LIFE_BUOY;
            case "chat" -> Feather.MESSAGE_CIRCLE;
            case "message" -> Feather.MESSAGE_SQUARE;
            case "ticket" -> Feather.BOOKMARK;
            case null, default -> null;
        };
    }
}
