package app.taskdesk.store;

import app.taskdesk.store.Learnt.Fact;
import app.taskdesk.task.AccountId;
import java.time.Instant;
import java.util.EnumMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what each account's server taught us. */
public final class LearntLog {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String FACTS = "facts";
    private static final String FAILURES = "failures";
    private static final String CAUSE = "cause";

    private final LocalStore store;

    LearntLog(LocalStore store) {
        this.store = store;
    }

    /** Nothing where it was kept in a form that nobody reads any more: it is found out again. */
    public Learnt kept(AccountId account) {
        return store.read(tx -> tx.first("SELECT coalesce(capabilities, '') FROM account WHERE id = ?",
                row -> read(row.text(1)), account.value())).orElse(Learnt.NOTHING);
    }

    public void keep(AccountId account, Learnt learnt) {
        store.writeAside("learnt", tx -> tx.execute("UPDATE account SET capabilities = ? WHERE id = ?",
                write(learnt), account.value()));
    }

    private static String write(Learnt learnt) {
        ObjectNode json = MAPPER.createObjectNode();
        ObjectNode facts = json.putObject(FACTS);
        learnt.facts().forEach((fact, found) -> facts.put(fact.name(), Micros.of(found)));
        json.put(FAILURES, learnt.failures()).put(CAUSE, learnt.cause());
        return MAPPER.writeValueAsString(json);
    }

    private static Learnt read(String text) {
        if (text.isEmpty()) {
            return Learnt.NOTHING;
        }
        try {
            JsonNode json = MAPPER.readTree(text);
            var facts = new EnumMap<Fact, Instant>(Fact.class);
            for (Fact fact : Fact.values()) {
                JsonNode found = json.path(FACTS).path(fact.name());
                if (found.isIntegralNumber()) {
                    facts.put(fact, Micros.instant(found.asLong(0)));
                }
            }
            JsonNode cause = json.path(CAUSE);
            return new Learnt(facts, Math.max(0, json.path(FAILURES).asInt(0)),
                    cause.isString() ? cause.asString() : null);
        } catch (JacksonException unreadable) {
            return Learnt.NOTHING;
        }
    }
}
