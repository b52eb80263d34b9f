package app.taskdesk.remote.talkingshops;

import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.http.JsonReader;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.remote.wire.ErrorWords;

/** What reads this provider's replies, for who tries it on bytes of all kinds. */
public final class TalkingShopsParsers {

    private TalkingShopsParsers() {
    }

    public static TaskPage list(byte[] body) throws MalformedReply {
        return JsonReader.read(body, ReplyReading::page);
    }

    public static RemoteTask created(byte[] body) throws MalformedReply {
        return JsonReader.read(body, ReplyReading::created);
    }

    public static ErrorWords.Reading errors() {
        return ErrorReading::read;
    }
}
