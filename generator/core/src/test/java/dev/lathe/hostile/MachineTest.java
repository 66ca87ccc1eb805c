package dev.lathe.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G18, G20: what a run leaves behind on a machine, and what of the machine is in what it writes. */
class MachineTest {

    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    @TempDir
    Path folder;

    @Test
    void outputIsAsPrivateAsTheUserWantsAndTheSameFromAnyFolder() throws IOException, InterruptedException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no modes here");
        SortedMap<String, String> here = run("077", "here");
        try (Stream<Path> all = Files.walk(sandbox("here").sdk())) {
            for (Path file : all.toList()) {
                assertTrue(
                        Files.getPosixFilePermissions(file).stream().noneMatch(OF_OTHERS::contains), file.toString());
            }
        }
        assertEquals(here, run("000", "elsewhere"));
    }

    private Sandbox sandbox(String name) {
        return new Sandbox(folder.resolve(name).resolve("watched"));
    }

    /** All files, and nothing where temporary files would be or where the process was started. */
    private SortedMap<String, String> run(String mask, String name) throws IOException, InterruptedException {
        Sandbox sandbox = sandbox(name);
        sandbox.write(HostileDocument.all().get(0).with("info.title", "Things"));
        Path temporary = Files.createDirectories(folder.resolve(name).resolve("tmp"));
        Path start = Files.createDirectories(folder.resolve(name).resolve("start/" + name));
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask " + mask + "; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        classPath(),
                        HostileChild.class.getName(),
                        sandbox.root().toString(),
                        folder.resolve(name).resolve("ending.txt").toString())
                .directory(start.toFile())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        assertEquals(
                "DONE",
                Files.readAllLines(folder.resolve(name).resolve("ending.txt")).get(0));
        assertEquals(
                List.of(),
                Stream.of(list(temporary), list(start)).flatMap(List::stream).toList());
        return new TreeMap<>(sandbox.files());
    }

    /** The class path with no name in it that depends on the folder. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
