package dev.lathe.hostile;

import dev.lathe.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document whose structure wants to harm.
 *
 * @param threat the id in {@code threats.md}
 * @param answer what must come of it
 * @param code a diagnostic that must be among those that are reported; null when none need be
 * @param files writes the document, and whatever it leads to
 */
record Attack(
        String name, String threat, Answer answer, @Nullable DiagnosticCode code, Writer files) {

    /** What must come of a document. */
    enum Answer {
        SDK,
        REFUSED
    }

    /** Writes the files of an attack. */
    @FunctionalInterface
    interface Writer {

        void write(Target target) throws IOException;
    }

    /**
     * Where an attack is written, and what it may try to reach.
     *
     * @param document the document's path
     * @param secret a file outside of the document's folder
     * @param port of a server on the loopback interface that nobody may call
     */
    record Target(Path document, Path secret, int port) {

        void document(String text) throws IOException {
            document(text.getBytes(StandardCharsets.UTF_8));
        }

        void document(byte[] bytes) throws IOException {
            Files.write(document, bytes);
        }

        void beside(String name, String text) throws IOException {
            Files.writeString(document.resolveSibling(name), text);
        }
    }

    /** An attack of one document that ends in an SDK. */
    static Attack sdk(String name, String threat, String text) {
        return new Attack(name, threat, Answer.SDK, null, target -> target.document(text));
    }

    /** The same that ends in an SDK and a diagnostic. */
    static Attack reported(String name, String threat, DiagnosticCode code, String text) {
        return new Attack(name, threat, Answer.SDK, code, target -> target.document(text));
    }

    /** An attack of one document that is refused. */
    static Attack refused(String name, String threat, DiagnosticCode code, String text) {
        return new Attack(name, threat, Answer.REFUSED, code, target -> target.document(text));
    }

    @Override
    public String toString() {
        return name;
    }
}
