package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.TypeUse;

/** What an answer is in Java, as a reference: {@code R} of a call. */
record ReceivedType(Emission emission) {

    TypeName of(AnswerPlan answer) {
        RuntimeTypes runtime = emission.runtime();
        if (answer instanceof AnswerPlan.Value value) {
            return emission.types().boxed(value.type());
        }
        if (answer instanceof AnswerPlan.Pages pages) {
            return ParameterizedTypeName.get(runtime.core("Page"), item(pages), info(pages));
        }
        if (answer instanceof AnswerPlan.Elements elements) {
            return ParameterizedTypeName.get(runtime.core("EventStream"), element(elements));
        }
        if (answer instanceof AnswerPlan.ByStatus byStatus) {
            return JavaTypes.className(byStatus.name());
        }
        if (answer instanceof AnswerPlan.Text) {
            return ClassName.get(String.class);
        }
        if (answer instanceof AnswerPlan.Binary) {
            return runtime.core("BinaryResponse");
        }
        return answer instanceof AnswerPlan.Raw ? runtime.rawJson() : ClassName.get(Void.class);
    }

    private TypeName element(AnswerPlan.Elements elements) {
        TypeUse item = elements.item();
        return item == null ? ClassName.get(String.class) : emission.types().boxed(item);
    }

    TypeName item(AnswerPlan.Pages pages) {
        return emission.types().boxed(pages.item());
    }

    TypeName info(AnswerPlan.Pages pages) {
        return pages.info() == null
                ? ClassName.get(Void.class)
                : emission.types().boxed(pages.info());
    }
}
