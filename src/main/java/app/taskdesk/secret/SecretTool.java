package app.taskdesk.secret;

import app.taskdesk.work.ProgramRun.Command;
import app.taskdesk.work.ProgramRun.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Linux: the Secret Service (GNOME Keyring, KWallet) through libsecret's {@code secret-tool}. */
final class SecretTool implements KeyStoreProgram {

    private final List<String> program;

    SecretTool() {
        this(List.of("secret-tool"));
    }

    SecretTool(List<String> program) {
        this.program = program;
    }

    @Override
    public Command put(String reference, Secret secret) {
        return command("store", reference, String.valueOf(secret.chars()), "--label=Taskdesk");
    }

    @Override
    public Command get(String reference) {
        return command("lookup", reference, "");
    }

    @Override
    public Command forget(String reference) {
        return command("clear", reference, "");
    }

    /** It ends with 1 both for "no such key" and for trouble, but complains of trouble only. */
    @Override
    public boolean reached(Outcome outcome) {
        return outcome.exit() == 0 || !outcome.complained();
    }

    private Command command(String verb, String reference, String input, String... options) {
        var line = new ArrayList<>(program);
        line.add(verb);
        line.addAll(List.of(options));
        line.addAll(List.of("application", SERVICE, "account", reference));
        return new Command(line, input);
    }
}
