package dev.lathe.emit.java.service;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.door.JavaDoc;
import javax.lang.model.element.Modifier;

/** Emits the client interface with its builder. */
final class ClientEmitter {

    private final ClientShape client;
    private final String name;

    ClientEmitter(ClientShape client) {
        this.client = client;
        this.name = client.face().simpleName();
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(client.face())
                .addJavadoc(JavaDoc.of(client.emission().plan().info().docs(), "The client.")
                        .paragraph("Thread-safe; make one and keep it. Close it when it is no longer needed.")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(AutoCloseable.class)
                .addMethod(builder())
                .addMethod(fromEnv());
        client.plan().services().forEach(s -> type.addMethod(Accessors.unsupported(s, Style.BLOCKING, name)));
        return type.addMethod(async())
                .addMethod(SendMethod.unsupported(client, Style.BLOCKING, name))
                .addMethod(close())
                .addType(new ClientBuilderEmitter(client).type())
                .build();
    }

    // static Builder builder() {
    //     return new Builder();
    // }
    private MethodSpec builder() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(JavaDoc.words("Starts a client with the default settings.")
                        .returns("a new builder")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(client.builder())
                .addStatement("return new Builder()")
                .build();
    }

    // static Cloudflare fromEnv() {
    //     return builder().fromEnv().build();
    // }
    private MethodSpec fromEnv() {
        return MethodSpec.methodBuilder("fromEnv")
                .addJavadoc(JavaDoc.words(
                                "Makes a client from environment variables: " + EnvironmentDocs.of(client.plan()) + ".")
                        .returns("a client; close it")
                        .throwing(
                                client.emission()
                                        .runtime()
                                        .core("ConfigurationException")
                                        .canonicalName(),
                                client.misconfigured())
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(client.face())
                .addStatement("return builder().fromEnv().build()")
                .build();
    }

    // default CloudflareAsync async() {
    //     throw new UnsupportedOperationException("Cloudflare.async");
    // }
    private MethodSpec async() {
        return MethodSpec.methodBuilder("async")
                .addJavadoc(JavaDoc.words("The same services with futures; shares connections and settings.")
                        .returns("the asynchronous twin; always the same")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(client.asyncFace())
                .addStatement("throw new $T($S)", UnsupportedOperationException.class, name + ".async")
                .build();
    }

    // @Override
    // default void close() {}
    private MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addJavadoc(JavaDoc.words("Ends calls under way and releases connections; may be called again.")
                        .build())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .build();
    }
}
