package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Tips;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chat, message or ticket that the task hangs on: each id to read and to copy, a chat to follow. */
final class LinksCard extends VBox {

    private static final int ID = 200;

    private final Messages messages;
    private final Verbs verbs;

    /**
     * What can be done with a link.
     *
     * @param sameChat lists everything that hangs on the chat
     * @param copied   is told in words that an id was copied
     */
    record Verbs(Command sameChat, Consumer<String> copy, Consumer<String> copied) {
    }

    LinksCard(ObservableValue<List<Link>> links, Messages messages, Verbs verbs) {
        this.messages = messages;
        this.verbs = verbs;
        setId("detail-links");
        getStyleClass().addAll("card", "links-card");
        links.subscribe(shown -> getChildren().setAll(shown.stream().map(this::line).toList()));
        EditControls.showWhile(this, links.map(shown -> !shown.isEmpty()));
    }

    private HBox line(Link link) {
        String kind = messages.text("detail.link." + link.field());
        var name = new Label(kind);
        name.getStyleClass().add("fact-label");
        var id = new Label(SafeText.line(link.id(), ID));
        id.setId("link-" + link.field());
        id.getStyleClass().add("fact-value");
        id.setMinWidth(0);
        id.setMaxWidth(Double.MAX_VALUE);
        Tips.put(id, SafeText.line(link.id(), ID));
        HBox.setHgrow(id, Priority.ALWAYS);
        var line = new HBox(4, name, id, button("copy-" + link.field(), Feather.COPY,
                messages.text("detail.link.copy", kind), () -> copy(link, kind)));
        if (link.field() == TaskField.CHAT_ID) {
            line.getChildren().add(button("link-same-chat", Feather.FILTER,
                    messages.text(verbs.sameChat().id()), verbs.sameChat()::runIfEnabled));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void copy(Link link, String kind) {
        verbs.copy().accept(link.id());
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
