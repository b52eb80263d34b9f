package app.taskdesk.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The drawings beside words; each says nothing that a word does not say too. */
public final class Icons {

    private Icons() {
    }

    /** A new icon in the size and colour that the sheets give it. */
    public static FontIcon of(Feather drawing) {
        var icon = new FontIcon(drawing);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
