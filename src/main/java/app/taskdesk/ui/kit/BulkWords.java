package app.taskdesk.ui.kit;

import app.taskdesk.action.BulkPrice;
import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Says what work on several tasks costs, the same wherever it can be begun. */
public final class BulkWords {

    private final Workplace place;
    private final Messages messages;

    public BulkWords(Workplace place) {
        this.place = place;
        this.messages = place.messages();
    }

    /** "42 changes = 44 requests, about 1 min 15 s"; empty for less than two, follows the budget. */
    public ObservableValue<String> price(int changes, boolean delete) {
        return place.prices().map(prices -> changes < 2 ? "" : price(prices.of(changes, delete)));
    }

    /** The same, with a new task for each change where one is wanted. */
    public ObservableValue<String> price(int changes, ObservableValue<Boolean> another) {
        return place.prices().flatMap(prices -> another.map(is -> changes < 2 ? ""
                : price(prices.withNew(changes, is ? changes : 0))));
    }

    /** The same for tasks that are asked for. */
    public ObservableValue<String> priceOfClaims(int claims) {
        return place.prices().map(prices -> claims < 2 ? "" : price(prices.ofClaims(claims)));
    }

    public String price(BulkPrice price) {
        Duration about = price.about();
        return about == null ? messages.text("bulk.price", price.changes(), price.requests())
                : messages.text("bulk.price.about", price.changes(), price.requests(), span(about));
    }

    /** "35 s", "1 min 15 s", "2 h 5 min". */
    public String span(Duration span) {
        long seconds = Math.max(1, span.plusMillis(999).toSeconds());
        if (seconds < 60) {
            return messages.text("bulk.span.seconds", seconds);
        }
        return seconds < 3600 ? messages.text("bulk.span.minutes", seconds / 60, seconds % 60 / 5 * 5)
                : messages.text("bulk.span.hours", seconds / 3600, seconds % 3600 / 60);
    }

    /** A line for a form that begins such work; takes no room where there is nothing to say. */
    public Label line(ObservableValue<String> price) {
        var line = new Label();
        line.getStyleClass().addAll("muted", "bulk-price");
        line.setWrapText(true);
        line.textProperty().bind(price);
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /** How long so many requests take; null while nobody knows. */
    public @Nullable String time(int changes) {
        Duration about = place.prices().getValue().time(changes);
        return about == null ? null : span(about);
    }
}
