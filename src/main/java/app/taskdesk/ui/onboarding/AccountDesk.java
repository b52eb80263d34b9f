package app.taskdesk.ui.onboarding;

import app.taskdesk.task.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What connecting, renewing and leaving accounts needs from the rest of the program; wired where everything is.
 * Every method but {@link #faultOf} is called off the FX thread.
 */
public interface AccountDesk {

    /** What is wrong with an address as typed. */
    enum AddressFault {
        NOT_AN_ADDRESS, NOT_HTTPS, HOLDS_CREDENTIALS, HOLDS_QUERY
    }

    /**
     * A kind of account that can be connected.
     *
     * @param id      opaque here
     * @param name    as people know it
     * @param address where its server usually is
     * @param phone   whether it belongs to a phone that may have to be named
     * @param signed  whether each change carries the person's e-mail, so that it has to be known
     */
    record Service(String id, String name, String address, boolean phone, boolean signed) {
    }

    /**
     * What the person typed to reach an account.
     *
     * @param phone null where none was given
     */
    record Entry(Service service, String address, String key, @Nullable String phone) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Entry[" + service.name() + ", " + address + "]";
        }
    }

    /** How a first look at an account went. */
    sealed interface Verdict {

        /** Address and key work. */
        record Welcome(List<Person> owners) implements Verdict {
        }

        record AddressRefused(AddressFault fault) implements Verdict {
        }

        /** The server is there and refuses the key. */
        record KeyRefused() implements Verdict {
        }

        /** The server wants a phone named, or another one. */
        record PhoneRefused() implements Verdict {
        }

        /** Nothing left this computer: offline, no such name, nobody listens. */
        record NotReached() implements Verdict {
        }

        /** The server's certificate cannot be trusted. */
        record CertificateRefused() implements Verdict {
        }

        /** Something answers, but not the service that was asked for. */
        record NotTheService() implements Verdict {
        }

        /** The server asked to come back later. */
        record SlowDown() implements Verdict {
        }

        /** The server failed; zero where it gave no status. */
        record ServerTrouble(int status) implements Verdict {
        }
    }

    /**
     * An account to be kept.
     *
     * @param label what the person sees it called
     * @param me    who of the owners sits here; null when they did not say
     */
    record NewAccount(Entry entry, String label, @Nullable Person me) {
    }

    /** What can be connected, in the order to offer it; any thread. */
    List<Service> services();

    /** Whether a text names a phone the way its service wants it; any thread. */
    boolean isPhone(String text);

    /** Looks at an address as typed, without touching the network; any thread. */
    Optional<AddressFault> faultOf(String address);

    /** Makes one harmless request, and finds the owners seen in the newest tasks. */
    Verdict check(Entry entry) throws Exception;

    /** The same for a known account and a new key of it. */
    Verdict checkKey(String accountId, String key) throws Exception;

    /** Keeps the account, its key in the secret store, and shows it. */
    void connect(NewAccount account) throws Exception;

    /** Puts a new key in the place of one that was refused, and lets sending go on. */
    void renewKey(String accountId, String key) throws Exception;
}
