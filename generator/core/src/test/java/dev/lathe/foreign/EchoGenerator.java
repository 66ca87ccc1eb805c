package dev.lathe.foreign;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.emit.OutputFile;
import java.nio.file.Path;
import java.util.List;

/** A foreign generator that writes down what it was asked for; it has one language, and fails for others. */
public final class EchoGenerator implements ForeignGenerator {

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public ForeignFiles generate(ForeignRequest request, Diagnostics diagnostics) {
        if (!request.language().equals("plain")) {
            diagnostics.error(DiagnosticCode.FOREIGN_FAILED, new Location("echo", "", 0, 0), "it gave up", "");
            return ForeignFiles.NONE;
        }
        Path templates = request.templates();
        return new ForeignFiles(
                List.of(
                        file("openapi.json", request.document()),
                        file("name.txt", request.packageName() + " " + request.version()),
                        file("templates.txt", String.valueOf(templates).replace('\\', '/'))),
                templates == null ? List.of() : List.of(templates.resolve("config.yaml")));
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(OutputFile.Root.MODULE, path, text);
    }
}
