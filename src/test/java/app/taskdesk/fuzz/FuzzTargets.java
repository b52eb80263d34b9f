package app.taskdesk.fuzz;

import app.taskdesk.csv.CsvMapping;
import app.taskdesk.csv.CsvProblem;
import app.taskdesk.csv.CsvTable;
import app.taskdesk.csv.DateOrder;
import app.taskdesk.csv.RowsAsCsv;
import app.taskdesk.launch.WindowWords;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import app.taskdesk.remote.http.JsonBody;
import app.taskdesk.remote.http.MalformedReply;
import app.taskdesk.remote.http.RequestPath;
import app.taskdesk.remote.periskope.PeriskopeParsers;
import app.taskdesk.remote.talkingshops.TalkingShopsParsers;
import app.taskdesk.remote.wire.ErrorParser;
import app.taskdesk.remote.wire.ErrorWords;
import app.taskdesk.remote.wire.WireTime;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.FilterText;
import app.taskdesk.task.Priority;
import app.taskdesk.task.QuickAdd;
import app.taskdesk.task.SoundText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.WorkingHours;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All that reads bytes from servers, files, people and other programs ({@code sync.md} 4, F7). */
final class FuzzTargets {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T10:42:00+01:00[Europe/Berlin]");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Abilities ABILITIES = new Abilities(List.of(TaskStatus.NOT_STARTED, TaskStatus.DONE),
            List.of(Priority.values()), List.of("followup", "other"), List.of("resolved"),
            EnumSet.of(TaskField.TITLE, TaskField.DUE, TaskField.TAGS, TaskField.STATUS, TaskField.PRIORITY,
                    TaskField.CATEGORY, TaskField.DESCRIPTION), EnumSet.of(TaskField.TITLE),
            EnumSet.allOf(Abilities.Verb.class));

    static final List<FuzzTarget> ALL = List.of(
            new FuzzTarget("list", json(VendorExamples.LIST), input -> page(TalkingShopsParsers::list, input)),
            new FuzzTarget("periskope-list", json(VendorExamples.PERISKOPE_LIST),
                    input -> page(PeriskopeParsers::list, input)),
            new FuzzTarget("task", json(VendorExamples.CREATED), input -> one(TalkingShopsParsers::created, input)),
            new FuzzTarget("periskope-task", json(VendorExamples.PERISKOPE_TASK),
                    input -> one(PeriskopeParsers::task, input)),
            new FuzzTarget("error", json(VendorExamples.ERROR, VendorExamples.PERISKOPE_ERROR), FuzzTargets::error),
            new FuzzTarget("date", texts("2026-04-15T10:00:00Z", "2026-04-15", "2026-04-15 10:00:00.123456+05:30",
                    "2026-04-15T10:00:00.000-0300", "0000-01-01T00:00Z", "9999-12-31T23:59:60+18"),
                    FuzzTargets::date),
            new FuzzTarget("window-call", List.of(said(4, "show"), said(5, "shown"), said(-1, ""), said(65_537, "x"),
                    said(Integer.MAX_VALUE, "show"), said(0, ""), said(4, "sho")), FuzzTargets::call),
            new FuzzTarget("csv-read", texts("title,due,tags\r\nCall,2026-04-15,\"a, b\"\r\n'=1+1,15.04.2026 9:30 pm,\r\n",
                    "\uFEFFTitle;Due date;Priority\nA;4/15/2026 10:00 AM;high\n", "a\tb\n\"x\"\"y\"\t'-1\n", "\"open"),
                    FuzzTargets::csv),
            new FuzzTarget("csv-write", texts("=1+1", "'", "' =x", "a\r\nb", "\"", "-", "\t@", "\uFF1Dx", ",", ""),
                    FuzzTargets::written),
            new FuzzTarget("typed", texts("call Jane tomorrow 3pm !high @ali #refund type:callback cust:c_1",
                    "due:late prio:>=high tag:vip -owner:me \"two words\"", "in 3 days", "next fri 17:30", "31 feb",
                    "due:2026-11-24..2026-12-01 snoozed:>=3 \"", "eom+1 25:61 -- ::"), FuzzTargets::typed));

    private FuzzTargets() {
    }

    private interface Parser<T> {

        T read(byte[] body) throws MalformedReply;
    }

    private static List<byte[]> json(String... examples) {
        var made = new ArrayList<byte[]>();
        var bent = new MalformedJson(new SplittableRandom(7));
        for (String example : examples) {
            made.add(example.getBytes(StandardCharsets.UTF_8));
            Stream.generate(() -> bent.of(example)).filter(body -> body.length < 20_000).limit(40).forEach(made::add);
        }
        return List.copyOf(made);
    }

    private static List<byte[]> texts(String... texts) {
        return Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static byte[] said(int length, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(length).put(bytes).array();
    }

    private static void must(boolean holds, String what, Object about) {
        if (!holds) {
            throw new IllegalStateException(what + ": " + about);
        }
    }

    private static String page(Parser<TaskPage> parser, byte[] input) {
        try {
            TaskPage page = parser.read(input);
            page.tasks().forEach(FuzzTargets::sound);
            must(page.tasks().stream().map(RemoteTask::remoteId).distinct().count() == page.tasks().size(),
                    "an id twice", page);
            must(page.total() >= -1 && page.page() >= 0 && page.limit() >= 0 && page.skipped() >= 0, "numbers", page);
            return "rows " + Math.min(3, page.tasks().size()) + " skipped " + Math.min(2, page.skipped());
        } catch (MalformedReply e) {
            return words(e);
        }
    }

    private static String one(Parser<RemoteTask> parser, byte[] input) {
        try {
            RemoteTask task = parser.read(input);
            sound(task);
            return "task of " + task.fields().present().size() + " "
                    + task.fields().object(TaskField.UNKNOWN).keySet().size();
        } catch (MalformedReply e) {
            return words(e);
        }
    }

    /** Can be named in a request, and everything in it can go back over the wire. */
    private static void sound(RemoteTask task) {
        must(RequestPath.usableId(task.remoteId()), "no usable id", task.remoteId());
        for (TaskField field : task.fields().present()) {
            Object value = task.fields().get(field);
            if (value instanceof Instant instant) {
                must(instant.equals(WireTime.read(instant.toString())) || instant.isBefore(Instant.EPOCH), "a time",
                        instant);
            } else if (value != null) {
                JsonBody.of(Map.of("value", value));
            }
            must(!(value instanceof String text) || text.equals(SoundText.of(text)), "broken text", field);
        }
    }

    private static String words(Exception refusal) {
        return "refused " + String.valueOf(refusal.getMessage()).replaceAll("[^a-zA-Z ]", "");
    }

    private static String error(byte[] input) {
        var kinds = new StringBuilder();
        for (ErrorWords.Reading reading : List.of(TalkingShopsParsers.errors(), PeriskopeParsers.errors())) {
            for (int status : new int[] {400, 404, 429, 503}) {
                var failure = ErrorParser.read(input, status, reading);
                must(!failure.toString().contains("canary") && failure.toString().length() < 40_000, "told", failure);
                kinds.append(failure.getClass().getSimpleName()).append(Math.min(3, failure.toString().length() / 60));
            }
        }
        return kinds.toString();
    }

    private static String date(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Instant read = WireTime.read(text);
        if (read == null) {
            return "no date " + Math.min(30, text.length());
        }
        int year = read.atZone(ZoneId.of("UTC")).getYear();
        must(read.getNano() % 1_000 == 0, "finer than microseconds", text);
        must(year < 0 || year > 9999 || Instant.ofEpochMilli(read.toEpochMilli()).equals(
                WireTime.read(WireTime.of(read))), "not the same again", text);
        return "date " + text.length();
    }

    private static String call(byte[] input) {
        try {
            String said = WindowWords.read(input);
            must(said.length() <= 64 * 1024, "too long", said.length());
            return "said " + Math.min(6, said.length());
        } catch (IOException e) {
            return words(e);
        }
    }

    private static String csv(byte[] input) throws IOException {
        try {
            CsvTable table = CsvTable.read(new ByteArrayInputStream(input));
            CsvMapping mapping = CsvMapping.guess(table, ABILITIES, ZONE, MORNING);
            long good = mapping.readAll(table, ABILITIES).stream().filter(CsvMapping.Read::isGood).count();
            must(table.rows().stream().allMatch(row -> row.line() > 0), "a line before the first", table);
            return "table " + table.delimiter() + Math.min(4, table.header().size()) + mapping.columns().size()
                    + Math.min(3, good);
        } catch (CsvProblem e) {
            return "refused " + e.words().key();
        }
    }

    /** Cells parted by NUL, which a file never holds, are written and read again as they were. */
    private static String written(byte[] input) throws IOException {
        List<String> cells = Arrays.stream(new String(input, StandardCharsets.UTF_8).split("\0", 9))
                .map(SoundText::of).map(String::strip).toList();
        var file = new StringBuilder();
        var csv = new RowsAsCsv(file, ZONE, Stream.generate(() -> "head").limit(cells.size() + 2L).toList());
        var row = new ArrayList<>(cells);
        row.addFirst("first");
        row.addLast("last");
        csv.write(row);
        csv.write(row.stream().map(_ -> "x").toList());
        try {
            CsvTable read = CsvTable.read(new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
            must(read.rows().getFirst().cells().equals(row), "read again as " + read.rows().getFirst(), row);
        } catch (CsvProblem e) {
            throw new IllegalStateException("refused our own file: " + row, e);
        }
        return "cells " + cells.size() + (file.indexOf("'") > 0 ? " guarded" : "") + (file.indexOf("\"") > 0 ? " quoted" : "");
    }

    private static String typed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        QuickAdd quick = QuickAdd.parse(text, NOW, WorkingHours.USUAL, ABILITIES.creatable());
        FilterText.Parsed parsed = FilterText.parse(text);
        must(FilterText.parse(FilterText.print(parsed.filter())).filter().equals(parsed.filter()),
                "printed as " + FilterText.print(parsed.filter()), text);
        for (DateOrder order : DateOrder.values()) {
            order.read(text, ZONE, MORNING);
        }
        return "typed " + (quick.due() != null) + (quick.priority() != null) + (quick.owner() != null)
                + Math.min(3, quick.tags().size()) + parsed.filter().toString().replaceAll("[^=,]", "");
    }
}
