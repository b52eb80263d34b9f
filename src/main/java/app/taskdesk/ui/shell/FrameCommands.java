package app.taskdesk.ui.shell;

import app.taskdesk.settings.Look;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Settings;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.StandardView;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.KeySequence;
import app.taskdesk.ui.kit.KeyTyped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Everything that can be done to the window itself: where to go, what to show, how it looks. */
public final class FrameCommands {

    private final FrameViewModel frame;
    private final Settings settings;
    private final ObservableValue<Boolean> lead;
    private final String forLeads;
    private final List<Command> all = new ArrayList<>();

    /** Where commands lead that other views answer. */
    public record Doors(Runnable search, Runnable nextPane, Runnable previousPane, Runnable palette,
            Runnable preferences, Runnable keys, Runnable about, Runnable connect, Runnable syncNow,
            Runnable fullScreen, Runnable quit, Pages pages, Files files) {
    }

    /**
     * Ways into the program and out of it for what is on screen.
     *
     * @param against why nothing of it can go out
     */
    public record Files(Runnable export, Runnable bringIn, Runnable print, ObservableValue<@Nullable String> against) {
    }

    /** Pages that stand in place of list and detail. */
    public record Pages(Runnable analytics, Runnable outbox, Runnable conflicts, Runnable activity, Runnable trash) {
    }

    /**
     * The views there are.
     *
     * @param open      goes to one
     * @param abilities of the account on screen, which decide which of them exist
     * @param absent    why one of the others cannot be shown
     * @param forLeads  why the team's views are not shown to a person who looks after their own work
     */
    public record Places(Consumer<StandardView> open, ObservableValue<Abilities> abilities, String absent,
            String forLeads) {
    }

    public FrameCommands(FrameViewModel frame, Settings settings, Places places, Doors doors) {
        this.frame = frame;
        this.settings = settings;
        this.lead = settings.preferencesProperty().map(now -> now.role() == Preferences.Role.LEAD);
        this.forLeads = places.forLeads();
        addViews(places);
        addPages(doors.pages());
        addWindow(doors);
        addFiles(doors.files());
        addLook();
        addRoles();
        addProgram(doors);
    }

    /** All of them, in the order of the palette. */
    public List<Command> all() {
        return List.copyOf(all);
    }

