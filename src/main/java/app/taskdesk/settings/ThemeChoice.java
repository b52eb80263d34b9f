package app.taskdesk.settings;

/** The looks a person can choose from. */
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK, CONTRAST
}
