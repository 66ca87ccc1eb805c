package dev.lathe.config;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.language.Casing;
import dev.lathe.language.Target;
import dev.lathe.language.TargetFile;
import dev.lathe.language.TargetNames;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code target.yaml} as strictly as lathe.yaml. */
final class TargetReader {

    private static final String FORMAT = "1";
    private static final List<String> KEYS = List.of(
            "lathe",
            "escape",
            "comment",
            "blank-lines",
            "arguments",
            "nesting",
            "names",
            "reserved",
            "reserved-suffix",
            "service",
            "types",
            "runtime",
            "files");

    private final Diagnostics diagnostics;

    TargetReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** What the text says; null when it is no YAML. */
    @Nullable
    Target read(String file, String text) {
        Node root = new TreeReader(TreeLimits.DEFAULT, diagnostics).read(file, text.getBytes(StandardCharsets.UTF_8));
        if (root == null) {
            return null;
        }
        Section top = Section.of(Element.root(file, root), diagnostics, KEYS);
        if (!FORMAT.equals(top.required("lathe"))) {
            diagnostics.error(
                    DiagnosticCode.CONFIG_UNKNOWN_NAME,
                    top.element().location(),
                    "the format's version must be `lathe: 1`",
                    "");
        }
        Target.Escape escape = top.choice("escape", Target.Escape.class, Target.Escape.PLAIN);
        return new Target(
                escape,
                top.choice("comment", Target.CommentStyle.class, Target.CommentStyle.SLASHES),
                (int) top.integer("blank-lines", 1),
                top.choice("arguments", Target.Arguments.class, Target.Arguments.POSITIONAL),
                top.choice("nesting", Target.Nesting.class, Target.Nesting.INSIDE),
                names(top),
                types(top),
                files(top, escape),
                top.string("runtime", ""));
    }

    private TargetNames names(Section top) {
        Map<String, Casing> casing = new LinkedHashMap<>();
        if (top.element().has("names")) {
            Section names = top.section("names", TargetNames.USES);
            TargetNames.USES.forEach(use -> casing.put(use, names.choice(use, Casing.class, Casing.SNAKE)));
        }
        Map<String, Set<String>> reserved = new LinkedHashMap<>();
        if (top.element().has("reserved")) {
            List<String> uses = Stream.concat(Stream.of(TargetNames.ALL), TargetNames.USES.stream())
                    .toList();
            Section words = top.section("reserved", uses);
            uses.forEach(use -> reserved.put(use, words(words.strings(use))));
        }
        return new TargetNames(
                casing,
                reserved,
                top.string("reserved-suffix", "_"),
                top.strings("service").stream().map(Located::value).toList());
    }

    private static Map<String, String> types(Section top) {
        Map<String, String> types = new LinkedHashMap<>();
        if (top.element().has("types")) {
            Section texts = top.section("types", Target.SCALARS);
            Target.SCALARS.stream()
                    .filter(texts.element()::has)
                    .forEach(scalar -> types.put(scalar, texts.string(scalar, "")));
        }
        return types;
    }

    /** Words one by one, or many in a text with blanks between them. */
    private static Set<String> words(List<Located> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.value().strip().split("\\s+", -1)))
                .collect(Collectors.toSet());
    }

    private List<TargetFile> files(Section top, Target.Escape usual) {
        List<TargetFile> files = new ArrayList<>();
        Element list = top.element().get("files");
        if (list == null || !list.isArray()) {
            top.required("files");
            return files;
        }
        for (Element item : list.items()) {
            Section file = Section.of(item, diagnostics, List.of("each", "template", "path", "escape"));
            files.add(new TargetFile(
                    file.choice("each", TargetFile.Each.class, TargetFile.Each.SDK),
                    file.required("template"),
                    file.required("path"),
                    file.choice("escape", Target.Escape.class, usual)));
        }
        return files;
    }
}
