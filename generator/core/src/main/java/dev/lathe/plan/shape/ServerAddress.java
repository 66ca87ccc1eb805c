package dev.lathe.plan.shape;

import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.plan.naming.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checked door to addresses of servers: which of them can be called, and what is told of them. */
public final class ServerAddress {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private static final String PORT_AND_PATH = "(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~:/!&'()*+,;=@%-]*)?";

    /**
     * What {@code URI} parses with a host: names that begin with a letter, no user, query or fragment. Groups that
     * repeat are bounded: each repetition takes a piece of the stack.
     */
    private static final Pattern USABLE =
            Pattern.compile("https?://(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?[.]){0,126}"
                    + "[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?" + PORT_AND_PATH);

    private static final Pattern NUMERIC = Pattern.compile("https?://[0-9]{1,3}(?:[.][0-9]{1,3}){3}" + PORT_AND_PATH);

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private ServerAddress() {}

    /** The address with the defaults of its variables; empty when nothing can be sent there. */
    public static Optional<String> resolved(Server server) {
        Map<String, String> defaults = new HashMap<>();
        server.variables()
                .forEach(variable -> defaults.put(
                        variable.name().open(), variable.defaultValue().open()));
        String url = NAME.matcher(server.url().open())
                .replaceAll(place -> Matcher.quoteReplacement(defaults.getOrDefault(place.group(1), place.group())));
        boolean hasHost = USABLE.matcher(url).matches() || NUMERIC.matcher(url).matches();
        return hasHost && !BAD_ESCAPE.matcher(url).find() ? Optional.of(url) : Optional.empty();
    }

    public static boolean isUsable(Server server) {
        return resolved(server).isPresent();
    }

    /** The variables that stand in the address, in the order of the document. */
    public static List<Server.Variable> variables(Server server) {
        List<String> named = NAME.matcher(server.url().open())
                .results()
                .map(place -> place.group(1))
                .toList();
        return server.variables().stream()
                .filter(variable -> named.contains(variable.name().open()))
                .toList();
    }

    /** What a server can be called after: its description when it is short, else its host and path. */
    public static List<String> words(Server server) {
        List<String> described = Words.of(server.description());
        if (!described.isEmpty() && described.size() <= 4) {
            return described;
        }
        Matcher scheme = Pattern.compile("^[A-Za-z{}]+://").matcher(server.url().open());
        return Words.of(SpecText.of(scheme.replaceFirst("")));
    }
}
