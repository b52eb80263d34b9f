package app.taskdesk.sandbox;

/** What a list can be ordered by; ties are ordered by id, so that pages never overlap. */
enum TaskSort {

    DUE("due"), CREATED("created"), UPDATED("updated"), TITLE("title"), PRIORITY("rank"), STATUS("status");

    private final String column;

    TaskSort(String column) {
        this.column = column;
    }

    /** The ORDER BY terms. */
    String terms(boolean descending, boolean nullsFirst) {
        String direction = descending ? " DESC" : " ASC";
        String nulls = this == DUE ? (nullsFirst ? " NULLS FIRST" : " NULLS LAST") : "";
        return column + direction + nulls + ", id" + direction;
    }
}
