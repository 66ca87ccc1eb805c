package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The method by which an emitted test reads its JSON files. */
final class ResourceMethod {

    private ResourceMethod() {}

    // private static String resource(String name) {
    //     try (InputStream in = AccountsTest.class.getResourceAsStream(name)) {
    //         return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    //     } catch (IOException e) {
    //         throw new UncheckedIOException(e);
    //     }
    // }
    static MethodSpec of(ClassName test) {
        return MethodSpec.methodBuilder("resource")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(String.class)
                .addParameter(String.class, "name")
                .beginControlFlow("try ($T in = $T.class.getResourceAsStream(name))", InputStream.class, test)
                .addStatement(
                        "return new String($T.requireNonNull(in, name).readAllBytes(), $T.UTF_8)",
                        Objects.class,
                        StandardCharsets.class)
                .nextControlFlow("catch ($T e)", IOException.class)
                .addStatement("throw new $T(e)", UncheckedIOException.class)
                .endControlFlow()
                .build();
    }
}
