package app.taskdesk.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which panes the window shows and how wide, given its size and what the person opened or closed (ux.md 4.1). */
public final class FrameViewModel {

    public static final double SIDEBAR = 232;
    public static final double RAIL = 56;
    public static final double DETAIL = 380;

    private static final double WIDE = 1280;
    private static final double MEDIUM = 1080;
    private static final double LOW = 680;

    /** How the sidebar is drawn. */
    public enum Sidebar {
        FULL, RAIL
    }

    /** Where the detail pane lies. */
    public enum Detail {
        CLOSED, BESIDE, OVER
    }

    private final DoubleProperty width = new SimpleDoubleProperty(WIDE);
    private final DoubleProperty height = new SimpleDoubleProperty(800);
    private final DoubleProperty sidebarWidth = new SimpleDoubleProperty(SIDEBAR);
    private final DoubleProperty detailWidth = new SimpleDoubleProperty(DETAIL);
    private final BooleanProperty fullWhenWide = new SimpleBooleanProperty(true);
    private final BooleanProperty fullWhenNarrow = new SimpleBooleanProperty(false);
    private final BooleanProperty besideOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty besideTeam = new SimpleBooleanProperty(false);
    private final BooleanProperty team = new SimpleBooleanProperty();
    private final BooleanProperty overOpen = new SimpleBooleanProperty(false);
    private final ObjectProperty<@Nullable String> pageTitle = new SimpleObjectProperty<>();
    private final ObjectBinding<Sidebar> sidebar;
    private final ObjectBinding<Detail> detail;
    private final BooleanBinding low = height.lessThan(LOW);

    public FrameViewModel() {
        sidebar = Bindings.createObjectBinding(() -> (isWide() ? fullWhenWide : fullWhenNarrow).get()
                ? Sidebar.FULL : Sidebar.RAIL, width, fullWhenWide, fullWhenNarrow);
        detail = Bindings.createObjectBinding(this::placeDetail, width, besideOpen, besideTeam, team,
                overOpen, pageTitle);
    }

    /** The width there is for all panes; the view keeps it true. */
    public DoubleProperty widthProperty() {
        return width;
    }

    public DoubleProperty heightProperty() {
        return height;
    }

    public ObjectBinding<Sidebar> sidebarProperty() {
        return sidebar;
    }

    public ObjectBinding<Detail> detailProperty() {
        return detail;
    }

    /** Whether the window is so low that rows and bars must be thin. */
    public BooleanBinding lowProperty() {
        return low;
    }

    /** How wide the full sidebar is; see {@link #resizeSidebar}. */
    public DoubleProperty sidebarWidthProperty() {
        return sidebarWidth;
    }

    public DoubleProperty detailWidthProperty() {
        return detailWidth;
    }

    /** Whether the full sidebar is wanted where there is room; worth remembering. */
    public BooleanProperty fullSidebarProperty() {
        return fullWhenWide;
    }

    /** Whether the detail pane is wanted where there is room; worth remembering. */
    public BooleanProperty detailOpenProperty() {
        return besideOpen;
    }

    /** Whether a view about everybody's tasks is shown: there the detail pane is closed until it is asked for. */
    public BooleanProperty teamProperty() {
        return team;
    }

    /** The title of the page that stands in place of list and detail; null while those are shown. */
    public ObjectProperty<@Nullable String> pageTitleProperty() {
        return pageTitle;
    }

    public void toggleSidebar() {
        BooleanProperty full = isWide() ? fullWhenWide : fullWhenNarrow;
        full.set(!full.get());
    }

    public void toggleDetail() {
        BooleanProperty open = wanted();
        open.set(!open.get());
    }

    public void openDetail() {
        wanted().set(true);
    }

    /**
     * Closes the detail pane where it lies over the list.
     *
     * @return whether it did
     */
    public boolean closeOver() {
        boolean closes = detail.get() == Detail.OVER;
        if (closes) {
            overOpen.set(false);
        }
        return closes;
    }

    public void resizeSidebar(double wanted) {
        sidebarWidth.set(Math.clamp(wanted, 200, 320));
    }

    public void resizeDetail(double wanted) {
        detailWidth.set(Math.clamp(wanted, 340, 640));
    }

    private Detail placeDetail() {
        if (pageTitle.get() != null) {
            return Detail.CLOSED;
        }
        if (isNarrow()) {
            return overOpen.get() ? Detail.OVER : Detail.CLOSED;
        }
        return wanted().get() ? Detail.BESIDE : Detail.CLOSED;
    }

    /** What opens and closes the detail pane as things stand. */
    private BooleanProperty wanted() {
        return isNarrow() ? overOpen : team.get() ? besideTeam : besideOpen;
    }

    private boolean isWide() {
        return width.get() >= WIDE;
    }

    private boolean isNarrow() {
        return width.get() < MEDIUM;
    }
}
