package dev.lathe.config;

import dev.lathe.config.SdkConfig.ConstraintUse;
import dev.lathe.config.SdkConfig.EnvironmentConfig;
import dev.lathe.config.SdkConfig.PointerSetting;
import dev.lathe.config.SdkConfig.RequiredTrust;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.embed.Addition;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lathe.yaml strictly: unknown keys, wrong types and unknown names are errors with their place. */
public final class SdkConfigReader {

    /** The words for scalar kinds under {@code types:}. */
    public static final List<String> KINDS = List.of(
            "string",
            "boolean",
            "int",
            "long",
            "big-integer",
            "float",
            "double",
            "decimal",
            "date-time",
            "date",
            "time",
            "duration",
            "uuid",
            "uri",
            "bytes");

    private static final List<String> KEYS = List.of(
            "lathe",
            "client",
            "package",
            "authentication",
            "environment",
            "envelope",
            "pagination",
            "pages",
            "resources",
            "names",
            "types",
            "secrets",
            "trust-required",
            "constraints",
            "skip",
            "named-arguments",
            "transports",
            "telemetry");
    private static final String FORMAT = "1";

    private SdkConfigReader() {}

    /** YAML's booleans, as words. */
    private enum Flag {
        TRUE,
        FALSE
    }

    /** The transports that an SDK can carry besides that of the JDK. */
    private enum Transport {
        OKHTTP(Addition.OKHTTP),
        APACHE(Addition.APACHE);

        private final Addition addition;

        Transport(Addition addition) {
            this.addition = addition;
        }
    }

    /** Whom an SDK can tell of its calls. */
    private enum Telemetry {
        OPENTELEMETRY
    }

    /** What a variable without a credential can set. */
    private enum Use {
        BASE_URL
    }

    /** Reads a file; with errors in it the result holds what could be understood. */
    public static SdkConfig read(Path lathesYaml, Diagnostics diagnostics) {
        String file = lathesYaml.toString().replace('\\', '/');
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(lathesYaml);
        } catch (IOException e) {
            diagnostics.error(
                    DiagnosticCode.CONFIG_UNREADABLE,
                    new Location(file, "", 0, 0),
                    "cannot be read: " + e.getClass().getSimpleName(),
                    "");
            return SdkConfig.defaults();
        }
        return parse(file, bytes, diagnostics);
    }

    static SdkConfig parse(String file, byte[] bytes, Diagnostics diagnostics) {
        Node root = new TreeReader(TreeLimits.DEFAULT, diagnostics).read(file, bytes);
        if (root == null) {
            return SdkConfig.defaults();
        }
        Section top = Section.of(Element.root(file, root), diagnostics, KEYS);
        checkFormat(top, diagnostics);
        List<SchemeConfig> pagination = PaginationSection.read(top, diagnostics);
        return new SdkConfig(
                new Location(file, "", 1, 1),
                top.string("client"),
                top.string("package"),
                authentication(top),
                environment(top, diagnostics),
                envelope(top),
                pagination,
                new PagesSection(diagnostics, pagination).read(top),
                new ResourceSection(diagnostics, pagination).read(top),
                settings(top, "names"),
                types(top, diagnostics),
                top.strings("secrets"),
                top.choice("trust-required", Flag.class, Flag.TRUE) == Flag.TRUE
                        ? RequiredTrust.TRUSTED
                        : RequiredTrust.UNTRUSTED,
                top.choice("constraints", ConstraintUse.class, ConstraintUse.DOCUMENTED),
                top.strings("skip"),
                top.strings("named-arguments"),
                additions(top));
    }

    private static void checkFormat(Section top, Diagnostics diagnostics) {
        Element version = top.element().get("lathe");
        if (version == null || !FORMAT.equals(version.text())) {
            diagnostics.error(
                    version == null ? DiagnosticCode.CONFIG_MISSING_KEY : DiagnosticCode.CONFIG_UNKNOWN_NAME,
                    (version == null ? top.element() : version).location(),
                    "the format's version must be `lathe: 1`",
                    "");
        }
    }

    private static List<List<Located>> authentication(Section top) {
        Element alternatives = top.element().get("authentication");
        if (alternatives == null) {
            return List.of();
        }
        if (!alternatives.isArray()) {
            top.wrongType(alternatives, "a list");
        }
        List<List<Located>> result = new ArrayList<>();
        for (Element alternative : alternatives.items()) {
            List<Element> members = alternative.isArray() ? alternative.items() : List.of(alternative);
            result.add(members.stream().map(top::located).toList());
        }
        return result;
    }

    private static List<EnvironmentConfig> environment(Section top, Diagnostics diagnostics) {
        List<EnvironmentConfig> variables = new ArrayList<>();
        top.entries("environment").forEach((name, value) -> {
            Section variable = Section.of(value, diagnostics, List.of("credential", "use"));
            Located credential = variable.located("credential");
            if (credential == null) {
                variable.required("use");
                variable.choice("use", Use.class, Use.BASE_URL);
            }
            variables.add(new EnvironmentConfig(name, credential));
        });
        return variables;
    }

    private static @Nullable EnvelopeConfig envelope(Section top) {
        if (!top.element().has("envelope")) {
            return null;
        }
        Section envelope = top.section("envelope", List.of("result", "success", "errors", "messages", "problem"));
        EnvelopeConfig.Problem problem = EnvelopeConfig.Problem.NONE;
        if (envelope.element().has("problem")) {
            Section parts = envelope.section("problem", List.of("code", "message", "documentation-url", "source"));
            problem = new EnvelopeConfig.Problem(
                    parts.string("code"),
                    parts.string("message"),
                    parts.string("documentation-url"),
                    parts.string("source"));
        }
        return new EnvelopeConfig(
                envelope.required("result"),
                envelope.string("success"),
                envelope.string("errors"),
                envelope.string("messages"),
                problem);
    }

    private static Set<Addition> additions(Section top) {
        Set<Addition> additions = EnumSet.noneOf(Addition.class);
        top.choices("transports", Transport.class).forEach(transport -> additions.add(transport.addition));
        top.choices("telemetry", Telemetry.class).forEach(telemetry -> additions.add(Addition.OPENTELEMETRY));
        return additions;
    }

    private static List<PointerSetting> settings(Section top, String name) {
        List<PointerSetting> settings = new ArrayList<>();
        top.entries(name).forEach((pointer, value) -> settings.add(new PointerSetting(pointer, top.string(value))));
        return settings;
    }

    private static List<PointerSetting> types(Section top, Diagnostics diagnostics) {
        List<PointerSetting> settings = settings(top, "types");
        for (PointerSetting setting : settings) {
            if (!KINDS.contains(setting.value())) {
                diagnostics.error(
                        DiagnosticCode.CONFIG_UNKNOWN_NAME,
                        setting.pointer().location(),
                        "`" + setting.value() + "` is not a kind of scalar",
                        Section.suggestionOrList(setting.value(), KINDS));
            }
        }
        return settings;
    }
}
