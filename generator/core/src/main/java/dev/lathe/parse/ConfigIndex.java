package dev.lathe.parse;

import dev.lathe.config.Located;
import dev.lathe.config.SdkConfig;
import dev.lathe.config.SdkConfig.PointerSetting;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.ScalarKind;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lathe.yaml says about places of the document, found by the id of the place. */
public final class ConfigIndex {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();

    private ConfigIndex() {}

    /** The settings of {@code config}; one whose place is not there is an ERROR. */
    public static ConfigIndex of(SdkConfig config, SourceDocument document, Diagnostics diagnostics) {
        ConfigIndex index = new ConfigIndex();
        for (PointerSetting name : config.names()) {
            index.names.put(id(name.pointer(), document, diagnostics), name.value());
        }
        for (PointerSetting type : config.types()) {
            index.types.put(id(type.pointer(), document, diagnostics), type.value());
        }
        for (Located secret : config.secrets()) {
            index.secrets.add(id(secret, document, diagnostics));
        }
        return index;
    }

    /**
     * {@code #/a/b} means the root document, {@code file.yaml#/a/b} another one; references in between are followed.
     */
    private static String id(Located setting, SourceDocument document, Diagnostics diagnostics) {
        String text = setting.value();
        int hash = text.indexOf('#');
        List<String> tokens = Pointer.tokens(hash < 0 ? text : text.substring(hash));
        if (hash > 0) {
            return text.substring(0, hash) + "#" + Pointer.parse(text.substring(hash));
        }
        Element place = document.find(tokens);
        if (place == null) {
            diagnostics.error(
                    DiagnosticCode.POINTER_UNUSED,
                    setting.location(),
                    "`" + text + "` is no place of the document",
                    "correct the pointer or remove the line");
            return text;
        }
        Element target = TypeRegistry.isSignpost(place) ? document.follow(place) : null;
        return target == null ? place.id() : target.id();
    }

    /** The configured or, in the document, {@code x-lathe-name}d name of a schema; null when it has none. */
    public @Nullable String name(Element schema) {
        String configured = names.get(schema.id());
        return configured != null ? configured : schema.text("x-lathe-name");
    }

    /** The configured kind of a scalar; null when there is none. */
    public @Nullable ScalarKind kind(Element schema) {
        String word = types.get(schema.id());
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "int" -> ScalarKind.INT32;
            case "long" -> ScalarKind.INT64;
            default -> kindNamed(word);
        };
    }

    private static @Nullable ScalarKind kindNamed(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (ScalarKind kind : ScalarKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether the configuration says that values of the schema are never shown. */
    public boolean isSecret(Element schema) {
        return secrets.contains(schema.id());
    }
}
