package dev.lathe.languages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lathe.languages.ShownSamples.Sample;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs samples for a shell against a local server, and tells what it was asked; beside it, what it had to be asked. */
final class ShellSamples {

    private static final Pattern SERVER = Pattern.compile("'https?://[^/']*");
    private static final Pattern FILE = Pattern.compile("=@([^;']+)");

    private ShellSamples() {}

    /** Verb, path, query and JSON of every request, sorted. */
    static List<String> asked(List<Sample> samples, Path folder) throws IOException, InterruptedException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "samples");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> answer(exchange, asked));
        server.start();
        try {
            StringBuilder script = new StringBuilder("set -e\n");
            for (Sample sample : samples) {
                files(sample, folder);
                script.append(SERVER.matcher(sample.text())
                                .replaceFirst("'http://127.0.0.1:"
                                        + server.getAddress().getPort()))
                        .append(" --silent --show-error --max-time 20\n");
            }
            Files.writeString(folder.resolve("samples.sh"), script);
            Shell.in(folder).run("bash", "samples.sh");
        } finally {
            server.stop(0);
        }
        return asked.stream().sorted().toList();
    }

    /** The files that a sample sends. */
    private static void files(Sample sample, Path folder) throws IOException {
        Files.createDirectories(folder);
        Matcher file = FILE.matcher(sample.text());
        while (file.find()) {
            Files.writeString(folder.resolve(file.group(1)), "content");
        }
    }

    private static void answer(HttpExchange exchange, List<String> asked) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + " " + decoded(query) + " "
                + (type.contains("json") ? Json.minified(Vector.read(body).node()) : ""));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static String decoded(String query) {
        return URLDecoder.decode(query, StandardCharsets.UTF_8);
    }

    /**
     * What a plan says that its samples send, sorted, in the same form.
     *
     * @param base the path that its server has
     */
    static List<String> planned(Element plan, String base) {
        List<String> planned = new ArrayList<>();
        for (Element service : items(plan, "services")) {
            for (Element method : items(service, "methods")) {
                Element sample = method.get("sample");
                if (sample != null && sample.isObject()) {
                    planned.add(method.text("verb") + " " + base + sample.text("wirePath") + " " + query(sample) + " "
                            + json(sample));
                }
            }
        }
        return planned.stream().sorted().toList();
    }

    private static String query(Element sample) {
        return items(sample, "wireQuery").stream()
                .map(pair -> pair.text("name") + "=" + pair.text("value"))
                .collect(Collectors.joining("&"));
    }

    private static String json(Element sample) {
        Element body = sample.get("wireBody");
        Element json = body == null || !body.isObject() ? null : body.get("json");
        return json == null
                ? ""
                : Json.minified(
                        Vector.read(Objects.requireNonNull(json.text("json"))).node());
    }

    private static List<Element> items(Element owner, String name) {
        return Stream.ofNullable(owner.get(name))
                .flatMap(list -> list.items().stream())
                .toList();
    }
}
