package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.plan.model.ClientPlan;

/** The client as emitters see it. */
record ClientShape(Emission emission) {

    static final TypeVariableName PARAMS = TypeVariableName.get("P");
    static final TypeVariableName RESULT = TypeVariableName.get("R");

    ClientPlan plan() {
        return emission.plan().client();
    }

    /** Whether all calls are signed in the same ways. */
    boolean isSignedAlike() {
        return emission.plan().services().stream()
                .flatMap(service -> service.methods().stream())
                .allMatch(method -> method.signing() == null);
    }

    /** What is wrong when no client can be made. */
    String misconfigured() {
        return isSignedAlike()
                ? "if no way to authenticate is complete"
                : "if secrets would travel unencrypted; what a call lacks to be signed is said by the call";
    }

    ClassName face() {
        return JavaTypes.className(plan().name());
    }

    ClassName asyncFace() {
        return JavaTypes.className(plan().asyncName());
    }

    ClassName builder() {
        return face().nestedClass("Builder");
    }

    ClassName implementation() {
        return JavaTypes.className(plan().implementation());
    }

    /** {@code Call.Bound<P, R>}. */
    TypeName bound() {
        return ParameterizedTypeName.get(emission.runtime().core("Call").nestedClass("Bound"), PARAMS, RESULT);
    }

    /** {@code Response<R>}. */
    TypeName response() {
        return ParameterizedTypeName.get(emission.runtime().core("Response"), RESULT);
    }
}
