package app.taskdesk.ui.analytics;

import app.taskdesk.live.LocalFigures;
import app.taskdesk.live.Person;
import app.taskdesk.live.TeamFigures;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.FiguresRange;
import app.taskdesk.task.FiguresRange.Choice;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.ServerFigures;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Unanswered;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.printing.Printed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The team's figures: which days and whose, the server's beside this computer's own, and what became of asking
 * (ux.md 4.12). Counts and asks only between {@link #begin} and {@link #end}. FX thread only.
 */
public final class AnalyticsViewModel {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(5);
    private static final int CANDIDATES = 12;

    /**
     * What the figures come from and lead to.
     *
     * @param unsent   changes that are not at the server
     * @param fetching whether tasks are still being fetched for the first time
     * @param open     shows the tasks of a figure
     */
    public record Parts(LocalFigures local, FiguresDesk server, ObservableValue<Number> unsent,
            ObservableValue<Boolean> fetching, Consumer<Opening> open) {
    }

    private final Workplace place;
    private final Messages messages;
    private final Parts parts;
    private final FigureWords words;
    private final TaskWords names;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.LAST_7_DAYS);
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> owner = new SimpleObjectProperty<>();
    private final BooleanProperty asTables = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.waiting(""));
    private Subscription watching = Subscription.EMPTY;
    private Runnable cancel = () -> { };
    private @Nullable ServerFigures server;
    private FiguresAnswer.@Nullable Failed failed;
    private @Nullable Instant asked;

    public AnalyticsViewModel(Workplace place, Parts parts) {
        this.place = place;
        this.messages = place.messages();
        this.parts = parts;
        this.words = new FigureWords(place);
        this.names = new TaskWords(messages);
    }

    /** Somebody looks from now on. */
    public void begin() {
        end();
        watching = Subscription.combine(choice.subscribe((was, is) -> askAnew()),
                from.subscribe((was, is) -> daysChanged()), to.subscribe((was, is) -> daysChanged()),
                owner.subscribe((was, is) -> askAnew()), place.here().subscribe((was, is) -> moved()),
                parts.server().counts().subscribe((was, is) -> askAnew()),
                parts.local().figuresProperty().subscribe((was, is) -> look()),
                parts.unsent().subscribe((was, is) -> look()), parts.fetching().subscribe((was, is) -> look()),
                place.now().instantProperty().subscribe((was, is) -> minutePassed()));
        askAnew();
    }

    /** Nobody looks any more: nothing is counted or asked. */
    public void end() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        cancel.run();
        parts.local().ask(null);
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** The first of the days of one's own. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    /** Whose tasks alone are counted; null for everybody's. */
    public ObjectProperty<@Nullable String> ownerProperty() {
        return owner;
    }

    /** Whether tables stand in place of the charts. */
    public BooleanProperty asTablesProperty() {
        return asTables;
    }

    /** Whether an answer of the server is awaited. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The page for paper: all its blocks as tables. */
    public Printed printed() {
        return new Printed(messages.text("shell.analytics"), about(), new FiguresOnPaper(messages, shown.get())
                .tables());
    }

    /** The page for a file: the names of the columns, then a row for each figure. */
    public List<List<String>> rows() {
        return new FiguresOnPaper(messages, shown.get()).rows();
    }

    /** "16 Nov \u2013 22 Nov \u00B7 Everybody". */
    private String about() {
        TeamFigures here = parts.local().figuresProperty().get();
        String whose = owner.get() == null ? messages.text("analytics.everybody") : ownerChip();
        return here == null ? whose : messages.text("analytics.about", words.days(here.days(), true), whose);
    }

    public void open(Opening opening) {
        parts.open().accept(opening);
    }

    String name(Choice range) {
        return messages.text("analytics.range." + range.name().toLowerCase(Locale.ROOT));
    }

    /** "Owner", or "Owner: Ali Rahman". */
    String ownerChip() {
        String id = owner.get();
        String name = messages.text("filter.facet.owner");
        return id == null ? name : messages.text("filter.chip.is", name, place.people().owner(id)
                .map(this::name).orElseGet(() -> words.agent(id, null, false)));
    }

    String name(Person person) {
        return words.agent(person.id(), person.name(), person.me());
    }

    /** The owners whose names hold what was typed. */
    List<Person> owners(String typed) {
        String wanted = SearchText.fold(typed.strip());
        return place.people().owners().stream().filter(person -> SearchText.fold(person.name()).contains(wanted))
                .limit(CANDIDATES).toList();
    }

    /** Asks the server again, whatever came of asking before. */
    public void askAgain() {
        cancel.run();
        asking.set(false);
        if (parts.server().counts().getValue()) {
            asked = place.now().exactly();
            asking.set(true);
            cancel = parts.server().ask(question(), this::answered);
        }
        look();
    }

    private FiguresQuestion question() {
        FiguresRange range = choice.get() == Choice.CUSTOM ? FiguresRange.custom(from.get(), to.get())
                : FiguresRange.of(choice.get());
        return new FiguresQuestion(range, owner.get());
    }

    private void moved() {
        owner.set(null);
        askAnew();
    }

    private void daysChanged() {
        if (choice.get() == Choice.CUSTOM) {
            askAnew();
        }
    }

    private void askAnew() {
        server = null;
        failed = null;
        parts.local().ask(question());
        askAgain();
    }

    private void answered(FiguresAnswer answer) {
        switch (answer) {
            case FiguresAnswer.Kept kept -> server = kept.figures();
            case FiguresAnswer.Told told -> {
                server = told.figures();
                failed = null;
                asking.set(false);
            }
            case FiguresAnswer.Failed why -> {
                failed = why;
                asking.set(false);
            }
        }
        look();
    }

    /** What failed is tried again soon, since the way may be free again; what was told, once it is no more of now. */
    private void minutePassed() {
        boolean refused = failed != null && failed.why() == Unanswered.REFUSED;
        boolean old = asked == null || !asked.plus(ASK_AGAIN).isAfter(place.now().exactly());
        if (!asking.get() && (failed != null && !refused || old)) {
            askAgain();
        }
    }

    private void look() {
        TeamFigures here = parts.local().figuresProperty().get();
        String notice = words.notice(failed, server);
        if (here == null) {
            shown.set(Shown.waiting(notice));
            return;
        }
        var around = new FigureWords.Around(Optional.ofNullable(parts.unsent().getValue()).map(Number::intValue)
                .orElse(0), parts.fetching().getValue());
        shown.set(new PageOfFigures(words, names, here, server, around).shown(notice));
    }
}
