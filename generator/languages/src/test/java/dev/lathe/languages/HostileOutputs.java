package dev.lathe.languages;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult;
import dev.lathe.GenerationResult.Status;
import dev.lathe.Lathe;
import dev.lathe.hostile.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is made of hostile documents: each different file once, where parsers find it. */
final class HostileOutputs {

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_.-]{1,200}(?:/[A-Za-z0-9_.-]{1,200})*");

    private final Path sandbox;
    private final Path kept;
    private final Set<String> seen = new HashSet<>();
    private final TreeMap<String, List<Path>> byEnding = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private int runs;
    private int refused;

    HostileOutputs(Path work) throws IOException {
        this.sandbox = work.resolve("sandbox");
        this.kept = work.resolve("kept");
        empty(work);
        Files.createDirectories(kept);
    }

    int runs() {
        return runs;
    }

    int refused() {
        return refused;
    }

    int files() {
        return seen.size();
    }

    /** What was wrong already: a failure of ours, a file elsewhere, a name that is no name. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** A file with the names of all that end so. */
    String list(String... endings) throws IOException {
        List<String> names = Stream.of(endings)
                .flatMap(ending -> byEnding.getOrDefault(ending, List.of()).stream())
                .map(Path::toString)
                .toList();
        return Files.write(kept.resolve(String.join("-", endings) + ".list"), names)
                .toString();
    }

    Status generate(String document, Payload payload, String language) throws IOException {
        empty(sandbox);
        Path output = Files.createDirectories(sandbox.resolve("out"));
        Path spec = Files.writeString(sandbox.resolve("openapi.json"), document);
        GenerationResult result = Lathe.generate(new GenerationRequest(
                new Inputs(spec, List.of(), null, null),
                new Identity("sample", null, "1.0.0"),
                new Language(language, null),
                new Outputs(output, null, output, Shape.PROJECT),
                Mode.WRITE));
        runs++;
        refused += result.status() == Status.REFUSED ? 1 : 0;
        if (result.status() != Status.DONE && result.status() != Status.REFUSED) {
            problems.add(language + ", " + payload + ": " + result.status() + " " + result.diagnostics());
        }
        keep(output, payload, language);
        strangers(payload);
        return result.status();
    }

    private void keep(Path output, Payload payload, String language) throws IOException {
        for (Path file : files(output)) {
            String name = output.relativize(file).toString().replace('\\', '/');
            if (!FILE.matcher(name).matches()) {
                problems.add(language + ", " + payload + ": unusual path " + name);
            }
            String text = Files.readString(file);
            String ending = name.substring(name.lastIndexOf('.') + 1);
            if (seen.add(ending + text)) {
                Path copy = kept.resolve(seen.size() + "-" + language + "-" + payload + "." + ending);
                byEnding.computeIfAbsent(ending, each -> new ArrayList<>()).add(Files.writeString(copy, text));
            }
        }
    }

    private void strangers(Payload payload) throws IOException {
        for (Path file : files(sandbox)) {
            if (!file.startsWith(sandbox.resolve("out")) && !file.endsWith("openapi.json")) {
                problems.add(payload + ": a file elsewhere, " + file);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
