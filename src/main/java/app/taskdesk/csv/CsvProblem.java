package app.taskdesk.csv;

import app.taskdesk.task.Words;

/** A file that holds no table that could be read; nothing of it was taken over. */
public final class CsvProblem extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    CsvProblem(Words words) {
        super(words.key());
        this.words = words;
    }

    /** Why, for a person. */
    public Words words() {
        return words;
    }
}
