package app.taskdesk.sync;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.ListQuery;

/** How many requests it takes to send changes, told before they are made. */
public final class Effort {

    private Effort() {
    }

    /**
     * Where the server lists what is new, one page before many changes and one after them stand for all looks at their
     * tasks; else each task is read before, or everything where that costs less. One that is to be deleted is always
     * read before.
     *
     * @param delete whether the tasks are to be deleted, and not changed
     */
    public static int requests(int changes, boolean delete, Capabilities capabilities) {
        boolean listed = capabilities.dialect().orders().contains(ListQuery.Sort.UPDATED_AT);
        int reads = delete || !listed ? changes : 0;
        return changes == 0 ? 0 : changes + reads + (listed ? 2 : 0);
    }
}
