package dev.lathe.emit.java.service;

import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.door.JavaDoc;
import javax.lang.model.element.Modifier;

/** Emits the asynchronous twin of the client. */
final class AsyncClientEmitter {

    private final ClientShape client;

    AsyncClientEmitter(ClientShape client) {
        this.client = client;
    }

    TypeSpec type() {
        String name = client.asyncFace().simpleName();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(client.asyncFace())
                .addJavadoc(JavaDoc.words("The services of {@link "
                                + client.face().simpleName() + "} with futures. Cancelling a future ends its call.")
                        .build())
                .addModifiers(Modifier.PUBLIC);
        client.plan().services().forEach(s -> type.addMethod(Accessors.unsupported(s, Style.ASYNC, name)));
        return type.addMethod(SendMethod.unsupported(client, Style.ASYNC, name)).build();
    }
}
