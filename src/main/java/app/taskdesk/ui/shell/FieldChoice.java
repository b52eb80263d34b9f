package app.taskdesk.ui.shell;

import app.taskdesk.action.Actions;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.kit.ChoiceList;
import app.taskdesk.ui.kit.ChoiceList.Choice;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Chooses a value of one field of some tasks from a short list.
 *
 * @param codes the values to choose from
 */
record FieldChoice(Workplace place, List<TaskId> tasks, TaskField field, List<String> codes) {

    /** A heading, and below it the list, filled. */
    VBox content(String title, ChoiceList list, Runnable close) {
        var rows = new ArrayList<Choice>();
        for (String code : codes) {
            rows.add(new Choice(String.valueOf(rows.size() + 1), name(code), "", () -> {
                close.run();
                pick(code);
            }));
        }
        var heading = new Label(place.messages().text(title));
        heading.getStyleClass().add("popover-title");
        list.setId("choice-" + field);
        list.show(rows);
        var content = new VBox(heading, list);
        content.getStyleClass().addAll("popover-content", "choice-menu");
        return content;
    }

    private void pick(String code) {
        Actions actions = place.doing().actions();
        place.doing().toTasks(tasks, found -> actions.edit().edit(found, TaskFields.NONE.with(field, code)));
    }

    private String name(String code) {
        var words = new TaskWords(place.messages());
        return switch (field) {
            case PRIORITY -> words.priority(code);
            case STATUS -> words.status(code);
            default -> words.type(code);
        };
    }
}
