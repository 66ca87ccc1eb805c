package dev.lathe.plan.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The full name of a type.
 *
 * @param packagePath the package, outermost first
 * @param enclosing enclosing types, outermost first; empty for a top-level type
 * @param simple the simple name
 */
public record QualifiedName(List<Identifier> packagePath, List<Identifier> enclosing, Identifier simple) {

    public QualifiedName {
        packagePath = List.copyOf(packagePath);
        enclosing = List.copyOf(enclosing);
    }

    /** The package in dotted form. */
    public String packageName() {
        return String.join(".", packagePath.stream().map(Identifier::value).toList());
    }

    /** A type declared inside this one. */
    public QualifiedName nested(Identifier name) {
        List<Identifier> path = new ArrayList<>(enclosing);
        path.add(simple);
        return new QualifiedName(packagePath, path, name);
    }
}
