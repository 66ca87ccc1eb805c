package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.Page;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.paging.Advance;
import dev.lathe.runtime.internal.paging.PagingScheme;
import dev.lathe.runtime.internal.paging.Repeat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * D9: three of ten attempts fail, in eight ways, half of them after the server has done what it was asked. What the
 * client says of a call, and what the server counts, must fit. {@code -Dfaults.calls} says how many calls there are,
 * and {@code -Dfaults.seed} repeats a schedule.
 */
@Timeout(1_200)
class FaultScheduleTest {

    private static final int CALLS = Integer.getInteger("faults.calls", 300);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    private static final int CALLERS = 32;
    private static final double SHARE = 0.3;

    private static final Call<NoParams, String> READ = call("GET");
    private static final Call<NoParams, String> PUT = call("PUT");
    private static final Call<NoParams, String> POST = call("POST");

    private static final Call<NoParams, Page<Long, RawJson>> LIST = Calls.of("things.list", "GET", "/things/{thing_id}")
            .pages(
                    PagingScheme.of("/items", "/info", new Advance.Cursor("cursor", List.of("/info/next"))),
                    Repeat.FAIL,
                    JsonReader::nextLong,
                    JsonReader::nextRaw);

    private static Call<NoParams, String> call(String method) {
        return Calls.of("things." + method, method, "/things/{thing_id}")
                .enveloped()
                .value(JsonReader::nextString);
    }

    @Test
    void d9WhatIsReportedIsWhatHappenedAndNothingHappensTwice() throws InterruptedException, ExecutionException {
        Ledger ledger = new Ledger();
        try (HostileServer server = HostileServer.playing(ledger::serve);
                Engine engine = Engine.open(Api.settings(server.url())
                        .attemptTimeout(Duration.ofSeconds(1))
                        .maxRetries(12)
                        .build())) {
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                int number = i;
                running.add(callers.submit(() -> outcome(engine, number)));
            }
            int done = 0;
            for (int i = 0; i < CALLS; i++) {
                Outcome outcome = running.get(i).get();
                int applied = ledger.applied(i);
                String call = outcome + " call " + i + ", applied " + applied + ", seed " + SEED;
                assertTrue(kind(i) != Kind.POST || applied <= 1, "twice: " + call);
                assertTrue(outcome != Outcome.DONE || applied >= 1, "lost: " + call);
                done += outcome == Outcome.DONE ? 1 : 0;
            }
            callers.shutdown();
            System.out.printf(
                    "%d calls, %d attempts, %d done, seed %d%n",
                    CALLS, server.requests().size(), done, SEED);
            assertTrue(done > CALLS * SHARE, "only " + done + " of " + CALLS + " were done, seed " + SEED);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void d9ListsHaveEveryItemOnceAndInOrder(Way way) {
        int pages = 15;
        Ledger ledger = new Ledger();
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> ledger.attempt(request, wire, () -> page(request, pages)));
                Engine engine = Engine.open(Api.settings(server.url())
                        .attemptTimeout(Duration.ofSeconds(1))
                        .maxRetries(12)
                        .build())) {
            List<Long> found = new ArrayList<>();
            if (way == Way.BLOCKING) {
                engine.pages(LIST.at("1"), NoParams.INSTANCE, RequestOptions.none())
                        .pages()
                        .forEachRemaining(page -> found.addAll(page.items()));
            } else {
                engine.pagesAsync(LIST.at("1"), NoParams.INSTANCE, RequestOptions.none())
                        .forEach(found::add)
                        .join();
            }
            assertEquals(LongStream.range(0, pages * 3L).boxed().toList(), found, "seed " + SEED);
            assertTrue(server.requests().size() > pages, "nothing failed, seed " + SEED);
        }
    }

    private static String page(Seen request, int pages) {
        String target = request.target();
        int cursor = target.indexOf("cursor=");
        long number = cursor < 0 ? 0 : Long.parseLong(target.substring(cursor + 7));
        String next = number + 1 < pages ? "\"" + (number + 1) + "\"" : "null";
        return "{\"items\":[" + number * 3 + "," + (number * 3 + 1) + "," + (number * 3 + 2) + "],\"info\":{\"next\":"
                + next + "}}";
    }

    private enum Kind {
        READ,
        PUT,
        KEYED_POST,
        POST
    }

    private enum Outcome {
        DONE,
        FAILED
    }

    private static Kind kind(int number) {
        return Kind.values()[number % Kind.values().length];
    }

    private static Outcome outcome(Engine engine, int number) {
        RequestOptions keyed =
                RequestOptions.builder().idempotencyKey("key-" + number).build();
        String id = Integer.toString(number);
        Way way = Way.of(number / Kind.values().length);
        try {
            String answer = switch (kind(number)) {
                case READ -> way.call(engine, READ.at(id), NoParams.INSTANCE, RequestOptions.none());
                case PUT -> way.call(engine, PUT.at(id), NoParams.INSTANCE, RequestOptions.none());
                case KEYED_POST -> way.call(engine, POST.at(id), NoParams.INSTANCE, keyed);
                case POST -> way.call(engine, POST.at(id), NoParams.INSTANCE, RequestOptions.none());
            };
            assertEquals("thing " + id, answer);
            return Outcome.DONE;
        } catch (SdkException failed) {
            return Outcome.FAILED;
        }
    }

    /** What the server has done, and how it fails. */
    private static final class Ledger {

        private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();

        int applied(int number) {
            return effects.getOrDefault("/things/" + number, new AtomicInteger())
                    .get();
        }

        void serve(Seen request, Wire wire) throws IOException {
            attempt(request, wire, () -> {
                apply(request);
                return Api.ok("\"thing " + request.target().substring("/things/".length()) + "\"");
            });
        }

        /** A key is only applied once, as idempotency keys are. */
        private void apply(Seen request) {
            AtomicInteger count = effects.computeIfAbsent(request.target(), target -> new AtomicInteger());
            if (request.header("Idempotency-Key") != null) {
                count.set(1);
            } else {
                count.incrementAndGet();
            }
        }

        /** The fault of an attempt depends on the seed, the address and the count only. */
        void attempt(Seen request, Wire wire, Supplier<String> work) throws IOException {
            int attempt = attempts.computeIfAbsent(request.target(), target -> new AtomicInteger())
                    .getAndIncrement();
            Random random = new Random(SEED ^ 31L * request.target().hashCode() ^ 1_000_003L * attempt);
            random.nextInt();
            int fault = random.nextDouble() < SHARE ? random.nextInt(8) : 8;
            switch (fault) {
                case 0 -> wire.reset();
                case 1 -> wire.hangUp();
                case 2 -> wire.send(Api.answer("500 X", "{}"));
                case 3 -> wire.send(Api.answer("503 X", "{}", "Retry-After: 0"));
                default -> answer(fault, wire, Api.answer(work.get()));
            }
        }

        /** The work is done: the answer gets through or does not. */
        private static void answer(int fault, Wire wire, String answer) throws IOException {
            int body = answer.indexOf("\r\n\r\n") + 4;
            switch (fault) {
                case 4 -> wire.reset();
                case 5 -> wire.send(answer.substring(0, body / 2)).hangUp();
                case 6 -> wire.send(answer.substring(0, body + 5)).reset();
                case 7 -> wire.silence();
                default -> wire.send(answer);
            }
        }
    }
}
