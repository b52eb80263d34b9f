package app.taskdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.remote.Dialect;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lost create is told from other tasks by what they say, and by whether they may have said something else once. */
class LikeCreateTest {

    private static final String ID = "t-1";
    private static final String ME = "sara@lumen.example";
    private static final Dialect DIALECT = new Dialect(false, Set.of(TaskField.TITLE, TaskField.CREATED_BY, TaskField.OWNER_ID),
            Set.of(TaskField.CREATED_BY), Set.of(), false, Dialect.Paging.COUNTED, Set.of());

    private final LikeCreate search = new LikeCreate(new LikeCreate.Sought(TaskFields.builder()
            .set(TaskField.TITLE, "Call Jane").set(TaskField.CREATED_BY, ME).build(), null), DIALECT, _ -> false, 500);

    private void told(String title, String made, String changed) {
        told(title, null, made, changed);
    }

    private void told(String title, @Nullable String owner, String made, String changed) {
        var task = new RemoteTask(ID, TaskFields.builder().set(TaskField.TITLE, title).set(TaskField.CREATED_BY, ME)
                .set(TaskField.OWNER_ID, owner).set(TaskField.CREATED_AT, Instant.parse(made)).set(TaskField.UPDATED_AT, Instant.parse(changed))
                .build(), true);
        search.received(new TaskPage(List.of(task), -1, 0, 0, 0));
    }

    @Test
    void takesTheCopyThatWasToldLast() {
        told("Call Jane", "2026-11-23T09:00:00.100Z", "2026-11-23T09:00:00.100Z");
        told("Call John", "2026-11-23T09:00:00.100Z", "2026-11-23T09:01:00.200Z");
        assertEquals(List.of("Call John"), search.found().stream().map(task -> task.fields().text(TaskField.TITLE))
                .toList());
        assertTrue(search.lookAlikes().isEmpty());
    }

    @Test
    void doubtsATaskThatMayHaveBeenChangedWithinTheSecondItWasMadeIn() {
        told("Call John", "2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z");
        assertTrue(search.found().isEmpty());
        assertEquals(List.of(ID), search.lookAlikes().stream().map(RemoteTask::remoteId).toList());
    }

    @Test
    void doubtsNoTaskWhoseFineStampsShowThatNobodyChangedIt() {
        told("Call John", "2026-11-23T09:00:00.100001Z", "2026-11-23T09:00:00.100001Z");
        assertTrue(search.found().isEmpty());
        assertTrue(search.lookAlikes().isEmpty());
    }

    @Test
    void doubtsATaskOfTheSameNameThatARuleChangedAsSoonAsItWasMade() {
        told("Call Jane", ME, "2026-11-23T09:00:00.100Z", "2026-11-23T09:00:00.137Z");
        assertTrue(search.found().isEmpty());
        assertEquals(List.of(ID), search.lookAlikes().stream().map(RemoteTask::remoteId).toList());
    }

    @Test
    void doubtsATaskThatARuleRenamedAsSoonAsItWasMade() {
        told("Callback", "2026-11-23T09:00:00.100Z", "2026-11-23T09:00:00.137Z");
        assertTrue(search.found().isEmpty());
        assertEquals(List.of(ID), search.lookAlikes().stream().map(RemoteTask::remoteId).toList());
    }

    @Test
    void doubtsATaskWhoseNameARuleAddedToBesideMoreAsSoonAsItWasMade() {
        told("[VIP] Call Jane", ME, "2026-11-23T09:00:00.100Z", "2026-11-23T09:00:00.137Z");
        assertEquals(List.of(ID), search.lookAlikes().stream().map(RemoteTask::remoteId).toList());
    }

    @Test
    void doubtsNoTaskOfAnotherNameWhoseStampsAreThoseOfOneWrite() {
        told("Call John", "2026-11-23T09:00:00.100Z", "2026-11-23T09:00:00.101Z");
        assertTrue(search.lookAlikes().isEmpty());
    }
}
