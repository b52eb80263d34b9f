package app.taskdesk.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.problem.Problem;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteFailure.NotSent.Cause;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RemoteProblemsTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("app.taskdesk.ui.messages");

    private static final List<RemoteFailure> FAILURES = List.of(new NotSent(Cause.OFFLINE, "name not found"),
            new NotSent(Cause.CERTIFICATE, "certificate not trusted"), new NotSent(Cause.BAD_REQUEST, "an id"),
            new RemoteFailure.NoAnswer("cut"), new RemoteFailure.ProtocolError(200, "not JSON"),
            new RemoteFailure.ServerTrouble(503, null), new RemoteFailure.ServerTrouble(500, "Oops"),
            new RemoteFailure.SlowDown("wait"), new RemoteFailure.Unauthorized(401, "no"),
            new RemoteFailure.Unauthorized(0, null), new RemoteFailure.NotFound("gone"),
            new RemoteFailure.Refused(400, "ValidationError", "Validation failed", List.of("title is required")),
            new RemoteFailure.Refused(422, null, "", List.of()));

    @Test
    void saysWhatHappenedWhatIsSafeAndWhatToDo() {
        for (Problem problem : FAILURES.stream().map(RemoteProblems::of).toList()) {
            assertTrue(problem.code().matches("TD-[A-Z]{3}-\\d\\d"), problem.code());
            for (String key : List.of(problem.headlineKey(), problem.safeKey(), problem.todoKey())) {
                assertFalse(TEXTS.getString(key).isBlank(), key);
            }
            int holes = (int) TEXTS.getString(problem.headlineKey()).chars().filter(c -> c == '{').count();
            assertEquals(holes, problem.arguments().size(), problem.headlineKey());
        }
    }

    @Test
    void keepsCodesApart() {
        assertEquals(List.of("TD-NET-01", "TD-NET-02", "TD-NET-03", "TD-NET-04", "TD-NET-05", "TD-SRV-01", "TD-SRV-01",
                "TD-SRV-02", "TD-KEY-01", "TD-KEY-02", "TD-TSK-01", "TD-TSK-02", "TD-TSK-02"),
                FAILURES.stream().map(failure -> RemoteProblems.of(failure).code()).toList());
    }

    @Test
    void givesServersWordsAsArgumentAndDetails() {
        Problem problem = RemoteProblems.of(FAILURES.get(11));
        assertEquals(List.of("Validation failed"), problem.arguments());
        assertEquals(List.of("status 400", "Validation failed", "ValidationError", "title is required"),
                problem.details());
        assertEquals(List.of(503), RemoteProblems.of(FAILURES.get(5)).arguments());
        assertEquals(List.of("not sent, offline", "name not found"), RemoteProblems.of(FAILURES.getFirst()).details());
    }

    @Test
    void tellsKeyThatIsMissingFromKeyThatIsRefused() {
        assertEquals("problem.noKey.headline", RemoteProblems.of(FAILURES.get(9)).headlineKey());
        assertEquals("problem.keyRefused.headline", RemoteProblems.of(FAILURES.get(8)).headlineKey());
    }
}
