package app.taskdesk.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Talking Shops' twelve routes, its key header and its error envelope. */
final class TalkingShops implements Dialect {

    private final SandboxOptions options;
    private final TaskTable tasks;
    private final Faults faults;
    private final TaskIds ids;
    private final TaskLists lists;
    private final TaskReports reports;

    TalkingShops(SandboxOptions options, TaskTable tasks, Faults faults) {
        InstantSource clock = options.clock();
        this.options = options;
        this.tasks = tasks;
        this.faults = faults;
        this.ids = new TaskIds(new SplittableRandom(options.seed() ^ clock.millis()));
        this.lists = new TaskLists(tasks, faults, clock);
        this.reports = new TaskReports(tasks.database(), clock);
    }

    @Override
    public Optional<String> caller(Request request) {
        return Optional.of(options.key()).filter(known -> known.equals(request.header("x-tenant-api-key")));
    }

    @Override
    public Reply answer(Request request) {
        Reply reply = route(request);
        return faults.isOn(Switch.UNKNOWN_KEYS) ? withUnknownKeys(reply) : reply;
    }

    private Reply route(Request request) {
        List<String> path = request.segments();
        if (!path.getFirst().equals("tasks")) {
            throw Refusal.noSuchRoute();
        }
        return switch (path.size()) {
            case 1 -> answerCollection(request);
            case 2 -> request.method().equals("GET") ? answerLiteral(request, path.get(1))
                    : answerTask(request, path.get(1));
            case 3 -> path.get(1).equals("customer") && request.method().equals("GET")
                    ? lists.ofCustomer(request, path.get(2)) : answerVerb(request, path.get(1), path.get(2));
            default -> throw Refusal.noSuchRoute();
        };
    }

    @Override
    public Reply refuse(Refusal refusal) {
        ObjectNode envelope = Json.object();
        ObjectNode error = envelope.putObject("error").put("code", switch (refusal.status()) {
            case 400 -> "ValidationError";
            case 401 -> "AuthenticationError";
            case 404 -> "NotFoundError";
            case 429 -> "RateLimitError";
            default -> "InternalServerError";
        }).put("message", refusal.text());
        if (!refusal.details().isEmpty()) {
            ArrayNode details = error.putArray("details");
            refusal.details().forEach(details::add);
        }
        return Reply.of(refusal.status(), envelope);
    }

    @Override
    public void plant(String json) {
        ObjectNode planted = Json.own(json.getBytes(StandardCharsets.UTF_8));
        tasks.put(planted.path("_id").stringValue(), stamp -> TaskDocument.planted(planted, stamp));
    }

    @Override
    public void uproot(String id) {
        tasks.delete(id);
    }

    @Override
    public Iterator<StoredTask> demo() {
        return DemoTasks.ofTalkingShops(options);
    }

    private Reply answerCollection(Request request) {
        return switch (request.method()) {
            case "GET" -> lists.ofQuery(request);
            case "POST" -> create(body(request));
            default -> throw Refusal.noSuchRoute();
        };
    }

    private Reply answerLiteral(Request request, String name) {
        return switch (name) {
            case "stats" -> reports.stats(request.query());
            case "analytics" -> reports.analytics(request.query());
            default -> Reply.raw(200, tasks.find(name).orElseThrow(Refusal::noSuchTask));
        };
    }

    private Reply answerTask(Request request, String id) {
        return switch (request.method()) {
            case "PATCH" -> {
                if (faults.isOn(Switch.NO_PATCH)) {
                    throw new Refusal(405, "Method not allowed", List.of());
                }
                yield update(id, body(request));
            }
            case "PUT" -> update(id, body(request));
            case "DELETE" -> delete(id);
            default -> throw Refusal.noSuchRoute();
        };
    }

    private Reply answerVerb(Request request, String id, String verb) {
        if (!request.method().equals("POST")) {
            throw Refusal.noSuchRoute();
        }
        return switch (verb) {
            case "complete" -> complete(id, body(request));
            case "reassign" -> reassign(id, body(request));
            case "snooze" -> snooze(id, body(request));
            default -> throw Refusal.noSuchRoute();
        };
    }

    private Reply create(ObjectNode body) {
        ObjectNode input = TaskRules.forCreation(body);
        StoredTask task = tasks.create(stamp ->
                TaskDocument.stored(TaskDocument.create(ids.next(stamp), input, stamp), stamp));
        ObjectNode reply = success("Task created successfully");
        reply.set("task", Json.own(task.json()));
        return Reply.of(faults.isOn(Switch.CREATE_ANSWERS_200) ? 200 : 201, reply);
    }

    private Reply update(String id, ObjectNode body) {
        changed(id, (task, stamp) -> {
            ObjectNode input = TaskRules.forUpdate(body, faults.isOn(Switch.IGNORE_READ_ONLY_KEYS));
            TaskDocument.update(task, input, stamp);
            return TaskDocument.stored(task, stamp);
        });
        return Reply.of(200, success("Task updated successfully"));
    }

    private Reply complete(String id, ObjectNode body) {
        changed(id, (task, stamp) -> {
            TaskDocument.complete(task, TaskRules.forCompletion(body), stamp);
            return TaskDocument.stored(task, stamp);
        });
        return Reply.of(200, success("Task completed successfully"));
    }

    private Reply reassign(String id, ObjectNode body) {
        changed(id, (task, stamp) -> {
            TaskDocument.reassign(task, TaskRules.forReassignment(body), stamp);
            return TaskDocument.stored(task, stamp);
        });
        return Reply.of(200, success("Task reassigned successfully"));
    }

    private Reply snooze(String id, ObjectNode body) {
        StoredTask task = changed(id, (before, stamp) -> {
            TaskDocument.snooze(before, TaskRules.forSnooze(body));
            return TaskDocument.stored(before, stamp);
        });
        int count = Json.own(task.json()).path("snoozeCount").asInt();
        return Reply.of(200, success("Task snoozed successfully").put("snoozeCount", count));
    }

    private Reply delete(String id) {
        if (!tasks.delete(id)) {
            throw Refusal.noSuchTask();
        }
        return Reply.of(200, success("Task deleted successfully"));
    }

    private StoredTask changed(String id, TaskTable.Change change) {
        return tasks.change(id, change).orElseThrow(Refusal::noSuchTask);
    }

    private static Reply withUnknownKeys(Reply reply) {
        ObjectNode body = Json.own(reply.body());
        for (JsonNode task : body.path("tasks")) {
            ((ObjectNode) task).putObject("sentiment").put("score", 0.5);
        }
        if (body.get("task") instanceof ObjectNode task) {
            task.putObject("sentiment").put("score", 0.5);
        }
        body.put("apiVersion", 2);
        return reply.withBody(Json.bytes(body));
    }

    private static ObjectNode success(String message) {
        return Json.object().put("success", true).put("message", message);
    }

    /** No body at all counts as an empty object. */
    private static ObjectNode body(Request request) {
        if (request.body().length == 0) {
            return Json.object();
        }
        if (!isJson(request.header("Content-Type"))) {
            throw Refusal.badRequest("Content-Type must be application/json");
        }
        try {
            if (Json.read(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw Refusal.badRequest("Request body is not valid JSON");
        }
        throw Refusal.badRequest("Request body must be a JSON object");
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.matches("(?i)\\s*application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");
    }
}
