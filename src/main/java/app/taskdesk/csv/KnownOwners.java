package app.taskdesk.csv;

import app.taskdesk.csv.CsvMapping.Read;
import app.taskdesk.task.Person;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.Words;
import java.util.EnumMap;
import java.util.List;

/** Finds out whom a line means that names its owner without their id: a server gives tasks to ids alone. */
public record KnownOwners(List<Person> people) {

    public KnownOwners {
        people = List.copyOf(people);
    }

    /** The line with its owner's id, or with an error where nobody, or more than one, is called so. */
    public Read in(Read read) {
        String called = read.fields().text(TaskField.OWNER_NAME);
        if (called == null || read.fields().text(TaskField.OWNER_ID) != null) {
            return read;
        }
        String wanted = SearchText.fold(called.strip());
        List<Person> meant = people.stream().filter(person -> SearchText.fold(person.label()).equals(wanted)
                || person.id().equals(called.strip())).toList();
        if (meant.size() == 1) {
            Person owner = meant.getFirst();
            return new Read(read.line(), read.fields().overlaidBy(TaskFields.builder()
                    .set(TaskField.OWNER_ID, owner.id()).set(TaskField.OWNER_NAME, owner.name()).build()),
                    read.errors());
        }
        var errors = new EnumMap<CsvColumn, Words>(CsvColumn.class);
        errors.putAll(read.errors());
        errors.put(CsvColumn.OWNER_NAME, Words.of(meant.isEmpty() ? "csv.error.nobody" : "csv.error.several", called));
        return new Read(read.line(), read.fields(), errors);
    }
}
