package app.taskdesk.launch;

import app.taskdesk.live.CustomerLoads.Customer;
import app.taskdesk.remote.Capabilities.Report;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.sync.SyncDriver;
import app.taskdesk.ui.customer.CustomerAnswer;
import app.taskdesk.ui.customer.CustomerAnswer.ServerTask;
import app.taskdesk.ui.customer.CustomerDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks the server of a customer's account for the customer's tasks, page by page. */
final class CustomerDoor implements CustomerDesk {

    private static final int MOST_PAGES = 5;

    private final ShownAccount shown;
    private final Foundation foundation;

    CustomerDoor(ShownAccount shown, Foundation foundation) {
        this.shown = shown;
        this.foundation = foundation;
    }

    @Override
    public boolean lists(Customer customer) {
        return shown.find(customer.account()).map(account -> Providers.capabilities(account.provider()).reports()
                .contains(Report.CUSTOMER)).orElse(false);
    }

    @Override
    public Runnable ask(Customer customer, Consumer<CustomerAnswer> answered) {
        var inquiry = new Inquiry<CustomerAnswer>(foundation.threads().fx(), answered, CustomerAnswer.Failed::new);
        shown.workspace(customer.account()).ifPresentOrElse(
                workspace -> new Pages(customer, workspace.sync(), inquiry).read(1), inquiry::offline);
        return inquiry::cancel;
    }

    /** A customer's tasks as they come. */
    private final class Pages {

        private final Customer customer;
        private final SyncDriver sync;
        private final Inquiry<CustomerAnswer> inquiry;
        private final Map<String, ServerTask> found = new LinkedHashMap<>();

        Pages(Customer customer, SyncDriver sync, Inquiry<CustomerAnswer> inquiry) {
            this.customer = customer;
            this.sync = sync;
            this.inquiry = inquiry;
        }

        void read(int page) {
            int most = Providers.capabilities(shown.find(customer.account()).orElseThrow().provider()).maxPage();
            inquiry.read(sync, new TaskCall.ListCustomerTasks(customer.id(), page, most), read -> took(page, read));
        }

        private void took(int number, TaskPage page) {
            int before = found.size();
            page.tasks().forEach(task -> found.put(task.remoteId(), new ServerTask(task.remoteId(), task.fields())));
            boolean more = found.size() > before && found.size() < page.total() && number < MOST_PAGES;
            if (more) {
                read(number + 1);
            } else {
                inquiry.tell(new CustomerAnswer.Told(foundation.clock().instant(),
                        Math.max(page.total(), found.size()), List.copyOf(found.values())));
            }
        }
    }
}
