package app.taskdesk.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Periskope's four task routes, its two headers and its flat error envelope. */
final class Periskope implements Dialect {

    private final SandboxOptions options;
    private final TaskTable tasks;
    private final Faults faults;
    private final PeriskopeOrg org = PeriskopeOrg.load();
    private final PeriskopeIds ids;
    private final PeriskopeLists lists;

    Periskope(SandboxOptions options, TaskTable tasks, Faults faults) {
        this.options = options;
        this.tasks = tasks;
        this.faults = faults;
        this.ids = new PeriskopeIds(new SplittableRandom(options.seed() ^ options.clock().millis()));
        this.lists = new PeriskopeLists(tasks, faults);
    }

    @Override
    public Optional<String> caller(Request request) {
        return Optional.of(options.key()).filter(key -> ("Bearer " + key).equals(request.header("Authorization")));
    }

    @Override
    public Reply answer(Request request) {
        checkPhone(request.header("x-phone"));
        Reply reply = route(request);
        Reply shaped = faults.isOn(Switch.UNKNOWN_KEYS) ? withUnknownKeys(reply) : reply;
        return shaped.with(Map.of("x-periskope-org-id", org.id(), "x-periskope-trace-id",
                UUID.randomUUID().toString()));
    }

    private void checkPhone(@Nullable String phone) {
        if (phone == null && faults.isOn(Switch.NEEDS_PHONE)) {
            throw Refusal.unprocessable("x-phone header is required",
                    Map.of("x-phone", new Flaw("x-phone header is required", null)));
        }
        if (phone != null && !phone.matches("\\d{6,15}|phone-[a-z0-9]+")) {
            throw Refusal.unprocessable("x-phone header is invalid",
                    Map.of("x-phone", new Flaw("must be a country code and number, digits only", phone)));
        }
    }

    private Reply route(Request request) {
        List<String> path = request.segments();
        String called = request.method();
        if (path.equals(List.of("tasks")) && called.equals("GET")) {
            return lists.answer(request.query());
        }
        if (path.equals(List.of("tasks", "create")) && called.equals("POST")) {
            return create(body(request));
        }
        if (path.size() == 2 && path.getFirst().equals("tasks") && called.equals("GET")) {
            return told(tasks.find(path.get(1)).map(Json::own).orElseThrow(Refusal::noSuchTask));
        }
        if (path.size() == 2 && path.getFirst().equals("tasks") && called.equals("PATCH")) {
            return update(path.get(1), request);
        }
        throw Refusal.noSuchRoute();
    }

    private Reply create(ObjectNode body) {
        ObjectNode input = new PeriskopeRules(body, org).forCreation();
        StoredTask task = tasks.create(stamp ->
                PeriskopeDocument.row(PeriskopeDocument.create(ids.next(), input, stamp), stamp));
        return told(Json.own(task.json()));
    }

    private Reply update(String id, Request request) {
        if (faults.isOn(Switch.NO_PATCH)) {
            throw new Refusal(405, "Method not allowed", List.of());
        }
        ObjectNode body = body(request);
        StoredTask task = tasks.change(id, (before, stamp) -> {
            ObjectNode input = new PeriskopeRules(body, org).forUpdate(faults.isOn(Switch.IGNORE_READ_ONLY_KEYS));
            PeriskopeDocument.update(before, input, stamp);
            return PeriskopeDocument.row(before, stamp);
        }).orElseThrow(Refusal::noSuchTask);
        return told(Json.own(task.json()));
    }

    private Reply told(ObjectNode task) {
        if (faults.isOn(Switch.MIXED_TIMES)) {
            PeriskopeTimes.mix(task);
        }
        return Reply.of(200, task);
    }

    @Override
    public Reply refuse(Refusal refusal) {
        ObjectNode body = Json.object().put("code", switch (refusal.status()) {
            case 401 -> "UNAUTHORIZED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 422 -> "VALIDATION_ERROR";
            case 429 -> "RATE_LIMIT_EXCEEDED";
            default -> "INTERNAL_SERVER_ERROR";
        }).put("name", switch (refusal.status()) {
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 422 -> "Validation Error";
            case 429 -> "Rate Limit Exceeded";
            default -> "Internal Server Error";
        }).put("message", refusal.text()).put("status", refusal.status());
        if (!refusal.flaws().isEmpty()) {
            ObjectNode fields = body.putObject("fields");
            refusal.flaws().forEach((name, flaw) -> {
                ObjectNode field = fields.putObject(name).put("message", flaw.message());
                if (flaw.value() != null) {
                    field.put("value", flaw.value());
                }
            });
        }
        return Reply.of(refusal.status(), body);
    }

    @Override
    public void plant(String json) {
        ObjectNode planted = Json.own(json.getBytes(StandardCharsets.UTF_8));
        tasks.put(planted.path("task_id").stringValue(), stamp -> PeriskopeDocument.planted(planted, stamp));
    }

    @Override
    public void uproot(String id) {
        tasks.delete(id);
    }

    @Override
    public Iterator<StoredTask> demo() {
        return DemoTasks.ofPeriskope(options, org);
    }

    private static Reply withUnknownKeys(Reply reply) {
        ObjectNode body = Json.own(reply.body());
        for (JsonNode task : body.path("tasks")) {
            ((ObjectNode) task).putObject("sentiment").put("score", 0.5);
        }
        if (body.has("task_id")) {
            body.putObject("sentiment").put("score", 0.5);
        }
        body.put("api_version", 2);
        return reply.withBody(Json.bytes(body));
    }

    private static ObjectNode body(Request request) {
        String type = request.header("Content-Type");
        if (type == null || !type.matches("(?i)\\s*application/json\\s*(;.*)?")) {
            throw Refusal.unprocessable("Content-Type must be application/json", Map.of());
        }
        try {
            if (Json.read(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw Refusal.unprocessable("Request body is not valid JSON", Map.of());
        }
        throw Refusal.unprocessable("Request body must be a JSON object", Map.of());
    }
}
