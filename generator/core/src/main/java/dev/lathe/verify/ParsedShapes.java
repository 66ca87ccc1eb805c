package dev.lathe.verify;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.lathe.emit.TypeShape;
import dev.lathe.emit.TypeShape.Member;
import dev.lathe.emit.TypeShape.MemberKind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The declarations that the compiler's parser finds in a unit. */
final class ParsedShapes {

    private ParsedShapes() {}

    static List<TypeShape> of(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(tree -> of((ClassTree) tree))
                .toList();
    }

    private static TypeShape of(ClassTree tree) {
        List<Member> members = new ArrayList<>();
        List<TypeShape> nested = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof ClassTree type) {
                nested.add(of(type));
            } else if (member instanceof MethodTree method) {
                members.add(method(method));
            } else if (member instanceof VariableTree variable) {
                members.add(new Member(kind(tree, variable), variable.getName().toString(), 0));
            }
        }
        return new TypeShape(kind(tree), tree.getSimpleName().toString(), members, nested);
    }

    private static Member method(MethodTree method) {
        String name = method.getName().toString();
        MemberKind kind = name.equals("<init>") ? MemberKind.CONSTRUCTOR : MemberKind.METHOD;
        return new Member(kind, name, method.getParameters().size());
    }

    private static MemberKind kind(ClassTree owner, VariableTree variable) {
        boolean isStatic = variable.getModifiers().getFlags().contains(Modifier.STATIC);
        if (owner.getKind() == Tree.Kind.RECORD && !isStatic) {
            return MemberKind.COMPONENT;
        }
        boolean isConstant = owner.getKind() == Tree.Kind.ENUM
                && isStatic
                && owner.getSimpleName().contentEquals(String.valueOf(variable.getType()));
        return isConstant ? MemberKind.CONSTANT : MemberKind.FIELD;
    }

    private static TypeShape.Kind kind(ClassTree tree) {
        return switch (tree.getKind()) {
            case RECORD -> TypeShape.Kind.RECORD;
            case INTERFACE, ANNOTATION_TYPE -> TypeShape.Kind.INTERFACE;
            case ENUM -> TypeShape.Kind.ENUM;
            default -> TypeShape.Kind.CLASS;
        };
    }
}
