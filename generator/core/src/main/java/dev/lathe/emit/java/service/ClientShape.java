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
