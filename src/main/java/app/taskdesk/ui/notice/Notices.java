package app.taskdesk.ui.notice;

import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the program tells without being asked: toasts that pass and banners that stay. FX thread only. */
public final class Notices {

    static final Duration TOAST = Duration.ofSeconds(8);
    private static final int MOST = 3;

    private final BackgroundWork work;
    private final ObservableList<Toast> toasts = FXCollections.observableArrayList();
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();
    private final ObservableList<Toast> seenToasts = FXCollections.unmodifiableObservableList(toasts);
    private final ObservableList<Banner> seenBanners = FXCollections.unmodifiableObservableList(banners);
    private final Map<Toast, BackgroundWork.Running> passing = new HashMap<>();

    public Notices(BackgroundWork work) {
        this.work = work;
    }

    /** Oldest first; at most three, the oldest giving way. */
    public ObservableList<Toast> toasts() {
        return seenToasts;
    }

    /** In the order they came. */
    public ObservableList<Banner> banners() {
        return seenBanners;
    }

    /** Shows a toast for eight seconds. */
    public void show(Toast toast) {
        dismiss(toast);
        if (toasts.size() == MOST) {
            dismiss(toasts.getFirst());
        }
        toasts.add(toast);
        release(toast);
    }

    public void dismiss(Toast toast) {
        hold(toast);
        toasts.remove(toast);
    }

    /** Does one of the things that the toast offers and takes it away. */
    public void act(Toast toast, NoticeAction action) {
        dismiss(toast);
        action.run().run();
    }

    /** Keeps a toast while somebody reads it, until it is released. */
    public void hold(Toast toast) {
        BackgroundWork.Running timer = passing.remove(toast);
        if (timer != null) {
            timer.close();
        }
    }

    /** Lets a toast pass, eight seconds from now. */
    public void release(Toast toast) {
        hold(toast);
        if (toasts.contains(toast)) {
            passing.put(toast, work.after(TOAST, () -> dismiss(toast)));
        }
    }

    /** Shows a banner in place of the one with the same id. */
    public void show(Banner banner) {
        for (int i = 0; i < banners.size(); i++) {
            if (banners.get(i).id().equals(banner.id())) {
                if (!banners.get(i).equals(banner)) {
                    banners.set(i, banner);
                }
                return;
            }
        }
        banners.add(banner);
    }

    /** Takes a banner away, where it is shown. */
    public void withdraw(String bannerId) {
        banners.removeIf(banner -> banner.id().equals(bannerId));
    }
}
