package dev.lathe.hostile;

import static dev.lathe.hostile.Texts.schemas;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.hostile.Attack.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** References that lead to other people's files and servers. */
final class References {

    private References() {}

    static List<Attack> all() {
        return List.of(
                to("ref-file", "G8", target -> target.secret().toUri().toString()),
                to("ref-absolute", "G8", target -> target.secret().toString()),
                to("ref-up", "G8", target -> "../../../" + target.secret().getFileName()),
                to(
                        "ref-up-encoded",
                        "G8",
                        target -> "%2e%2e/..%2f../" + target.secret().getFileName()),
                missing(
                        "ref-up-and-down",
                        "G8",
                        target -> "x/../../../../" + target.secret().getFileName() + "#/properties"),
                missing(
                        "ref-up-windows",
                        "G8",
                        target -> "..\\..\\..\\" + target.secret().getFileName()),
                to("ref-jar", "G8", target -> "jar:" + target.secret().toUri() + "!/a"),
                to("ref-unc", "G8", target -> "\\\\127.0.0.1\\share\\a.yaml"),
                to("ref-drive", "G8", target -> "C:\\secret.yaml"),
                to("ref-nul", "G8", target -> "openapi.json\0" + target.secret()),
                to("ref-device", "G8", target -> "/dev/stdin"),
                to("ref-endless", "G8", target -> "/dev/zero"),
                to("ref-http", "G9", target -> "http://127.0.0.1:" + target.port() + "/a.yaml"),
                to("ref-https", "G9", target -> "https://127.0.0.1:" + target.port() + "/a.yaml#/A"),
                to("ref-no-scheme", "G9", target -> "//127.0.0.1:" + target.port() + "/a.yaml"),
                to("ref-ftp", "G9", target -> "ftp://127.0.0.1:" + target.port() + "/a.yaml"),
                to("ref-file-host", "G9", target -> "file://127.0.0.1:" + target.port() + "/a.yaml"),
                to("ref-jar-http", "G9", target -> "jar:http://127.0.0.1:" + target.port() + "/a.jar!/a"),
                to("ref-ldap", "G9", target -> "ldap://127.0.0.1:" + target.port() + "/a"),
                to("ref-user", "G9", target -> "http://user:secret@127.0.0.1:" + target.port() + "/a?b=c#d"),
                linked("symlink-file", Path.of("link.yaml"), "link.yaml"),
                linkedFolder(),
                pathItem(),
                urls());
    }

    private static Attack to(String name, String threat, Function<Attack.Target, String> reference) {
        return new Attack(
                name,
                threat,
                Answer.SDK,
                DiagnosticCode.REFERENCE_REFUSED,
                target -> target.document(document(reference.apply(target))));
    }

    /** There is no such file by this name, at least on some systems: that much is said, or that it is refused. */
    private static Attack missing(String name, String threat, Function<Attack.Target, String> reference) {
        return new Attack(name, threat, Answer.SDK, null, target -> target.document(document(reference.apply(target))));
    }

    private static String document(String reference) {
        String quoted = reference.replace("\\", "\\\\").replace("\0", "\\u0000");
        return schemas("\"A\": {\"properties\": {\"a\": {\"$ref\": \"" + quoted + "\"}}}");
    }

    private static Attack linked(String name, Path link, String reference) {
        return new Attack(name, "G8", Answer.SDK, DiagnosticCode.REFERENCE_REFUSED, target -> {
            link(target.document().resolveSibling(link), target.secret());
            target.document(document(reference));
        });
    }

    private static Attack linkedFolder() {
        return new Attack("symlink-folder", "G8", Answer.SDK, DiagnosticCode.REFERENCE_REFUSED, target -> {
            link(
                    target.document().resolveSibling("up"),
                    Objects.requireNonNull(target.secret().getParent()));
            target.document(document("up/" + target.secret().getFileName()));
        });
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private static Attack pathItem() {
        return new Attack(
                "ref-path-item",
                "G9",
                Answer.SDK,
                DiagnosticCode.REFERENCE_REFUSED,
                target -> target.document(
                        "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /a: { $ref: 'http://127.0.0.1:"
                                + target.port() + "/a' }, /b: { get: { parameters: [{ $ref: 'http://127.0.0.1:"
                                + target.port()
                                + "/p' }], responses: { '200': { $ref: '" + target.secret() + "' } } } } }\n"));
    }

    /** URLs that are no references: nobody follows those either. */
    private static Attack urls() {
        return new Attack("urls", "G9", Answer.SDK, null, target -> {
            String url = "http://127.0.0.1:" + target.port() + "/";
            target.document("openapi: 3.1.0\n$self: '" + url + "self'\njsonSchemaDialect: '" + url
                    + "'\ninfo: { title: t, version: '1',"
                    + " termsOfService: '" + url + "', license: { name: l, url: '" + url
                    + "' } }\nexternalDocs: { url: '" + url
                    + "' }\nservers: [{ url: '" + url
                    + "' }]\npaths: { /a: { get: { responses: { '200': { description: x, content: {"
                    + " application/json: { examples: { e: { externalValue: '" + url + "' } }, schema: { $schema: '"
                    + url
                    + "', $id: '" + url + "id', $ref: '#/components/schemas/A' } } }, links: { l: { operationRef: '"
                    + url
                    + "#/paths/~1a/get' } } } } } } }\ncomponents: { schemas: { A: { $id: '" + url + "a', $schema: '"
                    + url
                    + "', properties: { a: { type: string } } } }, securitySchemes: { o: { type: openIdConnect, openIdConnectUrl: '"
                    + url + "' }, t: { type: oauth2, flows: { clientCredentials: { tokenUrl: '" + url
                    + "', scopes: {} } } } } }\n");
        });
    }
}
