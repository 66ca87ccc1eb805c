package dev.lathe.emit.java.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.Nullability;
import dev.lathe.model.Presence;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.Map;

/** A component of an object type as emitters see it: the plan's facts with the Java decisions that follow from them. */
public record Field(ComponentPlan plan, JavaTypes types) {

    public String name() {
        return plan.name().value();
    }

    public TypeUse use() {
        return plan.type();
    }

    /** The wire name as a literal. */
    public CodeBlock wire() {
        return JavaLiteral.of(plan.wireName());
    }

    public boolean isRequired() {
        return plan.presence() == Presence.REQUIRED;
    }

    public boolean isNullable() {
        return plan.type().nullability() == Nullability.NULLABLE;
    }

    public boolean isGroup() {
        return plan.slot() instanceof ComponentPlan.Slot.Group;
    }

    /** Whether it is a member of a JSON object. */
    public boolean isMember() {
        return plan.slot() instanceof ComponentPlan.Slot.Member;
    }

    public boolean isList() {
        return plan.type() instanceof TypeUse.ListOf;
    }

    public boolean isMap() {
        return plan.type() instanceof TypeUse.MapOf;
    }

    /** Lists and maps are never null in Java; absent is empty. */
    public boolean isCollection() {
        return isList() || isMap();
    }

    /** Whether the component may be null in Java. */
    public boolean mayBeNull() {
        return !isCollection() && (!isRequired() || isNullable());
    }

    /** Whether {@code build()} insists on it. */
    public boolean isNeeded() {
        return isRequired() && !isNullable();
    }

    /** The declared type of the component. */
    public TypeName type() {
        return mayBeNull() ? JavaTypes.nullable(types.plain(use())) : types.plain(use());
    }

    /** The type a setter takes. */
    public TypeName setterType() {
        return types.plain(use());
    }

    /** A list or map that callers may pass: {@code List<? extends X>} is not needed, records are final. */
    public CodeBlock empty() {
        return isList() ? CodeBlock.of("$T.of()", List.class) : CodeBlock.of("$T.of()", Map.class);
    }

    public boolean isScalar(ScalarKind kind) {
        return use() instanceof TypeUse.Scalar scalar && scalar.kind() == kind;
    }

    public boolean isDeclared(TypeUse.Kind kind) {
        return use() instanceof TypeUse.Declared declared && declared.kind() == kind;
    }

    public boolean isDeprecated() {
        return Deprecations.isDeprecated(plan.docs());
    }

    /** The method of the runtime's {@code MemberValues} that gives it. */
    public String getter() {
        if (!isNeeded() || !(use() instanceof TypeUse.Scalar scalar)) {
            return "get";
        }
        return switch (scalar.kind()) {
            case BOOLEAN -> "bool";
            case INT32 -> "int32";
            case INT64 -> "int64";
            case FLOAT -> "float32";
            case DOUBLE -> "float64";
            default -> "get";
        };
    }

    /** Whether {@code toString} must hide it. */
    public boolean isSecret() {
        return isSecret(use());
    }

    private static boolean isSecret(TypeUse use) {
        if (use instanceof TypeUse.Scalar scalar) {
            return scalar.secrecy() == Secrecy.SECRET;
        }
        if (use instanceof TypeUse.Declared declared) {
            return declared.secrecy() == Secrecy.SECRET;
        }
        if (use instanceof TypeUse.ListOf list) {
            return isSecret(list.item());
        }
        return use instanceof TypeUse.MapOf map && isSecret(map.value());
    }

    /** {@code Consumer<AccountSettings.Builder>} for a component that is an object type. */
    public TypeName builderConsumer() {
        ClassName builder = ((ClassName) types.plain(use())).nestedClass("Builder");
        return ParameterizedTypeName.get(ClassName.get(java.util.function.Consumer.class), builder);
    }
}
