package app.taskdesk.ui.onboarding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Accounts with so many unsent changes as a test says, and a note of what was done to them. */
public final class BookDouble implements AccountBook {

    public final List<String> done = new ArrayList<>();
    public int unsent;
    public int goingOut;
    public Removed removal = Removed.ALL;

    @Override
    public void show(String accountId) {
        done.add("show " + accountId);
    }

    @Override
    public void showAll() {
        done.add("show all");
    }

    @Override
    public void rename(String accountId, String label) {
        done.add("rename " + accountId + " to " + label);
    }

    @Override
    public void pause(String accountId, boolean pause) {
        done.add((pause ? "pause " : "go on ") + accountId);
    }

    @Override
    public Unsent unsent(String accountId) {
        return new Unsent(unsent, goingOut);
    }

    @Override
    public void sendNow(String accountId) {
        done.add("send " + accountId);
    }

    @Override
    public int export(String accountId, Path file) {
        done.add("export " + accountId + " to " + file);
        return unsent;
    }

    @Override
    public void discard(String accountId) {
        done.add("discard " + accountId);
        unsent = 0;
    }

    @Override
    public Removed remove(String accountId, int mayDrop) {
        done.add("remove " + accountId + " with " + mayDrop);
        return mayDrop < unsent ? Removed.NOTHING : removal;
    }
}
