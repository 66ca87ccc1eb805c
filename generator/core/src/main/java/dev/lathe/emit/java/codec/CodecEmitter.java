package dev.lathe.emit.java.codec;

import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits the codecs of a planned type and of everything nested in it, each a class of its own; enumerations need none.
 */
public final class CodecEmitter {

    private final Emission emission;

    public CodecEmitter(Emission emission) {
        this.emission = emission;
    }

    public List<JavaUnit> units(TypePlan type) {
        List<JavaUnit> units = new ArrayList<>();
        if (!(type instanceof EnumPlan)) {
            units.add(JavaUnit.main(type.codec().packageName(), codec(type)));
        }
        type.nested().forEach(nested -> units.addAll(units(nested)));
        return units;
    }

    private TypeSpec codec(TypePlan type) {
        if (type instanceof UnionPlan plan) {
            return new UnionCodecEmitter(plan, emission).type();
        }
        RecordPlan plan = (RecordPlan) type;
        return plan.role() == RecordPlan.Role.PARAMS
                ? new ParamsCodecEmitter(plan, emission).type()
                : new ObjectCodecEmitter(plan, emission).type().build();
    }
}
