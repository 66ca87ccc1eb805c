package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.diagnostics.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Swagger Parser's complaints mean for the SDK; some say what a diagnostic of ours says better. */
final class Complaints {

    /** Said elsewhere, with the consequence, at the place itself. */
    private static final Pattern SAID = Pattern.compile("needs to be defined as a path parameter"
            + "|parameters\\.\\[.*\\.(in|name|content) is (missing|not of type)"
            + "|the required value should be true|securitySchemes\\.[^.]*\\.(in|name|type) is missing"
            + "|tags\\.(null|name) is (repeated|missing)");

    private static final List<Meaning> MEANINGS = List.of(
            Meaning.note(
                    "\\.operationId is repeated",
                    "the `operationId` occurs twice; methods are named by their paths, so nothing is lost"),
            Meaning.note("\\.description is missing", "`description` is missing; it stays empty"),
            Meaning.loss("\\.responses is missing", "`responses` is missing; what the server answers is not read"),
            Meaning.note("info is missing", "`info` is missing; title and version stay empty"),
            Meaning.note("info\\.(title|version) is missing", "`$1` is missing; it stays empty"),
            Meaning.loss("attribute paths is missing", "`paths` is missing; there are no operations"),
            Meaning.loss(
                    "securitySchemes\\.[^.]*\\.scheme is missing", "`scheme` is missing; it is taken for `basic`"));

    private Complaints() {}

    /** What a complaint says to a user; a warning when something is lost. */
    private record Meaning(Pattern complaint, Severity severity, String text) {
        static Meaning loss(String complaint, String text) {
            return new Meaning(Pattern.compile(complaint), Severity.WARNING, text);
        }

        static Meaning note(String complaint, String text) {
            return new Meaning(Pattern.compile(complaint), Severity.NOTE, text);
        }
    }

    static boolean isSaidElsewhere(String complaint) {
        return SAID.matcher(complaint).find();
    }

    static void report(String complaint, Location place, Diagnostics diagnostics) {
        for (Meaning meaning : MEANINGS) {
            Matcher matcher = meaning.complaint().matcher(complaint);
            if (matcher.find()) {
                String name = matcher.groupCount() > 0 ? matcher.group(1) : "";
                say(meaning.severity(), meaning.text().replace("$1", name), place, diagnostics);
                return;
            }
        }
        say(Severity.WARNING, complaint, place, diagnostics);
    }

    private static void say(Severity severity, String text, Location place, Diagnostics diagnostics) {
        if (severity == Severity.NOTE) {
            diagnostics.note(DiagnosticCode.STRUCTURE_INVALID, place, text);
        } else {
            diagnostics.warning(DiagnosticCode.STRUCTURE_INVALID, place, text, "");
        }
    }
}
