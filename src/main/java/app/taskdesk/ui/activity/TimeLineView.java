package app.taskdesk.ui.activity;

import app.taskdesk.live.ActivityLine;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The time line of one task, newest first: what was done here, merged, noticed and sent (ux.md 4.6). */
public final class TimeLineView {

    private static final int AT_FIRST = 8;

    private final Messages messages;
    private final ActivityWords words;
    private final VBox root = new VBox();
    private final VBox lines = new VBox();
    private final Button more = new Button();
    private List<ActivityLine> all = List.of();
    private boolean whole;

    public TimeLineView(Messages messages, DateText dates, ObservableValue<List<ActivityLine>> story) {
        this.messages = messages;
        this.words = new ActivityWords(messages, dates);
        var title = new Label(messages.text("activity.timeLine"));
        title.getStyleClass().add("section-title");
        lines.getStyleClass().add("time-line-lines");
        more.getStyleClass().add("link");
        more.setId("time-line-more");
        more.setOnAction(_ -> {
            whole = true;
            draw();
        });
        root.setId("time-line");
        root.getStyleClass().add("time-line");
        root.getChildren().addAll(title, lines, more);
        story.subscribe(this::show);
    }

    public Parent root() {
        return root;
    }

    private void show(List<ActivityLine> story) {
        boolean other = all.isEmpty() || story.isEmpty() || !all.getFirst().task().equals(story.getFirst().task());
        whole &= !other;
        all = story;
        draw();
    }

    private void draw() {
        root.setVisible(!all.isEmpty());
        root.setManaged(!all.isEmpty());
        int shown = whole ? all.size() : Math.min(AT_FIRST, all.size());
        lines.getChildren().setAll(all.subList(0, shown).stream().map(this::entry).toList());
        more.setText(messages.text("activity.timeLine.more", all.size() - shown));
        more.setVisible(shown < all.size());
        more.setManaged(more.isVisible());
    }

    private Node entry(ActivityLine line) {
        var what = new Label(messages.text("activity.timeLine.what", words.who(line), words.what(line)));
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var when = new Label(words.when(line));
        when.getStyleClass().add("time-line-when");
        when.setMinWidth(Label.USE_PREF_SIZE);
        var entry = new VBox(1, new HBox(8, what, when));
        entry.getStyleClass().add("time-line-entry");
        entry.setAccessibleText(String.join(", ", what.getText(), words.exactly(line), words.changes(line)));
        words.told(line.changes()).forEach(told -> entry.getChildren().add(small(words.change(told))));
        words.told(line.mine()).forEach(told -> entry.getChildren().add(small(messages.text("activity.timeLine.mine",
                words.change(told)))));
        if (!words.note(line).isEmpty()) {
            entry.getChildren().add(small(words.note(line)));
        }
        return entry;
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("time-line-change");
        return label;
    }
}
