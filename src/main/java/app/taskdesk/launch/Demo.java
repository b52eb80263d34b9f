package app.taskdesk.launch;

import app.taskdesk.sandbox.DemoData;
import app.taskdesk.sandbox.Vendor;
import app.taskdesk.store.Account;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.task.AccountId;
import java.util.stream.Stream;

/** The demo workspaces: one for each provider, so that everybody can try the one they work with. */
enum Demo {
    TALKING_SHOPS(new AccountId("demo"), "demo-server.db", Vendor.TALKING_SHOPS),
    PERISKOPE(new AccountId("demo-periskope"), "demo-periskope.db", Vendor.PERISKOPE);

    private final AccountId id;
    private final String file;
    private final Vendor vendor;

    Demo(AccountId id, String file, Vendor vendor) {
        this.id = id;
        this.file = file;
        this.vendor = vendor;
    }

    AccountId id() {
        return id;
    }

    /** The name of the file that its server keeps its tasks in. */
    String file() {
        return file;
    }

    Vendor vendor() {
        return vendor;
    }

    /** The account that is kept for it. */
    Account account(String address) {
        return switch (this) {
            case TALKING_SHOPS -> new Account(id, Provider.TALKING_SHOPS, "Demo", address, id.value(),
                    DemoData.ME_ID, DemoData.ME_NAME, null, Account.State.OK);
            case PERISKOPE -> new Account(id, Provider.PERISKOPE, "Demo: Periskope", address, id.value(),
                    DemoData.ME_EMAIL, DemoData.ME_NAME, DemoData.PHONE, Account.State.OK);
        };
    }

    /** The one that an account stands for. */
    static Demo of(AccountId account) {
        return Stream.of(values()).filter(demo -> demo.id.equals(account)).findFirst().orElseThrow();
    }

    /** Whether an account is one of these, which can be neither renamed nor removed. */
    static boolean is(AccountId account) {
        return Stream.of(values()).anyMatch(demo -> demo.id.equals(account));
    }
}
