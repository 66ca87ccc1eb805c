// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.ConfigurationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a server, with places that the caller may fill. What is filled in never moves the address elsewhere:
 * it is one of the values that the document lists, or what its place takes. Immutable: each step is a new one.
 */
public final class ServerTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final String text;
    private final Map<String, Variable> variables;
    private final @Nullable URI fixed;

    /** A variable; {@code values} is empty when anything goes that its place takes. */
    private record Variable(String defaultValue, List<String> values) {}

    private ServerTemplate(String text, Map<String, Variable> variables) {
        this.text = text;
        this.variables = variables;
        this.fixed = text.indexOf('{') < 0 ? BaseUrl.checked(BaseUrl.parse(text, "the server")) : null;
    }

    /** An address with a name in braces wherever a variable stands. */
    public static ServerTemplate of(String text) {
        return new ServerTemplate(text, Map.of());
    }

    /**
     * Declares a variable.
     *
     * @param defaultValue its value unless the caller says otherwise
     * @param values all that it may have; none when the document does not list them
     */
    public ServerTemplate variable(String name, String defaultValue, String... values) {
        Map<String, Variable> more = new LinkedHashMap<>(variables);
        more.put(name, new Variable(defaultValue, List.of(values)));
        return new ServerTemplate(text, more);
    }

    /**
     * The address.
     *
     * @param chosen values by the names of variables, also of those that this server does not have
     * @throws ConfigurationException if a value does not fit into its place; the message does not repeat it
     */
    URI resolve(Map<String, String> chosen) {
        if (fixed != null) {
            return fixed;
        }
        Matcher places = PLACE.matcher(text);
        StringBuilder address = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(address, Matcher.quoteReplacement(value(places, chosen)));
        }
        String url = places.appendTail(address).toString();
        return BaseUrl.checked(BaseUrl.parse(url, "the server with its variables"));
    }

    private String value(Matcher place, Map<String, String> chosen) {
        String name = place.group(1);
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new ConfigurationException("the server has an unknown variable", null);
        }
        String value = chosen.getOrDefault(name, variable.defaultValue());
        List<String> declared = new ArrayList<>(variable.values());
        declared.add(variable.defaultValue());
        boolean isFree = variable.values().isEmpty();
        if (!declared.contains(value) && !(isFree && ServerPlace.of(text, place).takes(value))) {
            String expected = isFree ? ServerPlace.of(text, place).words() : "one of the values that are documented";
            throw new ConfigurationException(name + " must be " + expected, null);
        }
        return value;
    }

    /** The template. */
    @Override
    public String toString() {
        return text;
    }
}
