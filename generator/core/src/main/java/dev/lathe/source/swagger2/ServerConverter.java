package dev.lathe.source.swagger2;

import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Host, base path and schemes as servers; {@code https} before {@code http}. */
final class ServerConverter {

    private static final String HTTPS = "https";

    private final Element root;

    ServerConverter(Element root) {
        this.root = root;
    }

    /** The servers of the whole document; a host without schemes is reached over https. */
    List<Node> servers() {
        return servers(root);
    }

    /** The servers of an operation that has schemes of its own; none when they are the document's. */
    List<Node> ofOperation(Element operation) {
        return schemes(operation).equals(schemes(root)) ? List.of() : servers(operation);
    }

    private List<Node> servers(Element holder) {
        String host = Objects.requireNonNullElse(root.text("host"), "").strip();
        String path = path();
        if (host.isEmpty()) {
            return List.of(server(path.isEmpty() ? "/" : path));
        }
        int end = host.indexOf("://");
        String bare = strippedEnd(end < 0 ? host : host.substring(end + 3));
        return schemes(holder).stream()
                .map(scheme -> server(scheme + "://" + bare + path))
                .toList();
    }

    private String path() {
        String path = strippedEnd(
                Objects.requireNonNullElse(root.text("basePath"), "").strip());
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private static String strippedEnd(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private List<String> schemes(Element holder) {
        List<String> listed = new ArrayList<>(holder.items("schemes").stream()
                .map(Element::text)
                .filter(scheme -> scheme != null && scheme.startsWith("http"))
                .map(String::valueOf)
                .distinct()
                .toList());
        listed.sort(Comparator.comparing((String scheme) -> !scheme.equals(HTTPS)));
        return listed.isEmpty() ? List.of(HTTPS) : listed;
    }

    private Node server(String url) {
        Element place = Stream.of("host", "basePath", "schemes")
                .map(root::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(root);
        return Draft.of(place).text("url", url).node();
    }
}
