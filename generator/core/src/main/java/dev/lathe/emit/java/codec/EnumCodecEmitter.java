package dev.lathe.emit.java.codec;

import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.EnumPlan;

/** Emits the codec of an open enumeration. */
final class EnumCodecEmitter {

    private final EnumPlan plan;
    private final CodecClass codec;

    EnumCodecEmitter(EnumPlan plan, Emission emission) {
        this.plan = plan;
        this.codec = new CodecClass(plan, emission);
    }

    TypeSpec type() {
        return plan.base() == ScalarKind.STRING ? ofStrings() : ofOthers();
    }

    // public static AccountType read(JsonReader in) {
    //     return AccountType.of(in.nextString());
    // }
    //
    // public static void write(JsonWriter out, AccountType value) {
    //     out.string(value.value());
    // }
    private TypeSpec ofStrings() {
        return codec.start()
                .addMethod(codec.constructor())
                .addMethod(codec.read()
                        .addStatement("return $T.of(in.nextString())", codec.value())
                        .build())
                .addMethod(
                        codec.write().addStatement("out.string(value.value())").build())
                .build();
    }

    // public static Level read(JsonReader in) {
    //     return Level.of(in.nextRaw().toString());
    // }
    //
    // public static void write(JsonWriter out, Level value) {
    //     out.raw(RawJson.of(value.value()));
    // }
    private TypeSpec ofOthers() {
        return codec.start()
                .addMethod(codec.constructor())
                .addMethod(codec.read()
                        .addStatement("return $T.of(in.nextRaw().toString())", codec.value())
                        .build())
                .addMethod(codec.write()
                        .addStatement(
                                "out.raw($T.of(value.value()))",
                                codec.emission().runtime().rawJson())
                        .build())
                .build();
    }
}
