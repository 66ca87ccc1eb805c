package dev.lathe.emit.template;

import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What types are called in languages that declare them side by side: each name of a file once. */
final class FlatNames {

    private final Map<QualifiedName, QualifiedName> flat = new HashMap<>();

    /** Names what a file declares. Types that others are nested in go first, and keep their names. */
    void add(PlannedFile file) {
        Set<String> taken = new HashSet<>();
        Stream.concat(file.declared().stream(), file.inner().stream())
                .filter(name -> !flat.containsKey(name))
                .forEach(name -> flat.put(name, free(name, taken)));
    }

    /** The type as one beside all others. */
    QualifiedName of(QualifiedName name) {
        return flat.getOrDefault(name, name);
    }

    private static QualifiedName free(QualifiedName name, Set<String> taken) {
        String wanted = Stream.concat(name.enclosing().stream(), Stream.of(name.simple()))
                .map(Identifier::value)
                .collect(Collectors.joining());
        String found = wanted;
        for (int number = 2; !taken.add(found); number++) {
            found = wanted + number;
        }
        return new QualifiedName(name.packagePath(), List.of(), new Identifier(found));
    }
}
