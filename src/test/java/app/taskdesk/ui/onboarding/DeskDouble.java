package app.taskdesk.ui.onboarding;

import app.taskdesk.task.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as told and notes what it was asked to keep. */
public final class DeskDouble implements AccountDesk {

    static final List<Service> SERVICES = List.of(
            new Service("TS", "Talking Shops", "https://api.talkingshops.com/v1", false, false),
            new Service("PK", "Periskope", "https://api.periskope.app/v1", true, true));

    final List<String> calls = new ArrayList<>();
    Verdict verdict = new Verdict.Welcome(List.of(new Person("u1", "Sara Kim"), new Person("u2", "Ali Rahman")));
    @Nullable NewAccount kept;
    boolean diskFull;

    @Override
    public Optional<AddressFault> faultOf(String address) {
        return address.startsWith("https://") ? Optional.empty() : Optional.of(AddressFault.NOT_HTTPS);
    }

    @Override
    public List<Service> services() {
        return SERVICES;
    }

    @Override
    public boolean isPhone(String text) {
        return text.matches("\\d{6,15}");
    }

    @Override
    public Verdict check(Entry entry) {
        calls.add("check " + entry.address() + " " + entry.key()
                + (entry.phone() == null ? "" : " " + entry.phone()));
        return verdict;
    }

    @Override
    public Verdict checkKey(String accountId, String key) {
        calls.add("check " + accountId + " " + key);
        return verdict;
    }

    @Override
    public void connect(NewAccount account) throws IOException {
        if (diskFull) {
            throw new IOException("disk full");
        }
        kept = account;
    }

    @Override
    public void renewKey(String accountId, String key) {
        calls.add("renew " + accountId + " " + key);
    }
}
