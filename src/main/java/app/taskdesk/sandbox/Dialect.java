package app.taskdesk.sandbox;

import java.util.Iterator;
import java.util.Optional;

/** One vendor's way to speak: who is let in, which routes exist, how errors are worded. */
interface Dialect {

    /** The genuine API key of a request, or nothing when it may not pass. */
    Optional<String> caller(Request request);

    /** Applies a request; throws {@link Refusal} for everything that ends in an error. */
    Reply answer(Request request);

    Reply refuse(Refusal refusal);

    /** Stores a task object as it stands, past all rules. */
    void plant(String json);

    /** Takes a task away, past all rules. */
    void uproot(String id);

    /** The tasks that an empty database is filled with. */
    Iterator<StoredTask> demo();
}
