package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.plan.model.ServersPlan;
import dev.lathe.plan.model.ServersPlan.VariablePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a client's builder that choose a server and fill in its variables. */
final class ServerSetters {

    private final ClientShape client;
    private final ServersPlan plan;

    ServerSetters(ClientShape client) {
        this.client = client;
        this.plan = client.plan().servers();
    }

    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        if (plan.type() != null) {
            methods.add(server(JavaTypes.className(plan.type())));
        }
        plan.variables().forEach(variable -> methods.add(variable(variable)));
        return methods;
    }

    // public Builder server(PetstoreServer server) {
    //     settings.server(server.ordinal());
    //     return this;
    // }
    private MethodSpec server(ClassName type) {
        JavaDoc doc = JavaDoc.words("Chooses one of the documented servers; {@code baseUrl} wins over it.")
                .param("server", "the server");
        return start("server", doc)
                .addParameter(type, "server")
                .addStatement("settings.server(server.ordinal())")
                .addStatement("return this")
                .build();
    }

    // public Builder region(PetstoreRegion region) {
    //     settings.serverVariable("region", region.value());
    //     return this;
    // }
    private MethodSpec variable(VariablePlan variable) {
        String name = variable.setter().value();
        TypeName type = variable.type() == null ? ClassName.get(String.class) : JavaTypes.className(variable.type());
        String otherwise = "Fills in the variable " + JavaDoc.code(variable.wireName()) + " of servers.";
        JavaDoc doc = JavaDoc.of(variable.docs(), otherwise)
                .paragraph("Checked when the client is made: it cannot lead to another host or path.")
                .param(name, "the value");
        return start(name, doc)
                .addParameter(type, name)
                .addStatement(
                        "settings.serverVariable($L, $N$L)",
                        JavaLiteral.of(variable.wireName()),
                        name,
                        variable.type() == null ? "" : ".value()")
                .addStatement("return this")
                .build();
    }

    private MethodSpec.Builder start(String name, JavaDoc doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc.returns("this builder").build())
                .addModifiers(Modifier.PUBLIC)
                .returns(client.builder());
    }
}
