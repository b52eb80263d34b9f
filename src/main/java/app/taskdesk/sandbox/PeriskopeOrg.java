package app.taskdesk.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The organisation that a Periskope workspace belongs to: its members, and the chats, messages and tickets that tasks
 * can hang on. The vendor's printed examples name things of it too, so that they can be tried as they stand.
 */
final class PeriskopeOrg {

    private static final int CHATS = 40;
    private static final int GROUP_EVERY = 8;
    private static final int MESSAGES_A_CHAT = 3;

    private final Set<String> members = new LinkedHashSet<>();
    private final List<String> team = new ArrayList<>();
    private final List<Chat> chats = new ArrayList<>();
    private final Map<String, String> chatIds = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final Map<String, String> tickets = new LinkedHashMap<>();
    private final DemoWords words = new DemoWords();

    private PeriskopeOrg(JsonNode written) {
        for (JsonNode email : written.path("team")) {
            team.add(email.stringValue());
        }
        members.addAll(team);
        for (JsonNode email : written.path("otherMembers")) {
            members.add(email.stringValue());
        }
        for (int i = 0; i < CHATS; i++) {
            add(i);
        }
        for (JsonNode chat : written.path("chats")) {
            know(chat.stringValue());
        }
        written.path("messages").properties().forEach(entry -> messages.put(entry.getKey(),
                entry.getValue().stringValue()));
        written.path("tickets").properties().forEach(entry -> tickets.put(entry.getKey(),
                entry.getValue().stringValue()));
    }

    static PeriskopeOrg load() {
        try (InputStream in = PeriskopeOrg.class.getResourceAsStream("periskope-org.json")) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file periskope-org.json");
            }
            return new PeriskopeOrg(Json.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One chat of the demo team.
     *
     * @param name     of the customer or the group behind it
     * @param messages ids of messages in it
     * @param ticket   the id of the ticket that lives in it
     */
    record Chat(String id, DemoWords.Person name, List<String> messages, String ticket) {
    }

    private void add(int number) {
        boolean group = number % GROUP_EVERY == GROUP_EVERY - 1;
        String id = group ? "1203630250%08d@g.us".formatted(number) : "447700900%03d@c.us".formatted(100 + number);
        List<String> ofChat = new ArrayList<>();
        for (int i = 0; i < MESSAGES_A_CHAT; i++) {
            String message = "false_%s_3EB0%08X".formatted(id, 0x5A17C0DEL + number * 977L + i * 31L);
            messages.put(message, id);
            ofChat.add(message);
        }
        String ticket = "tkt-%016x".formatted(0x7e5c0ffeeL + number);
        tickets.put(ticket, id);
        know(id);
        chats.add(new Chat(id, words.customer(number), ofChat, ticket));
    }

    private void know(String chat) {
        chatIds.put(bare(chat), chat);
    }

    /** Without what says whether it is a person's or a group's. */
    private static String bare(String chat) {
        return chat.replaceFirst("@[cg]\\.us$", "");
    }

    String id() {
        return "org-demo";
    }

    boolean hasMember(String email) {
        return members.contains(email);
    }

    /** The e-mails of the demo team, the demo person first. */
    List<String> team() {
        return team;
    }

    List<Chat> chats() {
        return chats;
    }

    DemoWords words() {
        return words;
    }

    /** The association as it is read, of what a type and an id name; empty where there is no such thing. */
    Optional<ObjectNode> association(String type, String id) {
        String chat = switch (type) {
            case "chat" -> chatIds.get(bare(id));
            case "message" -> messages.get(id);
            default -> tickets.get(id);
        };
        if (chat == null) {
            return Optional.empty();
        }
        ObjectNode association = Json.object().put("type", type);
        if (!type.equals("chat")) {
            association.put(type + "_id", id);
        }
        return Optional.of(association.put("chat_id", chat));
    }
}
