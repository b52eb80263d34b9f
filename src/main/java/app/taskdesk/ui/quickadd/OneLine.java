package app.taskdesk.ui.quickadd;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.Person;
import app.taskdesk.task.QuickAdd;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.TaskRules;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a task from one line as the account on screen takes it, and says in words what was read. */
final class OneLine {

    private final Workplace place;
    private final Messages messages;
    private final TaskWords words;

    OneLine(Workplace place) {
        this.place = place;
        this.messages = place.messages();
        this.words = new TaskWords(messages);
    }

    QuickAdd read(String typed) {
        return QuickAdd.parse(typed, place.localNow(), place.hours(), place.abilities().creatable());
    }

    /** Me by my name, somebody seen by name or id, else a new id. */
    Person person(String typed) {
        String wanted = SearchText.fold(typed.strip());
        Optional<Person> me = place.me().filter(one -> SearchText.fold(one.label()).equals(wanted)
                || one.id().equals(typed.strip()));
        return me.or(() -> place.people().owners().stream().filter(one -> one.id().equals(typed.strip())
                || SearchText.fold(one.name()).startsWith(wanted)).findFirst()
                .map(one -> new Person(one.id(), one.name().equals(one.id()) ? null : one.name())))
                .orElseGet(() -> new Person(typed.strip(), null));
    }

    /** Whom a text means, where that is not plain from the text. */
    String owner(String typed) {
        if (typed.isBlank()) {
            return messages.text("task.nobody");
        }
        return person(typed).name() == null ? unseen(typed.strip()) : "";
    }

    private String unseen(String id) {
        boolean byEmail = place.abilities().owners() == Abilities.Owners.BY_EMAIL;
        return TaskRules.againstOwner(id, place.abilities()).map(place.sentences()::of)
                .orElseGet(() -> messages.text(byEmail ? "quickadd.byEmail" : "quickadd.byId", id));
    }

    /** What a line was read as beside its title; empty when it is a title only. */
    String reading(String typed) {
        QuickAdd quick = read(typed);
        if (!quick.hasMarks()) {
            return "";
        }
        var parts = new ArrayList<String>();
        parts.add(messages.text("quickadd.reading", quick.title()));
        add(parts, quick.due() == null ? null : place.dates().near(quick.due()));
        add(parts, quick.priority() == null ? null : words.priority(quick.priority().code()));
        add(parts, quick.owner() == null ? null : "@" + person(quick.owner()).label());
        quick.tags().forEach(tag -> parts.add("#" + tag));
        add(parts, quick.category() == null ? null : words.type(quick.category()));
        quick.links().forEach((link, id) -> parts.add(messages.text("quickadd.link." + link, id)));
        add(parts, quick.customerId());
        return String.join(" \u00B7 ", parts);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }
}
