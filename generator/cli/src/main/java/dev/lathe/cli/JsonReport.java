package dev.lathe.cli;

import dev.lathe.GenerationResult;
import dev.lathe.account.Account;
import dev.lathe.account.Tally;
import dev.lathe.diagnostics.Diagnostic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** For programs: one JSON object on standard output. */
record JsonReport(PrintWriter out) implements Report {

    @Override
    public void print(GenerationResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("status", result.status().name().toLowerCase(Locale.ROOT));
            json.writeArrayPropertyStart("diagnostics");
            result.diagnostics().forEach(diagnostic -> write(json, diagnostic));
            json.writeEndArray();
            writeAccount(json, result.account());
            write(json, "written", result.changes().written());
            write(json, "deleted", result.changes().deleted());
            json.writeNumberProperty("unchanged", result.changes().unchanged().size());
            json.writeEndObject();
        }
        out.println(text);
    }

    private static void writeAccount(JsonGenerator json, Account account) {
        json.writeObjectPropertyStart("account");
        for (Tally tally : account.tallies()) {
            json.writeObjectPropertyStart(tally.kind().plural());
            json.writeNumberProperty("document", tally.total());
            json.writeNumberProperty("emitted", tally.emitted());
            json.writeNumberProperty("left out", tally.leftOut());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Diagnostic diagnostic) {
        json.writeStartObject();
        json.writeStringProperty("code", diagnostic.code().id());
        json.writeStringProperty("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("message", diagnostic.message());
        json.writeStringProperty("remedy", diagnostic.remedy());
        json.writeStringProperty("file", diagnostic.location().file());
        json.writeStringProperty("pointer", diagnostic.location().pointer());
        json.writeNumberProperty("line", diagnostic.location().line());
        json.writeNumberProperty("column", diagnostic.location().column());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<Path> files) {
        json.writeArrayPropertyStart(name);
        files.forEach(file -> json.writeString(file.toString().replace('\\', '/')));
        json.writeEndArray();
    }
}