    /** The command with an id such as {@code shell.preferences}. */
    public Command get(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    /** The same, shown to leads alone; who looks after their own work is told how to see it. */
    public Command forLeads(Command command) {
        return new Command(command.id(), command.keys(), lead.flatMap(leads -> leads ? command.disabledReason()
                : new SimpleObjectProperty<>(forLeads)), command.run(),
                lead.flatMap(leads -> command.offered().map(there -> leads && there)));
    }

    private void addViews(Places places) {
        for (StandardView view : StandardView.values()) {
            String id = "shell.view." + view.name().toLowerCase(Locale.ROOT);
            ObservableValue<Boolean> known = places.abilities().map(view::isIn);
            ObservableValue<Boolean> there = known.flatMap(is -> lead.map(leads -> is && (leads || !view.team())));
            ObservableValue<@Nullable String> against = known.flatMap(is -> lead.map(leads -> !is ? places.absent()
                    : leads || !view.team() ? null : places.forLeads()));
            all.add(new Command(id, List.of(new KeySequence(KeyCode.G, letter(view))), against,
                    () -> places.open().accept(view), there));
        }
    }

    private static KeyCode letter(StandardView view) {
        return switch (view) {
            case MY_DAY -> KeyCode.M;
            case MY_OPEN -> KeyCode.O;
            case WAITING -> KeyCode.W;
            case SNOOZED -> KeyCode.S;
            case DEFERRED -> KeyCode.F;
            case DONE_TODAY -> KeyCode.D;
            case UNCLAIMED -> KeyCode.Q;
            case OVERDUE -> KeyCode.L;
            case ALL_OPEN -> KeyCode.T;
            case SNOOZED_OFTEN -> KeyCode.DIGIT3;
        };
    }

    private void addPages(Pages pages) {
        all.add(forLeads(Command.always("shell.analytics", List.of(new KeySequence(KeyCode.G, KeyCode.A)),
                pages.analytics())));
        all.add(Command.always("shell.outbox", List.of(new KeySequence(KeyCode.G, KeyCode.X)), pages.outbox()));
        all.add(Command.always("outbox.conflicts", List.of(new KeySequence(KeyCode.G, KeyCode.C)), pages.conflicts()));
        all.add(Command.always("shell.activity", List.of(new KeySequence(KeyCode.G, KeyCode.H)), pages.activity()));
        all.add(Command.always("shell.trash", List.of(new KeySequence(KeyCode.G, KeyCode.B)), pages.trash()));
    }

    private void addWindow(Doors doors) {
        all.add(Command.always("shell.search",
                List.of(new KeyTyped("/"), KeyCombination.valueOf("Shortcut+F")), doors.search()));
        all.add(Command.always("shell.palette", doors.palette(), "Shortcut+K"));
        all.add(Command.always("shell.syncNow", doors.syncNow(), "F5"));
        all.add(Command.always("shell.toggleSidebar", List.of(shortcut(KeyCode.BACK_SLASH)),
                frame::toggleSidebar));
        all.add(Command.always("shell.toggleDetail", List.of(new KeyCodeCombination(KeyCode.BACK_SLASH,
                KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)), frame::toggleDetail));
        all.add(Command.always("shell.nextPane", doors.nextPane(), "F6"));
        all.add(Command.always("shell.previousPane", doors.previousPane(), "Shift+F6"));
        all.add(Command.always("shell.fullScreen", doors.fullScreen(), "F11"));
    }

    private void addFiles(Files files) {
        all.add(new Command("transfer.export", List.of(shortcut(KeyCode.E)), files.against(), files.export()));
        all.add(Command.always("transfer.import", files.bringIn(), "Shortcut+Shift+E"));
        all.add(new Command("print.list", List.of(shortcut(KeyCode.P)), files.against(), files.print()));
    }

    private void addRoles() {
        for (Preferences.Role role : Preferences.Role.values()) {
            all.add(Command.always("shell.role." + role.name().toLowerCase(Locale.ROOT),
                    () -> settings.change(former -> former.withRole(role))));
        }
    }

    private void addLook() {
        for (ThemeChoice theme : ThemeChoice.values()) {
            all.add(look("shell.theme." + theme.name().toLowerCase(Locale.ROOT), look -> look.withTheme(theme)));
        }
        all.add(look("shell.zoomIn", Look::zoomedIn, shortcut(KeyCode.EQUALS),
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                shortcut(KeyCode.PLUS), shortcut(KeyCode.ADD)));
        all.add(look("shell.zoomOut", Look::zoomedOut, shortcut(KeyCode.MINUS), shortcut(KeyCode.SUBTRACT)));
        all.add(look("shell.zoomNormal", look -> look.withZoom(100), shortcut(KeyCode.DIGIT0),
                shortcut(KeyCode.NUMPAD0)));
    }

    private Command look(String id, UnaryOperator<Look> change, KeyCombination... keys) {
        return Command.always(id, List.of(keys),
                () -> settings.change(former -> former.withLook(change.apply(former.look()))));
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private void addProgram(Doors doors) {
        all.add(Command.always("shell.connect", doors.connect()));
        all.add(Command.always("shell.preferences", List.of(shortcut(KeyCode.COMMA)), doors.preferences()));
        all.add(Command.always("shell.keys", List.of(new KeyTyped("?"), KeyCombination.valueOf("F1")), doors.keys()));
        all.add(Command.always("shell.about", doors.about()));
        all.add(Command.always("shell.quit", doors.quit(), "Shortcut+Q"));
    }
}
