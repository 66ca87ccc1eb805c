package dev.lathe.parse;

import dev.lathe.config.SdkConfig;
import dev.lathe.config.SdkConfigReader;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Operation;
import dev.lathe.model.Property;
import dev.lathe.model.SdkModel;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document parsed for a test, with short ways to what is asserted. */
record Parsed(@Nullable SdkModel modelOrNull, Diagnostics diagnostics) {

    static Parsed document(Path folder, String text) {
        return document(folder, text, null);
    }

    static Parsed document(Path folder, String text, @Nullable String lathesYaml) {
        try {
            Diagnostics diagnostics = new Diagnostics();
            Path file = Files.writeString(folder.resolve("openapi.yaml"), text);
            SdkConfig config = lathesYaml == null
                    ? SdkConfig.defaults()
                    : SdkConfigReader.read(Files.writeString(folder.resolve("lathe.yaml"), lathesYaml), diagnostics);
            SourceDocument document = SpecLoader.load(new SourceRequest(file, List.of()), diagnostics);
            SdkModel model = document == null ? null : OpenApiParser.parse(document, config, diagnostics);
            return new Parsed(model, diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document with these schemas only, each line indented by the caller to four spaces. */
    static Parsed schemas(Path folder, String version, String schemas) {
        String indented = schemas.indent(4);
        return document(
                folder,
                "openapi: " + version + "\ninfo: { title: t, version: 1.10 }\npaths: {}\ncomponents:\n  schemas:\n"
                        + indented);
    }

    SdkModel model() {
        return Objects.requireNonNull(modelOrNull, () -> diagnostics.sorted().toString());
    }

    TypeDecl type(String pointer) {
        return model().types().stream()
                .filter(t -> t.id().value().equals("openapi.yaml#" + pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pointer + " not among "
                        + model().types().stream().map(TypeDecl::id).toList()));
    }

    TypeDecl component(String name) {
        return type("/components/schemas/" + name);
    }

    Property property(String component, String name) {
        ObjectDecl object = (ObjectDecl) component(component);
        return object.properties().stream()
                .filter(p -> p.name().open().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A type in short: {@code string?}, {@code [#/a]}, {@code {any}}, {@code secret string}. */
    static String show(@Nullable TypeRef type) {
        if (type == null) {
            return "none";
        }
        String suffix = type.nullability() == dev.lathe.model.Nullability.NULLABLE ? "?" : "";
        if (type instanceof TypeRef.Scalar scalar) {
            boolean secret = scalar.secrecy() == dev.lathe.model.Secrecy.SECRET;
            return (secret ? "secret " : "") + scalar.kind() + suffix;
        }
        if (type instanceof TypeRef.ListOf list) {
            return "[" + show(list.item()) + "]" + suffix;
        }
        if (type instanceof TypeRef.MapOf map) {
            return "{" + show(map.value()) + "}" + suffix;
        }
        return type instanceof TypeRef.Named named
                ? named.id().value().replaceFirst("^openapi.yaml#(/components/schemas/)?", "") + suffix
                : "any" + suffix;
    }

    String shown(String component, String property) {
        return show(property(component, property).type());
    }

    Operation operation(String verbAndPath) {
        return model().operations().stream()
                .filter(o -> (o.verb() + " " + o.path().open()).equals(verbAndPath))
                .findFirst()
                .orElseThrow();
    }

    List<Diagnostic> all() {
        return diagnostics.sorted();
    }

    List<DiagnosticCode> codes() {
        return all().stream().map(Diagnostic::code).distinct().toList();
    }
}
