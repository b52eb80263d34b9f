package app.taskdesk.sync;

import app.taskdesk.store.Account;
import app.taskdesk.store.AccountStore;
import app.taskdesk.task.AccountId;

/** Keeps across runs whether an account's key opens the door. */
final class AccessKeeper {

    private final AccountStore accounts;
    private final AccountId account;

    AccessKeeper(AccountStore accounts, AccountId account) {
        this.accounts = accounts;
        this.account = account;
    }

    Access load() {
        return accounts.find(account).map(known -> switch (known.state()) {
            case OK -> Access.OPEN;
            case AUTH_BLOCKED -> Access.BLOCKED;
            case PAUSED -> Access.PAUSED;
            case IDENTITY_CHECK -> Access.UNPROVEN;
        }).orElse(Access.OPEN);
    }

    /** A doubt is not kept: the next run finds out anew. */
    void save(Access access) {
        accounts.setState(account, switch (access) {
            case OPEN, DOUBTED -> Account.State.OK;
            case BLOCKED -> Account.State.AUTH_BLOCKED;
            case PAUSED -> Account.State.PAUSED;
            case UNPROVEN, OTHER_WORKSPACE -> Account.State.IDENTITY_CHECK;
        });
    }
}
