package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;

/** Which versions of OpenAPI are understood. */
final class DocumentVersion {

    private DocumentVersion() {}

    /** Whether the document can be parsed; when not, or not fully, a diagnostic says so. */
    static boolean isSupported(Element root, Diagnostics diagnostics) {
        String version = root.text("openapi");
        if (version == null) {
            return isSupposed(root, diagnostics);
        }
        if (!version.startsWith("3")) {
            diagnostics.error(
                    DiagnosticCode.VERSION_UNSUPPORTED,
                    root.location(),
                    "OpenAPI " + version + " is not understood",
                    "use OpenAPI 2.0, 3.0, 3.1 or 3.2");
            return false;
        }
        if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
            diagnostics.warning(
                    DiagnosticCode.VERSION_UNSUPPORTED,
                    root.location(),
                    "OpenAPI " + version + " is read as far as it is like 3.1: not `query` and other methods beside the"
                            + " eight of 3.1, not `querystring` parameters, not `itemSchema`",
                    "");
        }
        return true;
    }

    /** What looks like a document of 3.x is read as one; version 2.0 has become 3.0 on the way here. */
    private static boolean isSupposed(Element root, Diagnostics diagnostics) {
        Element swagger = root.get("swagger");
        if (swagger == null && (root.has("paths") || root.has("components"))) {
            diagnostics.warning(
                    DiagnosticCode.DOCUMENT_INVALID,
                    root.location(),
                    "`openapi` is missing; the document is read as OpenAPI 3.1",
                    "say which version it is");
            return true;
        }
        diagnostics.error(
                swagger == null ? DiagnosticCode.DOCUMENT_INVALID : DiagnosticCode.VERSION_UNSUPPORTED,
                (swagger == null ? root : swagger).location(),
                swagger == null
                        ? "this is not an OpenAPI document: `openapi` is missing"
                        : "Swagger " + swagger.text() + " is not understood",
                swagger == null ? "" : "convert the document to OpenAPI 3");
        return false;
    }
}
