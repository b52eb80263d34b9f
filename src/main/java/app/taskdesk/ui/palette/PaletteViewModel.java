package app.taskdesk.ui.palette;

import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds a command by what a person types: words in any order, each the beginning of a word of its title. */
public final class PaletteViewModel {

    private final Supplier<List<Command>> commands;
    private final Messages messages;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty();

    /** @param commands all there are, those for the task at hand first */
    public PaletteViewModel(Supplier<List<Command>> commands, Messages messages) {
        this.commands = commands;
        this.messages = messages;
        typed.subscribe(this::search);
    }

    /** Begins anew with everything there is. */
    public void begin() {
        typed.set("");
        search();
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** The best first; what can be done now before what cannot. */
    public ObservableList<Command> found() {
        return found;
    }

    /** The place of the chosen one among those found; -1 when none was found. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    public String title(Command command) {
        return command.title(messages);
    }

    /** Moves the choice, wrapping around. */
    public void move(int step) {
        if (!found.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + step, found.size()));
        }
    }

    /** The chosen command, where there is one. */
    public Optional<Command> chosen() {
        int at = chosen.get();
        return at >= 0 && at < found.size() ? Optional.of(found.get(at)) : Optional.empty();
    }

    private void search() {
        String[] words = typed.get().strip().toLowerCase(messages.locale()).split("\\s+");
        record Hit(Command command, int score) {
        }
        List<Command> hits = commands.get().stream().filter(Command::isOffered)
                .flatMap(command -> score(title(command), words).stream().mapToObj(score -> new Hit(command, score)))
                .sorted(Comparator.comparing((Hit hit) -> hit.command().disabledReason().getValue() != null)
                        .thenComparingInt(Hit::score))
                .map(Hit::command).toList();
        found.setAll(hits);
        chosen.set(hits.isEmpty() ? -1 : 0);
    }

    /** Lower is better; empty when a word is not there at all. */
    private OptionalInt score(String title, String[] words) {
        String text = title.toLowerCase(messages.locale());
        int sum = 0;
        for (String word : words) {
            if (word.isEmpty() || text.startsWith(word)) {
                continue;
            }
            if (Stream.of(text.split("\\s+")).anyMatch(part -> part.startsWith(word))) {
                sum += 1;
            } else if (text.contains(word)) {
                sum += 3;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(sum);
    }
}
