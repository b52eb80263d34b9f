package app.taskdesk.secret;

import app.taskdesk.work.ProgramRun.Command;
import app.taskdesk.work.ProgramRun.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** macOS: the login keychain through {@code security}, which reads the command that holds the secret from stdin. */
final class MacKeychain implements KeyStoreProgram {

    private static final String PROGRAM = "/usr/bin/security";
    private static final int NO_SUCH_ITEM = 44;

    @Override
    public Command put(String reference, Secret secret) {
        String hex = HexFormat.of().formatHex(String.valueOf(secret.chars()).getBytes(StandardCharsets.UTF_8));
        return new Command(List.of(PROGRAM, "-i"),
                "add-generic-password -U -l Taskdesk -s " + SERVICE + " -a " + reference + " -X " + hex + "\n");
    }

    @Override
    public Command get(String reference) {
        return new Command(List.of(PROGRAM, "find-generic-password", "-s", SERVICE, "-a", reference, "-w"), "");
    }

    @Override
    public Command forget(String reference) {
        return new Command(List.of(PROGRAM, "delete-generic-password", "-s", SERVICE, "-a", reference), "");
    }

    @Override
    public boolean reached(Outcome outcome) {
        return outcome.exit() == 0 || outcome.exit() == NO_SUCH_ITEM;
    }
}
