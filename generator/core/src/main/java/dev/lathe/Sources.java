package dev.lathe;

import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.config.NameLock;
import dev.lathe.config.NameLockFile;
import dev.lathe.config.SdkConfig;
import dev.lathe.config.SdkConfigReader;
import dev.lathe.config.TemplateSetReader;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.language.TemplateSet;
import dev.lathe.model.SpecText;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.naming.JavaProfile;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.TargetProfile;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Everything that a run reads before it thinks; the mistakes of all of it are found in one go. */
record Sources(
        SdkConfig config,
        NameLock lock,
        PlanSettings settings,
        @Nullable TemplateSet templates,
        @Nullable SourceDocument document) {

    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z][A-Za-z0-9_]*)*");

    /** What npm, PyPI and their like have in common. */
    private static final Pattern OTHER_PACKAGE = Pattern.compile("(?:@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*");

    /**
     * {@code templates} is null for Java and for what others generate; {@code document} is null when it cannot be read
     * at all.
     */
    static Sources read(Inputs inputs, Identity identity, Language language, Diagnostics diagnostics) {
        SdkConfig config = config(inputs.config(), diagnostics).named(identity.clientName(), identity.packageName());
        Path lock = inputs.lock();
        return new Sources(
                config,
                lock == null ? NameLock.empty() : NameLockFile.read(lock, diagnostics),
                settings(config, identity, language, diagnostics),
                language.isJava() || language.foreign() != null
                        ? null
                        : TemplateSetReader.read(
                                Lathe.class.getClassLoader(), language.name(), language.templates(), diagnostics),
                SpecLoader.load(
                        new SourceRequest(inputs.document(), inputs.overlays(), List.of(), inputs.remoteHosts()),
                        diagnostics));
    }

    /** What names and shapes are made for. */
    LanguageProfile profile() {
        return templates == null ? new JavaProfile() : new TargetProfile(templates.target());
    }

    private static PlanSettings settings(
            SdkConfig config, Identity identity, Language language, Diagnostics diagnostics) {
        String name = packageName(config, language, diagnostics);
        return new PlanSettings(
                name,
                language.isJava() ? PlanSettings.segments(name) : List.of(),
                identity.version(),
                config.constraints(),
                config.namedArguments().stream()
                        .map(argument -> SpecText.of(argument.value()))
                        .collect(Collectors.toSet()));
    }

    private static SdkConfig config(@Nullable Path file, Diagnostics diagnostics) {
        return file == null ? SdkConfig.defaults() : SdkConfigReader.read(file, diagnostics);
    }

    private static String otherPackageName(String name, SdkConfig config, Diagnostics diagnostics) {
        if (!OTHER_PACKAGE.matcher(name).matches()) {
            diagnostics.error(
                    DiagnosticCode.CONFIGURED_NAME_UNUSABLE,
                    config.location(),
                    "\"" + name + "\" is no name for a package",
                    "use lower-case letters, digits, dots and hyphens, such as example-api or @example/api");
        }
        return name;
    }

    private static String packageName(SdkConfig config, Language language, Diagnostics diagnostics) {
        String name = config.packageName();
        if (name == null) {
            diagnostics.error(
                    DiagnosticCode.CONFIG_MISSING_KEY,
                    config.location(),
                    "the package of the SDK is not given",
                    "give it with --package or <packageName>, or as `package` in lathe.yaml");
            return "sdk";
        }
        if (!language.isJava()) {
            return otherPackageName(name, config, diagnostics);
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
