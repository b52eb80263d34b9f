package app.taskdesk.ui.taskdetail;

import app.taskdesk.task.OwnIds;
import app.taskdesk.task.Person;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.util.List;
import java.util.stream.Stream;

/** Says what else is open for the customer of a task, and with whom. */
final class CustomerOthers {

    private static final int NAME = 60;
    private static final int NAMED = 2;

    private final Workplace place;
    private final Messages messages;

    CustomerOthers(Workplace place) {
        this.place = place;
        this.messages = place.messages();
    }

    /** Empty where nothing else is open. */
    String words(Task shown, List<TaskRow> open) {
        List<TaskRow> others = open.stream().filter(row -> !row.id().equals(shown.id())).toList();
        if (others.isEmpty()) {
            return "";
        }
        long late = others.stream().filter(row -> row.isLate(place.now().exactly())).count();
        String name = Stream.of(TaskField.CUSTOMER_NAME, TaskField.CUSTOMER_ID).map(shown.fields()::text)
                .filter(text -> text != null && !text.isEmpty()).findFirst().orElse("");
        return messages.text("detail.customer.others", others.size(), SafeText.line(name, NAME),
                late == 0 ? "" : messages.text("detail.customer.others.late", late), people(others));
    }

    /** "Ali Rahman", "Ali Rahman and Me", "Ali Rahman, Sara Kim and 3 others". */
    private String people(List<TaskRow> tasks) {
        var words = new TaskWords(messages);
        var view = Viewpoint.at(place.now().exactly(), place.now().zone(),
                OwnIds.in(place.account(), place.me().map(Person::id).orElse(null)));
        List<String> names = tasks.stream().map(row -> SafeText.line(words.owner(row, view), NAME)).distinct().toList();
        if (names.size() == 1) {
            return names.getFirst();
        }
        if (names.size() == NAMED) {
            return messages.text("detail.customer.others.and", names.getFirst(), names.getLast());
        }
        return messages.text("detail.customer.others.and", String.join(", ", names.subList(0, NAMED)),
                messages.text("detail.customer.others.people", names.size() - NAMED));
    }
}
