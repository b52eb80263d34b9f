package app.taskdesk.ui.customer;

import app.taskdesk.live.CustomerLoads.Customer;
import java.util.function.Consumer;

/** What the server itself lists for a customer; wired where everything is. FX thread only. */
public interface CustomerDesk {

    /** Whether the service of the customer's account lists a customer's tasks by itself. */
    boolean lists(Customer customer);

    /**
     * Asks without waiting.
     *
     * @param answered called once, on the FX thread
     * @return ends the wish for an answer
     */
    Runnable ask(Customer customer, Consumer<CustomerAnswer> answered);
}
