package dev.lathe.emit.template;

import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<QualifiedName, PlannedFile> homes = new HashMap<>();

    References(PlannedFile file, FileIndex index) {
        this.file = file;
        this.index = index;
        file.declared().stream()
                .map(index::declaredAs)
                .forEach(name -> used.put(name.simple().value(), name));
        file.inner().forEach(name -> used.putIfAbsent(inside(name), index.declaredAs(name)));
    }

    /**
     * How this file calls a type: {@code Token.Condition}.
     *
     * @param prefix what stands in front of the name of a companion that its file declares as well; or nothing
     */
    String to(QualifiedName name, Imports.Use use, String prefix) {
        PlannedFile home = home(name);
        QualifiedName outer = index.declaredAs(name);
        boolean isNested = outer.equals(FileIndex.outermost(name)) && !outer.equals(name);
        QualifiedName declared = prefix.isEmpty() ? outer : companion(outer, prefix);
        if (!home.path().equals(file.path())) {
            homes.put(declared, home);
            imported.merge(declared, use, (a, b) -> a == Imports.Use.VALUE ? a : b);
        }
        return Stream.concat(Stream.of(local(declared)), isNested ? inner(name).stream() : Stream.empty())
                .collect(Collectors.joining("."));
    }

    private PlannedFile home(QualifiedName name) {
        PlannedFile home = index.of(name);
        if (home == null) {
            throw new IllegalArgumentException("no file declares " + name.packageName() + "." + name.simple());
        }
        return home;
    }

    private static QualifiedName companion(QualifiedName name, String prefix) {
        return new QualifiedName(
                name.packagePath(),
                List.of(),
                new Identifier(prefix + name.simple().value()));
    }

    /** What stands for a nested type in its own file. */
    private String inside(QualifiedName name) {
        QualifiedName declared = index.declaredAs(name);
        return (declared.equals(FileIndex.outermost(name)) ? name : declared)
                .simple()
                .value();
    }

    /** Where another type's file is, as this one says it. */
    String module(QualifiedName name) {
        return PlannedFile.relative(file.path(), home(name).module());
    }

    /** Where a path of the output folder is, as this file says it. */
    String module(String path) {
        return PlannedFile.relative(file.path(), path);
    }

    /** Whether this file is below a folder of the output. */
    boolean isIn(String folder) {
        return file.path().startsWith(folder);
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
            String module = PlannedFile.relative(
                    file.path(), Objects.requireNonNull(homes.get(name)).module());
            modules.computeIfAbsent(module, path -> new TreeMap<>())
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
