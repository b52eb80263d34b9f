package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Tips;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chat, message or ticket that the task hangs on: each id to read and to copy, a chat to follow. */
final class LinksCard extends VBox {

    private static final int ID = 200;

    private final ObservableValue<List<Link>> links;
    private final Messages messages;
    private final Verbs verbs;
    private final Map<TaskField, TextField> fields = new EnumMap<>(TaskField.class);

    /**
     * What can be done with a link.
     *
     * @param sameChat lists everything that hangs on the chat
     * @param copied   is told in words that an id was copied
     */
    record Verbs(Command sameChat, Consumer<String> copy, Consumer<String> copied) {
    }

    LinksCard(TaskDetailViewModel viewModel, Messages messages, Verbs verbs) {
        this.links = viewModel.linksProperty();
        this.messages = messages;
        this.verbs = verbs;
        setId("detail-links");
        getStyleClass().addAll("card", "links-card");
        Link.FIELDS.forEach(field -> getChildren().add(line(field, viewModel.edit(field), idOf(field))));
        EditControls.showWhile(this, links.map(shown -> !shown.isEmpty()));
    }

    private ObservableValue<String> idOf(TaskField field) {
        return links.map(shown -> shown.stream().filter(link -> link.field() == field).findFirst().map(Link::id)
                .orElse(""));
    }

    /** Puts the focus into an id that can be put right, its text selected. */
    void focus(TaskField field) {
        TextField control = fields.get(field);
        if (control != null && control.isVisible()) {
            control.requestFocus();
            control.selectAll();
        }
    }

    /** The id to read and copy, or to type while the server refuses to make the task. */
    private HBox line(TaskField field, FieldEdit edit, ObservableValue<String> link) {
        String kind = messages.text("detail.link." + field);
        var name = new Label(kind);
        name.getStyleClass().add("fact-label");
        var id = new Label();
        id.textProperty().bind(link.map(text -> SafeText.line(text, ID)));
        id.setId("link-" + field);
        id.getStyleClass().add("fact-value");
        id.setMinWidth(0);
        id.setMaxWidth(Double.MAX_VALUE);
        Tips.put(id, () -> id.getText());
        var control = new TextField();
        control.setId("edit-" + field);
        control.setAccessibleText(kind);
        fields.put(field, control);
        VBox editor = EditControls.line(edit, control);
        var line = new HBox(4, name, id, editor, button("copy-" + field, Feather.COPY,
                messages.text("detail.link.copy", kind), () -> copy(link.getValue(), kind)));
        HBox.setHgrow(id, Priority.ALWAYS);
        HBox.setHgrow(editor, Priority.ALWAYS);
        if (field == TaskField.CHAT_ID) {
            line.getChildren().add(button("link-same-chat", Feather.FILTER,
                    messages.text(verbs.sameChat().id()), verbs.sameChat()::runIfEnabled));
        }
        EditControls.showWhile(id, edit.editableProperty().not());
        EditControls.showWhile(editor, edit.editableProperty());
        EditControls.showWhile(line, link.map(text -> !text.isEmpty()));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void copy(String id, String kind) {
        verbs.copy().accept(id);
        verbs.copied().accept(messages.text("detail.link.copied", kind));
    }

    private static Button button(String id, Feather icon, String words, Runnable run) {
        var button = new Button(null, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(words);
        Tips.put(button, words);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
