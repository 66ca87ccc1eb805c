package dev.lathe;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.embed.Addition;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Operation;
import dev.lathe.model.SdkModel;
import java.util.EnumSet;
import java.util.Set;

/** Finds operations that one of the transports of an SDK cannot send. */
final class SendableCheck {

    /** What OkHttp refuses a body with; Apache HttpClient and that of the JDK send one. */
    private static final Set<HttpVerb> WITHOUT_BODY = EnumSet.of(HttpVerb.GET, HttpVerb.HEAD);

    private SendableCheck() {}

    /** One WARNING for each operation and transport. */
    static void report(SdkModel model, Set<Addition> additions, Diagnostics diagnostics) {
        if (!additions.contains(Addition.OKHTTP)) {
            return;
        }
        for (Operation operation : model.operations()) {
            if (operation.body() != null && WITHOUT_BODY.contains(operation.verb())) {
                diagnostics.warning(
                        DiagnosticCode.OPERATION_UNSENDABLE,
                        operation.location(),
                        "OkHttp sends no body with " + operation.verb()
                                + ": over OkHttpTransport this call is a ConfigurationException",
                        "send it by another transport");
            }
        }
    }
}
