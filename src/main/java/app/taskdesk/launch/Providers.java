package app.taskdesk.launch;

import app.taskdesk.remote.Capabilities;
import app.taskdesk.remote.Connector;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.periskope.Periskope;
import app.taskdesk.remote.periskope.Signature;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.ui.onboarding.AccountDesk.Service;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The providers there are; the one place that knows them by name. */
final class Providers {

    private Providers() {
    }

    static Capabilities capabilities(Provider provider) {
        return switch (provider) {
            case TALKING_SHOPS -> TalkingShops.CAPABILITIES;
            case PERISKOPE -> Periskope.CAPABILITIES;
        };
    }

    /**
     * Makes services of a provider.
     *
     * @param email of the person, where the provider wants to know who changes something
     * @param phone that the account belongs to, where the provider wants one named
     */
    static Connector connector(HttpTransport transport, Provider provider, @Nullable String email,
            @Nullable String phone) {
        return switch (provider) {
            case TALKING_SHOPS -> (address, key) -> new TalkingShops(transport, address, key);
            case PERISKOPE -> {
                var signature = new Signature(email, phone);
                yield (address, key) -> new Periskope(transport, address, key, signature);
            }
        };
    }

    /** What can be connected, in the order to offer it. */
    static List<Service> services() {
        return Stream.of(Provider.values()).map(Providers::service).toList();
    }

    private static Service service(Provider provider) {
        return switch (provider) {
            case TALKING_SHOPS -> new Service(provider.name(), "Talking Shops", TalkingShops.ADDRESS, false, false);
            case PERISKOPE -> new Service(provider.name(), "Periskope", Periskope.ADDRESS, true, true);
        };
    }
}
