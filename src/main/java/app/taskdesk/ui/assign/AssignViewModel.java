package app.taskdesk.ui.assign;

import app.taskdesk.action.Actions;
import app.taskdesk.live.Person;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskRules;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Saving;
import app.taskdesk.ui.kit.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Whom to give the chosen tasks to: the people seen so far, or anybody by id. FX thread only. */
public final class AssignViewModel {

    private static final int MOST = 8;

    private final Workplace place;
    private final Messages messages;
    private final List<TaskId> ids;
    private final List<TaskRow> rows;
    private final Runnable done;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Saving saving;
    private @Nullable Runnable spread;

    /** One row of the picker. */
    public record Candidate(app.taskdesk.task.Person person, String title, String detail) {
    }

    /** @param done called once the change was asked for */
    public AssignViewModel(Workplace place, List<TaskId> ids, List<TaskRow> rows, Runnable done) {
        this.place = place;
        this.messages = place.messages();
        this.ids = List.copyOf(ids);
        this.rows = List.copyOf(rows);
        this.done = done;
        this.saving = new Saving(place.doing(), problem::set);
    }

    public String title() {
        return rows.size() == 1 ? messages.text("assign.title.one", SafeText.line(rows.getFirst().title(), 60))
                : messages.text("assign.title.many", ids.size());
    }

    /** What to type. */
    public String prompt() {
        return messages.text(byEmail() ? "assign.promptEmail" : "assign.prompt");
    }

    /** What to do when nobody was found. */
    public String nobody() {
        return messages.text(byEmail() ? "assign.nobodyEmail" : "assign.nobody");
    }

    private boolean byEmail() {
        return place.abilities().owners() == Abilities.Owners.BY_EMAIL;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Me first; at most eight; what was typed as an id comes last. */
    public ObservableValue<List<Candidate>> candidatesProperty() {
        return Bindings.createObjectBinding(this::candidates, search, place.people().owners());
    }

    /** Why it was not saved; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Something else than one person to give the tasks to. */
    public record Other(String title, Runnable pick) {
    }

    /** @param spread asks over whom to spread the tasks */
    public void offerToSpread(Runnable spread) {
        this.spread = spread;
    }

    /** Everybody, where there are several tasks; nobody, where the provider can take an owner away. */
    public List<Other> others() {
        var others = new ArrayList<Other>();
        if (ids.size() > 1 && spread != null) {
            others.add(new Other(messages.text("assign.spread"), spread));
        }
        if (TaskRules.againstReleasing(place.abilities()).isEmpty()
                && rows.stream().anyMatch(row -> row.ownerId() != null)) {
            others.add(new Other(messages.text(place.abilities().has(TaskField.QUEUE_ID) ? "assign.release"
                    : "task.nobody"), this::release));
        }
        return others;
    }

    private void release() {
        Actions actions = place.doing().actions();
        problem.set("");
        done.run();
        saving.toTasks(ids, found -> actions.reassign().release(found));
    }

    /** @param shown brings the picker back when the change could not be saved */
    public void onBack(Runnable shown) {
        saving.onBack(shown);
    }

    public void pick(Candidate candidate) {
        Actions actions = place.doing().actions();
        problem.set("");
        done.run();
        saving.toTasks(ids, found -> actions.reassign().reassign(found,
                Map.of(place.account(), candidate.person())));
    }

    private List<Candidate> candidates() {
        String wanted = SearchText.fold(search.get().strip());
        List<Person> people = place.people().owners();
        var found = new ArrayList<>(people.stream().filter(person -> matches(person, wanted)).limit(MOST)
                .map(this::candidate).toList());
        String id = search.get().strip();
        boolean isId = !id.isEmpty() && id.chars().noneMatch(Character::isWhitespace)
                && TaskRules.againstOwner(id, place.abilities()).isEmpty();
        if (isId && people.stream().noneMatch(person -> person.id().equals(id))) {
            found.add(new Candidate(new app.taskdesk.task.Person(id, null),
                    messages.text(byEmail() ? "assign.byEmail" : "assign.byId", SafeText.line(id, 40)), ""));
        }
        return found;
    }

    private static boolean matches(Person person, String wanted) {
        return SearchText.fold(person.name()).contains(wanted) || SearchText.fold(person.id()).contains(wanted);
    }

    private Candidate candidate(Person person) {
        String name = SafeText.line(person.name(), 40);
        String own = place.me().map(app.taskdesk.task.Person::label).orElse(name);
        String title = person.me() ? messages.text("assign.me", SafeText.line(own, 40)) : name;
        boolean named = !person.name().equals(person.id());
        String detail = messages.text("assign.load", person.open(), person.late(), person.today());
        var known = person.me() ? place.me().orElseThrow()
                : new app.taskdesk.task.Person(person.id(), named ? person.name() : null);
        return new Candidate(known, title, detail);
    }
}
