package dev.lathe.parse;

import dev.lathe.model.Constraints;
import dev.lathe.model.JsonText;
import dev.lathe.model.TypeRef;
import dev.lathe.tree.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Keywords that constrain a value without shaping it. */
final class ConstraintMapper {

    private ConstraintMapper() {}

    /** Of a schema whose type is known: an {@code enum} that did not become a type of its own is a constraint, too. */
    static Constraints constraints(Element schema, TypeRef type) {
        Map<String, JsonText> found = new LinkedHashMap<>();
        for (String keyword : Keywords.CONSTRAINTS) {
            Element value = schema.get(keyword);
            if (value != null) {
                found.put(keyword, ExampleMapper.json(value));
            }
        }
        if (schema.has("enum") && !(type instanceof TypeRef.Named)) {
            found.put("enum", ExampleMapper.json(Objects.requireNonNull(schema.get("enum"))));
        }
        return found.isEmpty() ? Constraints.NONE : new Constraints(found);
    }
}
