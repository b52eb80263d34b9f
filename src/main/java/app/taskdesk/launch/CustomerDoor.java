package app.taskdesk.launch;

import app.taskdesk.live.CustomerLoads.Customer;
import app.taskdesk.remote.Capabilities.Report;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.sync.SyncDriver;
import app.taskdesk.ui.customer.CustomerAnswer;
import app.taskdesk.ui.customer.CustomerAnswer.ServerTask;
import app.taskdesk.ui.customer.CustomerDesk;
import app.taskdesk.ui.kit.Unanswered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
        var asking = new Asking(customer, answered);
        Optional<Workspace> workspace = shown.workspace(customer.account());
        if (workspace.isPresent()) {
            asking.read(workspace.get().sync(), 1);
        } else {
            asking.tell(new CustomerAnswer.Failed(Unanswered.OFFLINE, ""));
        }
        return asking::cancel;
    }

    /** One question on its way. */
    private final class Asking {

        private final Customer customer;
        private final Consumer<CustomerAnswer> answered;
        private final Map<String, ServerTask> found = new LinkedHashMap<>();
        private volatile boolean cancelled;
        private volatile @Nullable Runnable cancelReading;

        Asking(Customer customer, Consumer<CustomerAnswer> answered) {
            this.customer = customer;
            this.answered = answered;
        }

        void cancel() {
            cancelled = true;
            Runnable reading = cancelReading;
            if (reading != null) {
                reading.run();
            }
        }

        void read(SyncDriver sync, int page) {
            if (!cancelled) {
                int most = Providers.capabilities(shown.find(customer.account()).orElseThrow().provider()).maxPage();
                cancelReading = sync.read(new TaskCall.ListCustomerTasks(customer.id(), page, most), reply -> {
                    switch (reply) {
                        case RemoteReply.Success<TaskPage> success -> took(sync, page, success.value());
                        case RemoteReply.Failure<TaskPage> failed -> {
                            var why = FiguresDoor.failed(failed.failure());
                            tell(new CustomerAnswer.Failed(why.why(), why.words()));
                        }
                    }
                });
            }
        }

        private void took(SyncDriver sync, int number, TaskPage page) {
            int before = found.size();
            page.tasks().forEach(task -> found.put(task.remoteId(), new ServerTask(task.remoteId(), task.fields())));
            boolean more = found.size() > before && found.size() < page.total() && number < MOST_PAGES;
            if (more) {
                read(sync, number + 1);
            } else {
                tell(new CustomerAnswer.Told(foundation.clock().instant(), Math.max(page.total(), found.size()),
                        List.copyOf(found.values())));
            }
        }

        void tell(CustomerAnswer answer) {
            foundation.threads().fx().execute(() -> {
                if (!cancelled) {
                    answered.accept(answer);
                }
            });
        }
    }
}
