package dev.lathe.emit.java.project;

import dev.lathe.embed.Addition;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import dev.lathe.emit.java.code.Emission;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

/**
 * Copies the runtime into the SDK; only the package is renamed. What checks limits stays behind where none are, what
 * verifies webhooks where there are none, and additions that nobody asked for.
 */
public final class RuntimeEmbedder {

    private static final String PACKAGE = "dev.lathe.runtime";
    private static final String HEADER = "// Runtime embedded by Lathe; changes are overwritten by mvn generate.\n";

    private static final Set<String> OF_CHECKS = Set.of(
            "dev/lathe/runtime/internal/json/LimitedValues.java", "dev/lathe/runtime/internal/json/TextSearch.java");

    private static final Set<String> OF_HOOKS = Set.of(
            "dev/lathe/runtime/core/WebhookSignature.java", "dev/lathe/runtime/core/WebhookSignatureException.java");

    private final String base;
    private final Set<String> unneeded;
    private final Set<Addition> additions;

    public RuntimeEmbedder(Emission emission, Set<Addition> additions) {
        this.base = emission.runtime().base();
        this.additions = additions;
        Set<String> idle = new HashSet<>(emission.index().hasChecks() ? Set.of() : OF_CHECKS);
        idle.addAll(emission.plan().hooks().isEmpty() ? OF_HOOKS : Set.of());
        this.unneeded = Set.copyOf(idle);
    }

    /** The files of one tree; {@code sources} is path to content. */
    public List<OutputFile> files(Root root, SortedMap<String, String> sources) {
        String folder = PACKAGE.replace('.', '/');
        return sources.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder + "/") && !unneeded.contains(entry.getKey()))
                .filter(entry -> isWanted(entry.getKey().substring(folder.length() + 1)))
                .map(entry -> new OutputFile(
                        root,
                        base.replace('.', '/') + entry.getKey().substring(folder.length()),
                        content(entry.getKey(), entry.getValue())))
                .toList();
    }

    private boolean isWanted(String path) {
        return !Addition.isExtra(path) || additions.stream().anyMatch(addition -> addition.has(path));
    }

    private String content(String path, String text) {
        String renamed = text.replace("\r\n", "\n").replace(PACKAGE, base);
        return path.endsWith(".java") ? HEADER + ascii(renamed) : renamed;
    }

    private static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return out.toString();
    }
}
