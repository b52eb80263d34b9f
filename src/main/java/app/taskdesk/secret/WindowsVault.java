package app.taskdesk.secret;

import app.taskdesk.work.ProgramRun.Command;
import app.taskdesk.work.ProgramRun.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Windows: the user's PasswordVault through PowerShell. The script is an argument and holds no secret; the secret goes
 * over stdin and stdout in Base64, so that neither a process list nor script logging shows it.
 */
final class WindowsVault implements KeyStoreProgram {

    private static final int NO_SUCH_KEY = 1;
    private static final String OPEN = "$ErrorActionPreference='Stop'; try { "
            + "[void][Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,"
            + "ContentType=WindowsRuntime]; $v=New-Object Windows.Security.Credentials.PasswordVault; ";
    private static final String CLOSE = " exit 0 } catch { $e=$_.Exception; "
            + "while($e.InnerException){$e=$e.InnerException}; if($e.HResult -eq -2147023728){exit 1}else{exit 2} }";

    private final String program;

    WindowsVault() {
        String root = System.getenv("SystemRoot");
        this.program = (root == null ? "C:\\Windows" : root) + "\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
    }

    @Override
    public Command put(String reference, Secret secret) {
        byte[] bytes = String.valueOf(secret.chars()).getBytes(StandardCharsets.UTF_8);
        return script("$s=[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadToEnd()"
                + ".Trim())); $v.Add((New-Object Windows.Security.Credentials.PasswordCredential('" + SERVICE + "','"
                + reference + "',$s)));", Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public Command get(String reference) {
        return script("$c=" + retrieve(reference) + "; $c.RetrievePassword(); [Console]::Out.Write("
                + "[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($c.Password)));", "");
    }

    @Override
    public Command forget(String reference) {
        return script("$v.Remove(" + retrieve(reference) + ");", "");
    }

    @Override
    public boolean reached(Outcome outcome) {
        return outcome.exit() == 0 || outcome.exit() == NO_SUCH_KEY;
    }

    /** Fails with IllegalArgumentException where the output is not what the script writes. */
    @Override
    public Secret read(String output) {
        byte[] bytes = Base64.getDecoder().decode(output.strip());
        return Secret.of(new String(bytes, StandardCharsets.UTF_8).toCharArray());
    }

    private static String retrieve(String reference) {
        return "$v.Retrieve('" + SERVICE + "','" + reference + "')";
    }

    private Command script(String middle, String input) {
        return new Command(List.of(program, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command",
                OPEN + middle + CLOSE), input);
    }
}
