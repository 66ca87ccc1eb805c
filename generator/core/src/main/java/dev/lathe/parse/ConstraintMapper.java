package dev.lathe.parse;

import dev.lathe.model.Constraints;
import dev.lathe.model.JsonText;
import dev.lathe.tree.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keywords that constrain a value without shaping it. */
final class ConstraintMapper {

    private ConstraintMapper() {}

    static Constraints constraints(Element schema) {
        Map<String, JsonText> found = new LinkedHashMap<>();
        for (String keyword : Keywords.CONSTRAINTS) {
            Element value = schema.get(keyword);
            if (value != null) {
                found.put(keyword, ExampleMapper.json(value));
            }
        }
        return found.isEmpty() ? Constraints.NONE : new Constraints(found);
    }
}
