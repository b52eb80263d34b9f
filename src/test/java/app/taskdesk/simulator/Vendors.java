package app.taskdesk.simulator;

import app.taskdesk.store.Account.Provider;
import java.util.Locale;
import java.util.Random;

/** Which services a campaign's accounts are at; for both, each account's is drawn from its schedule's seed. */
enum Vendors {
    TALKING_SHOPS, PERISKOPE, BOTH;

    static Vendors of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What an account is at; drawn by itself, so that all else of a seed is the same whatever the vendor. */
    Traits choose(Traits drawn, Random own) {
        Provider provider = switch (this) {
            case TALKING_SHOPS -> Provider.TALKING_SHOPS;
            case PERISKOPE -> Provider.PERISKOPE;
            case BOTH -> Provider.values()[own.nextInt(2)];
        };
        return switch (provider) {
            case TALKING_SHOPS -> drawn;
            case PERISKOPE -> drawn.asPeriskope(own);
        };
    }
}
