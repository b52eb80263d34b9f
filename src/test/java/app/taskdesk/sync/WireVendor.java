package app.taskdesk.sync;

import app.taskdesk.remote.RawServer;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskService;
import app.taskdesk.remote.http.HttpTransport;
import app.taskdesk.remote.periskope.Periskope;
import app.taskdesk.remote.periskope.Signature;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.sandbox.DemoData;
import app.taskdesk.sandbox.Vendor;
import java.time.Instant;

/** What differs on the wire between two vendors where the same must happen with both. */
enum WireVendor {

    TALKING_SHOPS(Vendor.TALKING_SHOPS, "/tasks", "dueDate", 450) {

        @Override
        TaskService service(HttpTransport transport, ServerAddress address) {
            return new TalkingShops(transport, address, WireLab.KEY::toCharArray);
        }

        @Override
        String planted(int number, Instant at, String more) {
            return "{'_id': 'r%d', 'title': 'Task %d', 'created_at': '%s', 'updated_at': '%s'%s}".formatted(number,
                    number, at, at, more);
        }

        @Override
        String error(String message) {
            return "{\"error\":{\"code\":\"X\",\"message\":\"" + message + "\"}}";
        }

        @Override
        String emptyList() {
            return "{\"tasks\":[],\"total\":0,\"page\":1,\"limit\":100,\"totalPages\":0}";
        }

        @Override
        String changed(String fields) {
            return "{" + fields + "}";
        }

        @Override
        String completes(String remoteId) {
            return "POST /tasks/" + remoteId + "/complete";
        }

        @Override
        String snoozes(String remoteId) {
            return "POST /tasks/" + remoteId + "/snooze";
        }

        @Override
        boolean isSweep(RawServer.Request request) {
            return request.line().contains("sort=created_at");
        }

        @Override
        boolean isSweepPage(RawServer.Request request, int page) {
            return isSweep(request) && request.line().contains("page=" + page + "&");
        }

        @Override
        String listedFirst() {
            return "r1";
        }
    },

    PERISKOPE(Vendor.PERISKOPE, "/tasks/create", "due_date", 1_300) {

        @Override
        TaskService service(HttpTransport transport, ServerAddress address) {
            return new Periskope(transport, address, WireLab.KEY::toCharArray,
                    new Signature(DemoData.ME_EMAIL, DemoData.PHONE));
        }

        @Override
        String planted(int number, Instant at, String more) {
            String normal = more.contains("'priority'") ? "" : ", 'priority': 2";
            return "{'task_id': 'r%d', 'title': 'Task %d', 'created_at': '%s', 'last_updated_at': '%s'%s%s}"
                    .formatted(number, number, at, at, normal, more);
        }

        @Override
        String error(String message) {
            return "{\"code\":\"X\",\"name\":\"X\",\"message\":\"" + message + "\",\"status\":400}";
        }

        @Override
        String emptyList() {
            return "{\"from\":0,\"to\":0,\"count\":0,\"tasks\":[]}";
        }

        @Override
        String changed(String fields) {
            return "{" + fields.replace("\"priority\":\"high\"", "\"priority\":1") + ",\"last_updated_by\":\""
                    + DemoData.ME_EMAIL + "\"}";
        }

        @Override
        String completes(String remoteId) {
            return "PATCH /tasks/" + remoteId;
        }

        @Override
        String snoozes(String remoteId) {
            return "PATCH /tasks/" + remoteId;
        }

        @Override
        boolean isSweep(RawServer.Request request) {
            return request.line().contains("&limit=500");
        }

        /** Each page begins with the last row of the one before. */
        @Override
        boolean isSweepPage(RawServer.Request request, int page) {
            return request.line().contains("offset=" + (page - 1) * (500 - 1) + "&limit=500");
        }

        @Override
        String listedFirst() {
            return "r" + severalPages;
        }
    };

    final Vendor sandbox;
    /** Where creates go. */
    final String creates;
    /** The vendor's name for the due date. */
    final String due;
    /** Tasks that fill three pages of a full reading and more. */
    final int severalPages;

    WireVendor(Vendor sandbox, String creates, String due, int severalPages) {
        this.sandbox = sandbox;
        this.creates = creates;
        this.due = due;
        this.severalPages = severalPages;
    }

    /** The account of a person with this key. */
    abstract TaskService service(HttpTransport transport, ServerAddress address);

    /** A task r + number; in single quotes, more fields with a comma before each. */
    abstract String planted(int number, Instant at, String more);

    abstract String error(String message);

    abstract String emptyList();

    /** The body of a change of these fields, as Talking Shops writes them. */
    abstract String changed(String fields);

    /** Method and path of a request that completes the task. */
    abstract String completes(String remoteId);

    /** Method and path of a request that snoozes the task. */
    abstract String snoozes(String remoteId);

    /** Whether a request is for a page of a full reading. */
    abstract boolean isSweep(RawServer.Request request);

    /** Whether a request is for this page of a full reading. */
    abstract boolean isSweepPage(RawServer.Request request, int page);

    /** The task that is on the first page of a full reading when there are several pages. */
    abstract String listedFirst();
}
