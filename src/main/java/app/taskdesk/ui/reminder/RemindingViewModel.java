package app.taskdesk.ui.reminder;

import app.taskdesk.settings.Reminding;
import app.taskdesk.settings.Reminding.Topic;
import app.taskdesk.settings.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the person wants to be told of, each wish kept equal to what is saved. FX thread only. */
public final class RemindingViewModel {

    private final Settings settings;
    private final Desktop desk;
    private final Map<Topic, ObjectProperty<Boolean>> topics = new EnumMap<>(Topic.class);
    private final ObjectProperty<Integer> dueSoon;
    private final ObjectProperty<Integer> manyLate;
    private final ObjectProperty<Boolean> quiet;
    private final ObjectProperty<Boolean> desktop;
    private final ReadOnlyStringWrapper desktopWords = new ReadOnlyStringWrapper("");

    public RemindingViewModel(Settings settings, Desktop desk) {
        this.settings = settings;
        this.desk = desk;
        for (Topic topic : Topic.values()) {
            topics.put(topic, kept(all -> all.wants(topic), (all, wanted) -> all.with(topic, wanted)));
        }
        dueSoon = kept(Reminding::dueSoonMinutes, Reminding::withDueSoonMinutes);
        manyLate = kept(Reminding::manyLate, Reminding::withManyLate);
        quiet = kept(Reminding::quiet, Reminding::withQuiet);
        desktop = kept(Reminding::desktop, Reminding::withDesktop);
        desk.look(desktopWords::set);
    }

    public ObjectProperty<Boolean> topicProperty(Topic topic) {
        return topics.get(topic);
    }

    /** In minutes. */
    public ObjectProperty<Integer> dueSoonProperty() {
        return dueSoon;
    }

    public ObjectProperty<Integer> manyLateProperty() {
        return manyLate;
    }

    public ObjectProperty<Boolean> quietProperty() {
        return quiet;
    }

    public ObjectProperty<Boolean> desktopProperty() {
        return desktop;
    }

    /** Who shows the desktop's notices, or why nobody does; empty until that is found out. */
    public ReadOnlyStringProperty desktopWordsProperty() {
        return desktopWords.getReadOnlyProperty();
    }

    public void test() {
        desk.test(desktopWords::set);
    }

    private <T> ObjectProperty<T> kept(Function<Reminding, T> get, BiFunction<Reminding, T, Reminding> set) {
        var property = new SimpleObjectProperty<T>(get.apply(settings.get().reminding()));
        property.addListener((_, _, value) -> settings.change(all -> get.apply(all.reminding()).equals(value) ? all
                : all.withReminding(set.apply(all.reminding(), value))));
        settings.preferencesProperty().subscribe(all -> property.set(get.apply(all.reminding())));
        return property;
    }
}
