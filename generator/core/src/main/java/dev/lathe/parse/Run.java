package dev.lathe.parse;

import dev.lathe.config.SdkConfig.RequiredTrust;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;

/** What every mapper of one run shares. */
record Run(SourceDocument document, ConfigIndex config, RequiredTrust required, Diagnostics diagnostics) {

    void warn(DiagnosticCode code, Element place, String message) {
        diagnostics.warning(code, place.location(), message, "");
    }
}
