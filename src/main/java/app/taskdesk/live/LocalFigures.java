package app.taskdesk.live;

import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import java.util.Collection;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A team's figures as this computer counts them, for as long as somebody looks at them. FX thread only. */
public final class LocalFigures {

    private final ReadOnlyObjectWrapper<@Nullable TeamFigures> figures = new ReadOnlyObjectWrapper<>();
    private final Summary<Optional<TeamFigures>> summary;
    private volatile @Nullable FiguresQuestion question;

    public LocalFigures(TaskIndex index, Now now) {
        summary = new Summary<>(index, now, this::count, this::show);
        index.deskProperty().subscribe((was, is) -> figures.set(null));
    }

    /** What to count from now on; null to count nothing more. */
    public void ask(@Nullable FiguresQuestion asked) {
        question = asked;
        if (asked == null) {
            figures.set(null);
        } else {
            summary.count();
        }
    }

    /** The answer to the newest question; null while there is none, as before all rows have been read. */
    public ReadOnlyObjectProperty<@Nullable TeamFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    private Optional<TeamFigures> count(Collection<TaskRow> rows, Viewpoint view) {
        FiguresQuestion asked = question;
        return asked == null ? Optional.empty() : Optional.of(FigureCount.of(rows, asked, view));
    }

    private void show(Optional<TeamFigures> counted) {
        counted.filter(answer -> answer.question().equals(question)).ifPresent(figures::set);
    }
}
