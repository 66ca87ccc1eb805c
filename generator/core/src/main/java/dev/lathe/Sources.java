package dev.lathe;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.config.NameLock;
import dev.lathe.config.NameLockFile;
import dev.lathe.config.SdkConfig;
import dev.lathe.config.SdkConfigReader;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.plan.PlanSettings;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Everything that a run reads before it thinks; the mistakes of all of it are found in one go. */
record Sources(
        SdkConfig config,
        NameLock lock,
        PlanSettings settings,
        @Nullable SourceDocument document) {

    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z][A-Za-z0-9_]*)*");

    static Sources read(Inputs inputs, Identity identity, Diagnostics diagnostics) {
        SdkConfig config = config(inputs.config(), diagnostics).named(identity.clientName(), identity.packageName());
        Path lock = inputs.lock();
        return new Sources(
                config,
                lock == null ? NameLock.empty() : NameLockFile.read(lock, diagnostics),
                new PlanSettings(packageName(config, diagnostics), identity.version(), config.constraints()),
                SpecLoader.load(
                        new SourceRequest(inputs.document(), inputs.overlays(), List.of(), inputs.remoteHosts()),
                        diagnostics));
    }

    private static SdkConfig config(@Nullable Path file, Diagnostics diagnostics) {
        return file == null ? SdkConfig.defaults() : SdkConfigReader.read(file, diagnostics);
    }

    private static String packageName(SdkConfig config, Diagnostics diagnostics) {
        String name = config.packageName();
        if (name == null) {
            diagnostics.error(
                    DiagnosticCode.CONFIG_MISSING_KEY,
                    config.location(),
                    "the package of the SDK is not given",
                    "give it with --package or <packageName>, or as `package` in lathe.yaml");
            return "sdk";
        }
        if (!PACKAGE.matcher(name).matches() || !SourceVersion.isName(name)) {
            diagnostics.error(
                    DiagnosticCode.CONFIGURED_NAME_UNUSABLE,
                    config.location(),
                    "\"" + name + "\" is no name for a Java package",
                    "use letters, digits and dots, such as com.example.api");
            return "sdk";
        }
        return name;
    }
}
