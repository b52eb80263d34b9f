package app.taskdesk.ui.tasklist;

import app.taskdesk.live.GroupLine;
import app.taskdesk.live.ListLine;
import app.taskdesk.live.TaskLine;
import app.taskdesk.task.DueGroup;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A visible line of the list: a task's cells, or the heading of a group drawn across all columns. */
final class LineRow extends TableRow<ListLine> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final TableContext context;
    private final Label arrow = new Label();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox heading = new HBox(arrow, name, count);

    /** What a row needs from its table. */
    interface TableContext {

        boolean isTicked(TaskLine line);

        String nameOf(DueGroup group);

        /** The line read aloud. */
        String spoken(ListLine line, int index);
    }

    LineRow(TableContext context) {
        this.context = context;
        heading.getStyleClass().add("group-heading");
        arrow.getStyleClass().add("group-arrow");
        name.getStyleClass().add("group-name");
        count.getStyleClass().add("group-count");
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setManaged(false);
        heading.setMouseTransparent(true);
    }

    @Override
    protected void updateItem(@Nullable ListLine item, boolean empty) {
        super.updateItem(item, empty);
        GroupLine group = !empty && item instanceof GroupLine found ? found : null;
        pseudoClassStateChanged(HEADING, group != null);
        heading.setVisible(group != null);
        if (group != null) {
            arrow.setText(group.folded() ? "\u25B8" : "\u25BE");
            name.setText(context.nameOf(group.group()));
            name.pseudoClassStateChanged(LATE, group.group() == DueGroup.LATE);
            count.setText(String.valueOf(group.count()));
        }
        markTicked();
    }

    /** Shows whether the task is selected; call when the selection changes. */
    void markTicked() {
        pseudoClassStateChanged(TICKED, getItem() instanceof TaskLine line && context.isTicked(line));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new HeadingSkin(this);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        ListLine line = getItem();
        return attribute == AccessibleAttribute.TEXT && line != null
                ? context.spoken(line, getIndex())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static final class HeadingSkin extends TableRowSkin<ListLine> {

        private final LineRow row;

        HeadingSkin(LineRow row) {
            super(row);
            this.row = row;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            if (row.heading.isVisible()) {
                if (!getChildren().contains(row.heading)) {
                    getChildren().add(row.heading);
                }
                row.heading.resizeRelocate(0, 0, row.getWidth(), height);
            }
        }
    }
}
