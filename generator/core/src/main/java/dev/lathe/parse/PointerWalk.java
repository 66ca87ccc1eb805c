package dev.lathe.parse;

import dev.lathe.model.SchemaId;
import dev.lathe.parse.SchemaParts.Member;
import dev.lathe.tree.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a pointer into values, on their schemas: through references and composition. */
final class PointerWalk {

    private final SchemaMapper schemas;

    PointerWalk(SchemaMapper schemas) {
        this.schemas = schemas;
    }

    /** A schema and the place under which an inline type of it is named. */
    record Found(Element schema, Place place) {}

    /** The schema of the value at a pointer; null when the schemas know of none. */
    @Nullable
    Found find(Element schema, List<String> tokens, Place place) {
        Found here = new Found(schema, place);
        for (int i = 0; i < tokens.size(); i++) {
            SchemaParts parts = schemas.parts(here.schema());
            Member member = parts.member(tokens.get(i));
            if (member == null) {
                return null;
            }
            boolean inlineRoot = i == 0 && member.owner().equals(new SchemaId(schema.id()));
            here = new Found(member.schema(), inlineRoot ? place : Place.member(member.name(), member.owner()));
        }
        return here;
    }
}
