package dev.lathe.account;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Location;
import dev.lathe.diagnostics.Severity;
import dev.lathe.tree.IndentedJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * {@code lathe-report.json}: the account of a run for programs and people; the same text for the same run, wherever it
 * happens.
 *
 * @param version of Lathe
 * @param document the document's file name
 * @param diagnostics everything that was found, sorted by place
 * @param files how the report names a file
 */
public record AccountReport(
        String version, String document, Account account, List<Diagnostic> diagnostics, FileNames files) {

    /** The report's format; changes when a reader would have to. */
    private static final int FORMAT = 1;

    /** The report as JSON: ASCII, indented, ends in a line feed. */
    public String json() {
        return IndentedJson.of(this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("report", FORMAT);
        json.writeStringProperty("lathe", version);
        json.writeStringProperty("document", document);
        writeSums(json);
        writeLeftOut(json);
        writeCounts(json);
        writeDiagnostics(json);
        json.writeEndObject();
    }

    private void writeSums(JsonGenerator json) {
        json.writeObjectPropertyStart("account");
        for (Tally tally : account.tallies()) {
            json.writeObjectPropertyStart(tally.kind().plural());
            json.writeNumberProperty("document", tally.total());
            json.writeNumberProperty("emitted", tally.emitted());
            json.writeNumberProperty("left out", tally.leftOut());
            json.writeObjectPropertyStart("as");
            tally.fates().forEach((fate, count) -> {
                if (fate != Fate.LEFT_OUT) {
                    json.writeNumberProperty(fate.word(), count);
                }
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeLeftOut(JsonGenerator json) {
        json.writeArrayPropertyStart("left out");
        for (Entry entry : account.leftOut()) {
            Diagnostic reason = entry.reason();
            json.writeStartObject();
            json.writeStringProperty("kind", entry.kind().plural());
            writePlace(json, entry.place());
            if (reason != null) {
                json.writeStringProperty("code", reason.code().id());
                json.writeStringProperty("reason", reason.message());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCounts(JsonGenerator json) {
        json.writeObjectPropertyStart("findings");
        for (Severity severity : Severity.values()) {
            Map<String, Long> codes = diagnostics.stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .collect(Collectors.groupingBy(d -> d.code().id(), TreeMap::new, Collectors.counting()));
            json.writeObjectPropertyStart(word(severity));
            codes.forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeDiagnostics(JsonGenerator json) {
        json.writeArrayPropertyStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringProperty("code", diagnostic.code().id());
            json.writeStringProperty("severity", word(diagnostic.severity()));
            writePlace(json, diagnostic.location());
            json.writeStringProperty("message", diagnostic.message());
            json.writeStringProperty("remedy", diagnostic.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writePlace(JsonGenerator json, Location place) {
        json.writeStringProperty("file", files.name(place.file()));
        json.writeNumberProperty("line", place.line());
        json.writeStringProperty("pointer", place.pointer());
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
