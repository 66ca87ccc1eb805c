package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.SchemaId;
import dev.lathe.parse.SchemaParts.Part;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays out what a schema is composed of: the targets of references, the members of {@code allOf}, its own keywords. */
final class AllOfMerger {

    private static final int DEEPEST = 200;

    private final Run run;
    private final TypeRegistry types;

    AllOfMerger(Run run, TypeRegistry types) {
        this.run = run;
        this.types = types;
    }

    SchemaParts parts(Element schema) {
        Walk walk = new Walk();
        walk.collect(schema, new SchemaId(schema.id()), 0);
        if (walk.parts.isEmpty()) {
            walk.parts.add(new Part(schema, new SchemaId(schema.id())));
        }
        return new SchemaParts(schema, walk.parts);
    }

    /** One traversal: each target contributes once, however often it is reached. */
    private final class Walk {

        private final List<Part> parts = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> open = new HashSet<>();

        void collect(Element schema, SchemaId owner, int depth) {
            if (open.contains(schema.id()) || depth > DEEPEST) {
                run.warn(
                        DiagnosticCode.SCHEMA_CYCLE,
                        schema,
                        "the schema is composed of itself; that part of it is left out");
                return;
            }
            if (!seen.add(schema.id())) {
                return;
            }
            open.add(schema.id());
            if (schema.text(Keywords.REF) != null) {
                target(schema, depth);
            }
            for (Element part : schema.items("allOf")) {
                collect(part, owner, depth + 1);
            }
            if (Keywords.isStructural(schema) || depth == 0) {
                parts.add(new Part(schema, owner));
            }
            open.remove(schema.id());
        }

        private void target(Element reference, int depth) {
            Element target = types.canonical(reference);
            if (target != null) {
                types.require(target);
                collect(target, new SchemaId(target.id()), depth + 1);
            }
        }
    }
}
