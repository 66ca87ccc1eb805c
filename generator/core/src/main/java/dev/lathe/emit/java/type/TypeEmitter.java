package dev.lathe.emit.java.type;

import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits a planned type with everything nested in it: one emitter per form. */
public final class TypeEmitter {

    private final Emission emission;

    public TypeEmitter(Emission emission) {
        this.emission = emission;
    }

    /** The unit of a top-level type. */
    public JavaUnit unit(TypePlan type) {
        return new JavaUnit(
                OutputFile.Root.MAIN, type.name().packageName(), type(type), RecordComponents.of(type, emission));
    }

    private TypeSpec type(TypePlan type) {
        return builder(type).build();
    }

    private TypeSpec.Builder builder(TypePlan type) {
        if (type instanceof RecordPlan plan) {
            return plan.form() == RecordPlan.Form.RECORD
                    ? new RecordEmitter(plan, this, emission).type()
                    : new FinalClassEmitter(plan, this, emission).type();
        }
        if (type instanceof UnionPlan plan) {
            return new UnionEmitter(plan, this, emission).type();
        }
        return new EnumEmitter((EnumPlan) type, emission).type();
    }

    /** The types nested in a class or record. */
    List<TypeSpec> nested(TypePlan type) {
        return type.nested().stream().map(this::type).toList();
    }

    /** The types nested in an interface, where JavaPoet wants the word {@code static}, which it then leaves out. */
    List<TypeSpec> nestedInInterface(TypePlan type) {
        return type.nested().stream()
                .map(nested -> builder(nested).addModifiers(Modifier.STATIC).build())
                .toList();
    }
}
