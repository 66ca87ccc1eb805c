package dev.lathe.emit;

import java.util.List;

/**
 * The declarations of a Java type, without their bodies.
 *
 * @param kind {@code CLASS}, {@code RECORD} …
 * @param name simple name
 * @param members fields, constants, components, constructors and methods, sorted; overloads once each
 * @param nested types declared inside, sorted by name
 */
public record TypeShape(Kind kind, String name, List<Member> members, List<TypeShape> nested) {

    public TypeShape {
        members = members.stream().sorted().toList();
        nested = nested.stream()
                .sorted(java.util.Comparator.comparing(TypeShape::name))
                .toList();
    }

    /** Kinds of types. */
    public enum Kind {
        CLASS,
        RECORD,
        INTERFACE,
        ENUM
    }

    /** A member: {@code arity} is the number of parameters, 0 for a field. */
    public record Member(MemberKind kind, String name, int arity) implements Comparable<Member> {

        @Override
        public int compareTo(Member other) {
            int byKind = kind.compareTo(other.kind);
            int byName = byKind != 0 ? byKind : name.compareTo(other.name);
            return byName != 0 ? byName : Integer.compare(arity, other.arity);
        }
    }

    /** Kinds of members. */
    public enum MemberKind {
        COMPONENT,
        CONSTANT,
        FIELD,
        CONSTRUCTOR,
        METHOD
    }
}
