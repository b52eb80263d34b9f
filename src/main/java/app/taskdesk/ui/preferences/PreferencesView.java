package app.taskdesk.ui.preferences;

import app.taskdesk.settings.Holds;
import app.taskdesk.settings.Look;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.backup.BackupsView;
import app.taskdesk.ui.backup.BackupsViewModel;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Segments;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.onboarding.AccountLine;
import app.taskdesk.ui.onboarding.AccountsViewModel;
import app.taskdesk.ui.reminder.RemindingView;
import app.taskdesk.ui.reminder.RemindingViewModel;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The page on which a person sets the program up for themselves; every choice holds at once. */
public final class PreferencesView {

    private final PreferencesViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private Pane look;
    @FXML
    private Pane days;
    @FXML
    private Pane times;
    @FXML
    private Pane reminding;
    @FXML
    private Pane holds;
    @FXML
    private Pane accounts;
    @FXML
    private Label accountProblem;
    @FXML
    private Pane backups;
    @FXML
    private Pane updates;

    /** What the page shows. */
    public record Models(PreferencesViewModel preferences, AccountsViewModel accounts, BackupsViewModel backups,
            UpdatesViewModel updates, RemindingViewModel reminding) {
    }

    /**
     * What the page leads to.
     *
     * @param connect opens the page on which an account is connected
     * @param newKey  opens the page that takes a new key of an account
     * @param files   asks where something is to be written or read
     * @param copy    puts text on the clipboard
     */
    public record Doors(Runnable connect, Consumer<AccountLine> newKey, FileQuestions files,
            Consumer<String> copy) {
    }

    public PreferencesView(Views views, Models models, Doors doors) {
        this.viewModel = models.preferences();
        this.messages = views.messages();
        this.root = views.load(this);
        addLook();
        addWork();
        reminding.getChildren().add(new RemindingView(messages, models.reminding()).root());
        holds.getChildren().addAll(
                line("preferences.holds.verbs", seconds(viewModel.verbHoldProperty(), "preferences.holds.verbs")),
                line("preferences.holds.deletes", seconds(viewModel.deleteHoldProperty(),
                        "preferences.holds.deletes")));
        accounts.getChildren().add(new AccountLinesView(messages, models.accounts(),
                new AccountLinesView.Doors(doors.connect(), doors.newKey(), doors.files())).root());
        accountProblem.textProperty().bind(models.accounts().problemProperty());
        accountProblem.visibleProperty().bind(accountProblem.textProperty().isNotEmpty());
        accountProblem.managedProperty().bind(accountProblem.visibleProperty());
        backups.getChildren().add(new BackupsView(views, models.backups(), doors.files()).root());
        updates.getChildren().add(new UpdatesView(messages, models.updates(), doors.copy()).root());
    }

    public Parent root() {
        return root;
    }

    private void addLook() {
        look.getChildren().addAll(
                line("preferences.look.theme", segments("preferences.look.theme", "shell.themeName.",
                        List.of(ThemeChoice.values()), viewModel.themeProperty())),
                line("preferences.look.zoom", zoom()),
                line("preferences.look.rows", segments("preferences.look.rows", "preferences.rows.",
                        List.of(Look.Rows.values()), viewModel.rowsProperty())),
                line("preferences.look.role", segments("preferences.look.role", "preferences.role.",
                        List.of(Preferences.Role.values()), viewModel.roleProperty())));
    }

    private ComboBox<Integer> zoom() {
        var percents = IntStream.rangeClosed(8, 20).mapToObj(step -> step * 10).toList();
        return choice("preferences.look.zoom", viewModel.zoomProperty(), () -> percents,
                percent -> messages.text("preferences.look.percent", percent));
    }

    private void addWork() {
        for (DayOfWeek day : DayOfWeek.values()) {
            var box = new CheckBox(day.getDisplayName(TextStyle.SHORT_STANDALONE, messages.locale()));
            box.setMnemonicParsing(false);
            box.setSelected(viewModel.workingDays().contains(day));
            box.setOnAction(click -> box.setSelected(viewModel.work(day, box.isSelected())));
            days.getChildren().add(box);
        }
        var format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.locale());
        times.getChildren().addAll(
                line("preferences.work.start", choice("preferences.work.start", viewModel.startProperty(),
                        viewModel::starts, format::format)),
                line("preferences.work.end", choice("preferences.work.end", viewModel.endProperty(),
                        viewModel::ends, format::format)));
    }

    private ComboBox<Integer> seconds(ObjectProperty<Integer> hold, String nameKey) {
        var offered = List.of(Holds.LEAST, 5, 8, 10, 15, 20, 30, 45, Holds.MOST);
        return choice(nameKey, hold, () -> offered, seconds -> messages.text("preferences.holds.seconds", seconds));
    }

    private <T> ComboBox<T> choice(String nameKey, ObjectProperty<T> value, Supplier<List<T>> offered,
            Words<T> words) {
        var box = new ComboBox<T>();
        box.setAccessibleText(messages.text(nameKey));
        box.setConverter(words.converter());
        box.getItems().setAll(offered.get());
        box.valueProperty().bindBidirectional(value);
        box.setOnShowing(opening -> box.getItems().setAll(offered.get()));
        return box;
    }

    private <T extends Enum<T>> Segments<T> segments(String nameKey, String titleKeys, List<T> choices,
            ObjectProperty<T> chosen) {
        return new Segments<>(messages.text(nameKey), choices,
                choice -> messages.text(titleKeys + choice.name().toLowerCase(Locale.ROOT)), chosen);
    }

    private HBox line(String nameKey, Region control) {
        var name = new Label(messages.text(nameKey));
        name.getStyleClass().add("preference-name");
        if (control instanceof Control labelled) {
            name.setLabelFor(labelled);
        }
        var line = new HBox(name, control);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("preference-line");
        return line;
    }

    private interface Words<T> {

        String of(T value);

        default StringConverter<T> converter() {
            return new StringConverter<>() {

                @Override
                public String toString(T value) {
                    return value == null ? "" : of(value);
                }

                @Override
                public T fromString(String text) {
                    throw new IllegalStateException("nobody types here");
                }
            };
        }
    }
}
