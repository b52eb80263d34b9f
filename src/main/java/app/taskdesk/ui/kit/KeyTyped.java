package app.taskdesk.ui.kit;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A sign as it is typed, wherever the keyboard's layout has it, such as / or ?. */
public final class KeyTyped extends KeyCombination {

    private final String sign;

    public KeyTyped(String sign) {
        this.sign = sign;
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(sign);
    }

    @Override
    public String getName() {
        return sign;
    }

    @Override
    public String getDisplayText() {
        return sign;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyTyped that && that.sign.equals(sign);
    }

    @Override
    public int hashCode() {
        return sign.hashCode();
    }
}
