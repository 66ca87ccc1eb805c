package dev.lathe.emit.java.code;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.TypeShape;
import dev.lathe.emit.TypeShape.Member;
import dev.lathe.emit.TypeShape.MemberKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a type is meant to declare, taken from its specification before it becomes text, and for components, which
 * JavaPoet does not tell, from the plan.
 */
final class Shapes {

    private static final String CONSTRUCTOR = "<init>";

    private final Map<String, List<String>> components;

    Shapes(Map<String, List<String>> components) {
        this.components = components;
    }

    TypeShape of(TypeSpec type) {
        return of(type, type.name());
    }

    private TypeShape of(TypeSpec type, String path) {
        List<String> header = components.getOrDefault(path, List.of());
        List<Member> members = new ArrayList<>();
        header.forEach(name -> members.add(new Member(MemberKind.COMPONENT, name, 0)));
        type.enumConstants().keySet().forEach(name -> members.add(new Member(MemberKind.CONSTANT, name, 0)));
        type.fieldSpecs().forEach(field -> members.add(new Member(MemberKind.FIELD, field.name(), 0)));
        type.methodSpecs().forEach(method -> members.add(member(method, header.size())));
        List<TypeShape> nested = type.typeSpecs().stream()
                .map(inner -> of(inner, path + "." + inner.name()))
                .toList();
        return new TypeShape(TypeShape.Kind.valueOf(type.kind().name()), type.name(), members, nested);
    }

    private static Member member(MethodSpec method, int components) {
        int arity = method.parameters().size();
        if (!method.isConstructor()) {
            return new Member(MemberKind.METHOD, method.name(), arity);
        }
        return new Member(MemberKind.CONSTRUCTOR, CONSTRUCTOR, components > 0 ? components : arity);
    }
}
