package app.taskdesk.ui.quickadd;

import app.taskdesk.task.AccountId;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** In which account a new task is made, while several are on screen. FX thread only. */
public final class AccountChoice {

    private final Workplace place;
    private final Consumer<AccountId> other;

    /**
     * @param place where the task is to be
     * @param other asks for it anew, for another account, where it may carry other fields
     */
    public AccountChoice(Workplace place, Consumer<AccountId> other) {
        this.place = place;
        this.other = other;
    }

    Label label(Messages messages, ComboBox<AccountId> box) {
        var label = new Label(messages.text("quickadd.field.account"));
        label.getStyleClass().add("fact-label");
        label.setLabelFor(box);
        return label;
    }

    ComboBox<AccountId> box() {
        var box = new ComboBox<AccountId>();
        box.setId("new-account");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {

            @Override
            public String toString(@Nullable AccountId account) {
                return account == null ? "" : place.accounts().name(account);
            }

            @Override
            public @Nullable AccountId fromString(String shown) {
                return null;
            }
        });
        box.getItems().setAll(place.accounts().shown());
        box.setValue(place.account());
        box.valueProperty().subscribe((_, chosen) -> other.accept(chosen));
        return box;
    }
}
