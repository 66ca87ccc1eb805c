package dev.lathe.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Diagnostics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * G8 to G15: documents whose structure wants to harm, in this process and without the runtime. {@link HostileRunTest}
 * gives each a process with a gigabyte, and has the large ones too.
 */
@Tag("long")
@Timeout(120)
class StructureTest {

    @TempDir
    Path folder;

    static Stream<Attack> attacks() {
        return StructuralAttacks.quick();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anSdkOrADiagnosticComesOfIt(Attack attack) throws IOException {
        Sandbox sandbox = new Sandbox(folder);
        Files.createDirectories(sandbox.spec());
        Path secret = folder.resolve("secret.yaml");
        Files.writeString(secret, "properties: { do-not-copy-me: { type: string } }\n");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            attack.files().write(new Attack.Target(sandbox.document(), secret, server.getLocalPort()));
            Diagnostics diagnostics = new Diagnostics();
            boolean isWritten = new Chain(sandbox, diagnostics).run();
            var codes = diagnostics.sorted().stream()
                    .map(Diagnostic::code)
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            Ending ending = new Ending(isWritten ? "DONE" : "REFUSED", codes, 0, 0, 0, "null");
            List<String> problems = new ArrayList<>(ending.problems(attack));
            problems.addAll(Ending.quoting(sandbox.sdk(), "do-not-copy-me"));
            if (AttackRun.isCalled(server)) {
                problems.add("somebody was called");
            }
            assertEquals(List.of(), problems, () -> diagnostics.sorted().toString());
        }
    }
}
