package dev.lathe.emit.java.codec;

import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayList;
import java.util.List;

/** Emits the codecs of a planned type and of everything nested in it, each a class of its own. */
public final class CodecEmitter {

    private final Emission emission;

    public CodecEmitter(Emission emission) {
        this.emission = emission;
    }

    public List<JavaUnit> units(TypePlan type) {
        List<JavaUnit> units = new ArrayList<>();
        if (hasCodec(type)) {
            units.add(JavaUnit.main(type.codec().packageName(), codec(type)));
        }
        type.nested().forEach(nested -> units.addAll(units(nested)));
        return units;
    }

    /** Filter objects are written with the params they belong to; enumerations are texts. */
    private static boolean hasCodec(TypePlan type) {
        return type instanceof UnionPlan
                || (type instanceof RecordPlan plan && plan.role() != RecordPlan.Role.PARAMETER_GROUP);
    }

    private TypeSpec codec(TypePlan type) {
        if (type instanceof UnionPlan plan) {
            return new UnionCodecEmitter(plan, emission).type();
        }
        RecordPlan plan = (RecordPlan) type;
        return plan.isModel()
                ? new ObjectCodecEmitter(plan, emission).type()
                : new ParamsCodecEmitter(plan, emission).type();
    }
}
