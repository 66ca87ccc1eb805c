package dev.lathe.emit.java.service;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServersPlan;
import dev.lathe.plan.model.ServersPlan.Choice;
import dev.lathe.plan.model.ServersPlan.Value;
import dev.lathe.plan.model.ServersPlan.VariablePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits what the client's builder lets choose: the servers, and the values of their variables. */
record ServerEnums(ServersPlan plan) {

    List<JavaUnit> units() {
        List<JavaUnit> units = new ArrayList<>();
        QualifiedName servers = plan.type();
        if (servers != null) {
            units.add(JavaUnit.main(servers.packageName(), servers(servers)));
        }
        for (VariablePlan variable : plan.variables()) {
            QualifiedName type = variable.type();
            if (type != null) {
                units.add(JavaUnit.main(type.packageName(), values(variable, type)));
            }
        }
        return units;
    }

    // public enum PetstoreServer { PRODUCTION, SANDBOX }
    private TypeSpec servers(QualifiedName name) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(JavaTypes.className(name))
                .addJavadoc(JavaDoc.words("The servers of the API; the first is the default.")
                        .build())
                .addModifiers(Modifier.PUBLIC);
        for (Choice choice : plan.choices()) {
            String address = JavaDoc.code(choice.server().url());
            type.addEnumConstant(
                    choice.constant().value(),
                    TypeSpec.anonymousClassBuilder("")
                            .addJavadoc(JavaDoc.words("The server " + address + ".")
                                    .prose(choice.server().description())
                                    .build())
                            .build());
        }
        return type.build();
    }

    // public enum PetstoreRegion {
    //     EU("eu");
    //     private final String value;
    // }
    private static TypeSpec values(VariablePlan variable, QualifiedName name) {
        String meaning = "The values of the variable " + JavaDoc.code(variable.wireName()) + " of servers.";
        TypeSpec.Builder type = TypeSpec.enumBuilder(JavaTypes.className(name))
                .addJavadoc(JavaDoc.of(variable.docs(), meaning).build())
                .addModifiers(Modifier.PUBLIC)
                .addField(FieldSpec.builder(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .addStatement("this.value = value")
                        .build())
                .addMethod(MethodSpec.methodBuilder("value")
                        .addJavadoc(JavaDoc.words("The value in the address.")
                                .returns("the text")
                                .build())
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return value")
                        .build());
        for (Value value : variable.values()) {
            type.addEnumConstant(
                    value.constant().value(),
                    TypeSpec.anonymousClassBuilder("$L", JavaLiteral.of(value.value()))
                            .addJavadoc(JavaDoc.words("The value " + JavaDoc.code(value.value()) + ".")
                                    .build())
                            .build());
        }
        return type.build();
    }
}
