package dev.lathe.parse;

import dev.lathe.config.SdkConfig.RequiredTrust;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Access;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.parse.SchemaParts.Member;
import dev.lathe.tree.Element;
import java.util.List;
import java.util.Set;

/** Members of objects; where composition declares one several times, the declaration that says most wins. */
final class PropertyMapper {

    private final Run run;
    private final SchemaMapper schemas;
    private final ExampleMapper examples;

    PropertyMapper(Run run, SchemaMapper schemas) {
        this.run = run;
        this.schemas = schemas;
        this.examples = new ExampleMapper(run.document());
    }

    Property property(List<Member> declared, Set<String> required) {
        Member member = chosen(declared);
        Element schema = member.schema();
        TypeRef type = type(member);
        return new Property(
                SpecText.of(member.name()),
                type,
                required.contains(member.name()) && run.required() == RequiredTrust.TRUSTED
                        ? Presence.REQUIRED
                        : Presence.OPTIONAL,
                access(schema),
                ConstraintMapper.constraints(schema, type),
                ExampleMapper.jsonOrNull(schema.get("default")),
                ExampleMapper.jsonOrNull(schema.get("const")),
                examples.examples(schema),
                DocsMapper.docs(schema),
                schema.location());
    }

    private TypeRef type(Member member) {
        return schemas.typeOf(member.schema(), Place.member(member.name(), member.owner()));
    }

    /** The last declaration that says something about shape; a disagreement is reported. */
    private Member chosen(List<Member> declared) {
        List<Member> saying = declared.stream()
                .filter(m -> m.schema().has(Keywords.REF) || Keywords.isStructural(m.schema()))
                .toList();
        if (saying.isEmpty()) {
            return declared.get(declared.size() - 1);
        }
        Member last = saying.get(saying.size() - 1);
        if (saying.size() == 1) {
            return last;
        }
        List<String> kinds = saying.stream()
                .map(m -> String.join("|", schemas.parts(m.schema()).types()))
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .toList();
        if (kinds.size() > 1) {
            run.warn(
                    DiagnosticCode.SCHEMA_CONFLICT,
                    last.schema(),
                    "`" + last.name() + "` is declared as " + String.join(" and as ", kinds)
                            + "; the last declaration is used");
        }
        return last;
    }

    private Access access(Element schema) {
        Element followed = run.document().follow(schema);
        if (schema.isTrue("readOnly") || (followed != null && followed.isTrue("readOnly"))) {
            return Access.READ_ONLY;
        }
        return schema.isTrue("writeOnly") || (followed != null && followed.isTrue("writeOnly"))
                ? Access.WRITE_ONLY
                : Access.READ_WRITE;
    }
}
