package dev.lathe.emit.template;

import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the file that is being rendered refers to. Names of other files are noted, and become its imports. */
final class References {

    /** Stands where the imports go until all are known; no template can write it. */
    private static final String PLACE = "\u0000imports\u0000";

    private final PlannedFile file;
    private final FileIndex index;
    private final Map<String, QualifiedName> used = new LinkedHashMap<>();
    private final Map<QualifiedName, Imports.Use> imported = new LinkedHashMap<>();

    References(PlannedFile file, FileIndex index) {
        this.file = file;
        this.index = index;
        file.declared().forEach(name -> used.put(name.simple().value(), name));
        file.inner().forEach(name -> used.putIfAbsent(name.simple().value(), name));
    }

    /** How this file calls a type: {@code Token.Condition}. */
    String to(QualifiedName name, Imports.Use use) {
        QualifiedName outer = FileIndex.outermost(name);
        PlannedFile home = index.of(outer);
        if (home == null) {
            throw new IllegalArgumentException("no file declares " + outer.packageName() + "." + outer.simple());
        }
        if (!home.path().equals(file.path())) {
            imported.merge(outer, use, (a, b) -> a == Imports.Use.VALUE ? a : b);
        }
        return Stream.concat(
                        Stream.of(local(outer)), name.enclosing().isEmpty() ? Stream.empty() : inner(name).stream())
                .collect(Collectors.joining("."));
    }

    /** Where another type's file is, as this one says it. */
    String module(QualifiedName name) {
        PlannedFile home = index.of(name);
        if (home == null) {
            throw new IllegalArgumentException("no file declares " + name.packageName() + "." + name.simple());
        }
        return PlannedFile.relative(file.path(), home.module());
    }

    /** Where a path of the output folder is, as this file says it. */
    String module(String path) {
        return PlannedFile.relative(file.path(), path);
    }

    String place() {
        return PLACE;
    }

    /** The text with its imports in their place. */
    String fillIn(String text, Function<Imports, String> lines) {
        return text.contains(PLACE) ? text.replace(PLACE, lines.apply(imports())) : text;
    }

    private static List<String> inner(QualifiedName name) {
        List<String> inner = new ArrayList<>();
        name.enclosing().stream().skip(1).map(Identifier::value).forEach(inner::add);
        inner.add(name.simple().value());
        return inner;
    }

    /** Its own name, unless another type of that name is used here: then with its package in front. */
    private String local(QualifiedName outer) {
        String wanted = outer.simple().value();
        QualifiedName known = used.putIfAbsent(wanted, outer);
        if (known == null || known.equals(outer)) {
            return wanted;
        }
        List<Identifier> path = outer.packagePath();
        String longer = wanted;
        for (int i = path.size() - 1; i >= 0; i--) {
            longer = capital(path.get(i).value()) + longer;
            QualifiedName other = used.putIfAbsent(longer, outer);
            if (other == null || other.equals(outer)) {
                return longer;
            }
        }
        return numbered(longer, outer);
    }

    private String numbered(String name, QualifiedName outer) {
        for (int i = 2; ; i++) {
            QualifiedName other = used.putIfAbsent(name + i, outer);
            if (other == null || other.equals(outer)) {
                return name + i;
            }
        }
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Imports imports() {
        Map<String, Map<String, Imports.Name>> modules = new TreeMap<>();
        imported.forEach((name, use) -> {
            String simple = name.simple().value();
            String local = local(name);
            modules.computeIfAbsent(module(name), path -> new TreeMap<>())
                    .put(simple, new Imports.Name(simple, alias(simple, local), use));
        });
        return new Imports(modules.entrySet().stream()
                .map(entry ->
                        module(entry.getKey(), List.copyOf(entry.getValue().values())))
                .toList());
    }

    private static Imports.Module module(String path, List<Imports.Name> names) {
        boolean isTyping = names.stream().allMatch(name -> name.use() == Imports.Use.TYPE);
        return new Imports.Module(path, isTyping ? Imports.Use.TYPE : Imports.Use.VALUE, names);
    }

    private static @Nullable String alias(String simple, String local) {
        return simple.equals(local) ? null : local;
    }
}
