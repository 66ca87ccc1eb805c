package dev.lathe.account;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Severity;

/** Reasons that only the account can give, since only it sees what the plan came to. */
final class Findings {

    private Findings() {}

    /** The same body in another form than the one that is sent or read. */
    static Diagnostic mediaTypeUnused(Thing thing) {
        return finding(
                DiagnosticCode.MEDIA_TYPE_UNUSED,
                Severity.NOTE,
                thing,
                "`" + thing.name() + "` is left out: the methods use another form of the same body",
                "");
    }

    /** Another answer than the one that is read. */
    static Diagnostic answerUnread(Thing thing) {
        return finding(
                DiagnosticCode.MEDIA_TYPE_UNUSED,
                Severity.WARNING,
                thing,
                "this answer is left out: the methods read another success, and decode this one as if it were that",
                "send the call with client.send(...) and read the raw body");
    }

    static Diagnostic nothingToParse(Thing thing) {
        return finding(
                DiagnosticCode.NOTHING_TO_PARSE,
                Severity.NOTE,
                thing,
                "this request carries no JSON; there is nothing to read in it",
                "");
    }

    static Diagnostic credentialUnused(Thing thing) {
        return finding(
                DiagnosticCode.CREDENTIAL_UNUSED,
                Severity.NOTE,
                thing,
                "the client has no setter for `" + thing.name() + "`: nothing asks for it",
                "");
    }

    static Diagnostic credentialOfTransport(Thing thing) {
        return finding(
                DiagnosticCode.CREDENTIAL_UNUSED,
                Severity.WARNING,
                thing,
                "the client has no setter for `" + thing.name()
                        + "`: no header, query parameter or cookie can carry it",
                "give the client's builder `Transport.over(...)` an HttpClient that does it");
    }

    static Diagnostic unaccounted(Thing thing) {
        return finding(
                DiagnosticCode.UNACCOUNTED,
                Severity.WARNING,
                thing,
                "nothing of the SDK stands for this, and no stage of Lathe says why: a mistake of Lathe's",
                "please report it with the document, or the part of it that suffices");
    }

    private static Diagnostic finding(
            DiagnosticCode code, Severity severity, Thing thing, String message, String remedy) {
        return new Diagnostic(code, severity, message, remedy, thing.place());
    }
}
