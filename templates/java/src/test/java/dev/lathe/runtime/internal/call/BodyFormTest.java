package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.ServerException;
import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.core.UploadException;
import dev.lathe.runtime.internal.json.JsonWriter;
import dev.lathe.runtime.testing.FormBody.Part;
import dev.lathe.runtime.testing.RecordingServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyFormTest {

    private final Fixture.Patience patience = new Fixture.Patience();
    private RecordingServer server;
    private Engine engine;

    @BeforeEach
    void open() {
        server = RecordingServer.start();
        server.otherwise(request -> RecordingServer.Answer.json(200, "{}"));
        engine = patience.engine(Fixture.settings(server.url()));
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    private static CallBuilder<RawJson> json() {
        return Calls.of("things.create", "POST", "/things").<RawJson>body(JsonWriter::raw);
    }

    private static CallBuilder<Upload> upload(String method) {
        return Calls.of("things.upload", method, "/things").<Upload>body(JsonWriter::file);
    }

    private <P> RecordingServer.Recorded sent(CallBuilder<P> call, P params) {
        int before = server.requests().size();
        engine.call(call.nothing().at(), params, RequestOptions.none());
        RecordingServer.Recorded first = server.requests().get(before);
        engine.callAsync(call.nothing().at(), params, RequestOptions.none()).join();
        assertEquals(
                first.body().length(), server.requests().get(before + 1).body().length());
        return first;
    }

    @Test
    void aFormSpreadsObjectsAndLists() {
        RawJson body =
                RawJson.of("{\"a\":\"x y&z\",\"n\":1.50,\"t\":true,\"gone\":null,\"o\":{\"p\":{\"q\":1},\"l\":[1,2]},"
                        + "\"list\":[\"\u00e4\",\"+\"],\"items\":[{\"price\":\"p1\"}],\"none\":[]}");
        RecordingServer.Recorded request = sent(json().form(), body);
        assertEquals("application/x-www-form-urlencoded", request.header("Content-Type"));
        assertEquals(
                List.of(
                        "a=x y&z",
                        "n=1.50",
                        "t=true",
                        "gone=",
                        "o[p][q]=1",
                        "o[l][0]=1",
                        "o[l][1]=2",
                        "list=\u00e4",
                        "list=+",
                        "items[0][price]=p1"),
                request.form());
        assertTrue(request.body().startsWith("a=x+y%26z&"), request.body());
    }

    @Test
    void aFieldOfAFormMayHaveAStyle() {
        RawJson body = RawJson.of(
                "{\"expand\":[\"a\",\"b\"],\"joined\":[1,2],\"flat\":{\"x\":1},\"j\":{\"x\":[1]},\"r\":\"a/b\"}");
        RecordingServer.Recorded request = sent(
                json().form(
                                FieldStyle.of("expand", Style.DEEP_OBJECT),
                                FieldStyle.of("joined", Style.PIPE),
                                FieldStyle.of("flat", Style.FORM),
                                FieldStyle.of("j", "application/json"),
                                FieldStyle.of("r", Style.FORM.reservedAllowed())),
                body);
        assertEquals(
                "expand%5B0%5D=a&expand%5B1%5D=b&joined=1%7C2&x=1&j=%7B%22x%22%3A%5B1%5D%7D&r=a/b", request.body());
    }

    @Test
    void optionsSetMembersOfAForm() {
        RequestOptions options =
                RequestOptions.builder().bodyMember("b", RawJson.of("[1]")).build();
        engine.call(json().form().nothing().at(), RawJson.of("{\"a\":1}"), options);
        assertEquals("a=1&b=1", server.request().body());
    }

    @Test
    void aMultipartFormCarriesFilesTextsAndJson() {
        Call<String, Void> call = Calls.of("things.upload", "POST", "/things")
                .params((String text, RequestEncoder out) -> out.body(
                        text,
                        (body, purpose) -> body.beginObject()
                                .name("purpose")
                                .string(purpose)
                                .name("meta")
                                .raw(RawJson.of("{\"a\":[1]}"))
                                .name("styled")
                                .raw(RawJson.of("{\"a\":1}"))
                                .name("left")
                                .nullValue()
                                .name("blob")
                                .file(Upload.ofText("b").typed("text/csv"))
                                .name("files")
                                .list(
                                        List.of(
                                                Upload.ofText("one").named("a\"b\r\nX: y.txt"),
                                                Upload.ofText("two").typed("text/csv")),
                                        JsonWriter::file)
                                .endObject()))
                .multipart(
                        FieldStyle.of("styled", Style.DEEP_OBJECT),
                        FieldStyle.of("blob", Style.FORM),
                        FieldStyle.of("files", "image/png, image/gif"))
                .nothing();
        engine.call(call.at(), "fine\u00e4", RequestOptions.none());
        assertEquals(
                List.of(
                        new Part("purpose", null, null, "fine\u00e4"),
                        new Part("meta", null, "application/json", "{\"a\":[1]}"),
                        new Part("styled[a]", null, null, "1"),
                        new Part("blob", "blob", "text/csv", "b"),
                        new Part("files", "a%22b%0D%0AX: y.txt", "application/octet-stream", "one"),
                        new Part("files", "files", "text/csv", "two")),
                server.request().parts());
        assertEquals(
                String.valueOf(server.request().body().getBytes(StandardCharsets.UTF_8).length),
                server.request().header("Content-Length"));
    }

    @Test
    void textAndFilesAreSentAsTheyAre(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "x".repeat(100_000));
        RecordingServer.Recorded binary = sent(upload("PUT").plain("image/*"), Upload.of(file));
        assertEquals(100_000, binary.body().length());
        assertEquals("100000", binary.header("Content-Length"));
        assertEquals("application/octet-stream", binary.header("Content-Type"));
        assertEquals(
                "image/gif",
                sent(upload("PUT").plain("image/*"), Upload.of(file).typed("image/gif"))
                        .header("Content-Type"));
        CallBuilder<String> text = Calls.of("t", "POST", "/t").<String>body(JsonWriter::string);
        RecordingServer.Recorded plain = sent(text.plain("text/plain; charset=utf-8"), "\u00e4 \"b\"");
        assertEquals("\u00e4 \"b\"", plain.body());
        assertEquals("text/plain; charset=utf-8", plain.header("Content-Type"));
    }

    @Test
    void aListIsSentAsLines() {
        RawJson items = RawJson.of("[{\"a\": 1}, \"x\"]");
        assertEquals(
                "{\"a\":1}\n\"x\"\n",
                sent(json().jsonLines("application/x-ndjson"), items).body());
        assertEquals(
                "\u001e{\"a\":1}\n\u001e\"x\"\n",
                sent(json().jsonLines("application/json-seq"), items).body());
    }

    @Test
    void aStreamOfUnknownLengthIsSentInChunks() {
        Upload upload = Upload.of(() -> new ByteArrayInputStream(new byte[70_000]), -1);
        RecordingServer.Recorded request = sent(upload("POST").plain("application/octet-stream"), upload);
        assertEquals(70_000, request.body().length());
        assertEquals("chunked", request.header("Transfer-Encoding"));
    }

    @Test
    void whatCanBeReadAgainIsSentAgain() {
        server.answer(503, "").answer(200, "{}");
        Upload upload = Upload.of(() -> new ByteArrayInputStream(new byte[] {'a'}), 1);
        engine.call(upload("PUT").plain("application/octet-stream").nothing().at(), upload, RequestOptions.none());
        assertEquals(
                List.of("a", "a"), server.requests().stream().map(r -> r.body()).toList());
    }

    @Test
    void c11WhatCanBeReadOnceIsSentOnce() {
        server.answer(503, "");
        Upload once = Upload.once(new ByteArrayInputStream(new byte[] {'a'}), 1);
        Call<Upload, Void> call =
                upload("PUT").plain("application/octet-stream").nothing();
        assertThrows(ServerException.class, () -> engine.call(call.at(), once, RequestOptions.none()));
        assertEquals(1, server.requests().size());
        assertThrows(UploadException.class, () -> engine.call(call.at(), once, RequestOptions.none()));
        assertEquals(1, server.requests().size());
    }

    @Test
    void aFileThatIsNotThereFailsTheCallAtOnce(@TempDir Path folder) {
        Call<Upload, Void> call = upload("PUT").multipart().nothing();
        Upload missing = Upload.of(folder.resolve("missing"));
        assertThrows(UploadException.class, () -> engine.call(call.at(), missing, RequestOptions.none()));
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void aStreamThatBreaksFailsTheCallWithoutAnotherAttempt() {
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(new byte[1]), InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new IOException("disk");
                    }
                };
        Call<Upload, Void> call =
                upload("PUT").plain("application/octet-stream").nothing();
        Upload upload = Upload.of(() -> broken, 10);
        assertThrows(UploadException.class, () -> engine.call(call.at(), upload, RequestOptions.none()));
        assertTrue(patience.waits.isEmpty());
    }

    @Test
    void uploadsSayNothingOfTheirContent() {
        assertFalse(Upload.ofText("s3cret").toString().contains("s3cret"));
        assertEquals(Upload.ofText("a"), Upload.of(new byte[] {'a'}));
        assertThrows(IllegalArgumentException.class, () -> Upload.ofText("a").typed("image/png\r\nX: y"));
    }
}
