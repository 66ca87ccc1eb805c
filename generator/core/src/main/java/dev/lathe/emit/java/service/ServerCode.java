package dev.lathe.emit.java.service;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ServersPlan;
import java.net.URI;
import java.util.List;

/** The expressions for addresses of servers; the plan has those only that can be called. */
record ServerCode(RuntimeTypes runtime) {

    // .defaultBaseUrl(URI.create("https://api.cloudflare.com/client/v4"))
    // .servers(ServerTemplate.of("https://{region}.example.com").variable("region", "eu", "eu", "us"), …)
    CodeBlock ofClient(ServersPlan plan) {
        if (plan.choices().isEmpty()) {
            return CodeBlock.of("");
        }
        Server first = plan.choices().get(0).server();
        if (plan.choices().size() == 1 && first.variables().isEmpty()) {
            return CodeBlock.of(".defaultBaseUrl($T.create($L))", URI.class, JavaLiteral.of(first.url()));
        }
        List<CodeBlock> templates =
                plan.choices().stream().map(choice -> template(choice.server())).toList();
        return CodeBlock.of(".servers($L)", CodeBlock.join(templates, ", "));
    }

    // .server("https://files.example.com")
    CodeBlock ofCall(Server server) {
        return CodeBlock.of(
                ".server($L)", server.variables().isEmpty() ? JavaLiteral.of(server.url()) : template(server));
    }

    private CodeBlock template(Server server) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($L)", runtime.call("ServerTemplate"), JavaLiteral.of(server.url()));
        for (Server.Variable variable : server.variables()) {
            code.add(".variable($L, $L", JavaLiteral.of(variable.name()), JavaLiteral.of(variable.defaultValue()));
            for (SpecText value : variable.values()) {
                code.add(", $L", JavaLiteral.of(value));
            }
            code.add(")");
        }
        return code.build();
    }
}
