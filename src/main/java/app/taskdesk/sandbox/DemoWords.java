package app.taskdesk.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names, subjects and sentences that demo tasks are made of, from {@code demo-words.json}. */
final class DemoWords {

    private final JsonNode words;
    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, List<@Nullable String>> notes = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    DemoWords() {
        try (InputStream in = DemoWords.class.getResourceAsStream("demo-words.json")) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file demo-words.json");
            }
            words = Json.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (JsonNode topic : words.path("topics")) {
            topics.add(new Topic(topic.path("title").stringValue(), topic.path("type").stringValue(),
                    topic.path("queue").stringValue(), texts(topic.path("tags")),
                    topic.path("description").stringValue(), numbers(topic.path("customers"))));
        }
        words.path("outcomeNotes").properties().forEach(entry -> {
            List<@Nullable String> forOutcome = new ArrayList<>();
            entry.getValue().forEach(note -> forOutcome.add(note.isNull() ? null : note.stringValue()));
            notes.put(entry.getKey(), forOutcome);
        });
        words.properties().forEach(entry -> lists.put(entry.getKey(), texts(entry.getValue())));
    }

    /** One of the plain lists, such as {@code products}. */
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    List<Topic> topics() {
        return topics;
    }

    List<@Nullable String> notes(String outcome) {
        return notes.getOrDefault(outcome, List.of());
    }

    /** The agent of a number: the first six have names of their own, the others are made up from the name lists. */
    Person agent(int number) {
        JsonNode known = words.path("agents").get(number);
        return known == null ? new Person("agent_%03d".formatted(number + 1), name(number * 7 + 11))
                : new Person(known.path(0).stringValue(), known.path(1).stringValue());
    }

    /** The customer of a number: every fourth is a company while there are any. */
    Person customer(int number) {
        List<String> companies = list("companies");
        boolean isCompany = number % 4 == 3 && number / 4 < companies.size();
        return new Person("cust_" + (1001 + number), isCompany ? companies.get(number / 4) : name(number));
    }

    /** How many numbers lie between two people of the same first name. */
    int namesakes() {
        return list("firstNames").size();
    }

    private String name(int number) {
        List<String> firsts = list("firstNames");
        List<String> lasts = list("lastNames");
        int first = number % firsts.size();
        return firsts.get(first) + " " + lasts.get((first + number / firsts.size()) % lasts.size());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> {
            if (item.isString()) {
                texts.add(item.stringValue());
            }
        });
        return texts;
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(item -> numbers.add(item.intValue()));
        return numbers;
    }

    /** Somebody with an id. */
    record Person(String id, String name) {

        String firstName() {
            return name.split(" ")[0];
        }
    }

    /**
     * What a task can be about; title and description have places to fill, such as {@code {order}}.
     *
     * @param customers the numbers of those who write in its language; empty for all
     */
    record Topic(String title, String type, String queue, List<String> tags, String description,
            List<Integer> customers) {
    }
}
