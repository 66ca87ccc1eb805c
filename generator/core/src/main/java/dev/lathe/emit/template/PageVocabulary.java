package dev.lathe.emit.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import dev.lathe.emit.text.CommonMark;
import dev.lathe.emit.text.JsonLayout;
import dev.lathe.language.Target;
import dev.lathe.model.JsonText;
import dev.lathe.model.Server;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.ComponentPlan.Slot;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The helpers by which templates of pages for people ask for more; {@code templates/README.md} lists them. */
final class PageVocabulary {

    /** Where a rendering keeps the types that it is in the middle of. */
    static final String EXPANDING = "lathe.expanding";

    private static final int MAX_DEPTH = 8;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+");
    private static final Set<String> ACRONYMS = Set.of(
            "api", "cpu", "dns", "html", "http", "https", "id", "ip", "json", "oauth", "sdk", "sql", "ssh", "ssl",
            "sso", "tls", "ui", "uri", "url", "uuid", "xml");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s()<>\"\\\\]+");

    private final FileIndex index;
    private final DomainTypes domains;
    private final Signings signings;
    private final TypeIndex types;
    private final Map<QualifiedName, ServicePlan> services = new HashMap<>();

    PageVocabulary(SdkPlan plan, FileIndex index, TypeIndex types) {
        this.types = types;
        this.index = index;
        this.domains = DomainTypes.of(plan, index.shared(), types);
        this.signings = new Signings(plan.client());
        plan.services().forEach(service -> services.put(service.name(), service));
    }

    void registerWith(Handlebars handlebars) {
        handlebars.registerHelper("markdown", (text, options) -> new Handlebars.SafeString(markdown(text)));
        handlebars.registerHelper(
                "pretty",
                (json, options) -> json instanceof JsonText text
                        ? JsonLayout.of(TextDoor.ascii(text.json().open()))
                        : "");
        handlebars.registerHelper("limits", (value, options) -> Limits.of(value));
        handlebars.registerHelper("take", PageVocabulary::take);
        handlebars.registerHelper("more", (list, options) -> Math.max(0, ((List<?>) list).size() - count(options)));
        handlebars.registerHelper("count", (list, options) -> ((List<?>) list).size());
        handlebars.registerHelper("lastOf", (list, options) -> ((List<?>) list).get(((List<?>) list).size() - 1));
        handlebars.registerHelper("heading", (name, options) -> heading(name));
        handlebars.registerHelper("isSame", (value, options) -> value.equals(options.param(0)));
        handlebars.registerHelper("placed", (params, options) -> placed(params, options.param(0)));
        handlebars.registerHelper(
                "domain", (service, options) -> service instanceof ServicePlan plan ? domains.of(plan) : List.of());
        handlebars.registerHelper(
                "signings", (method, options) -> method instanceof MethodPlan plan ? signings.of(plan) : List.of());
        handlebars.registerHelper(
                "site",
                (name, options) ->
                        Objects.requireNonNull(index.of((QualifiedName) name)).path());
        handlebars.registerHelper(
                "link", (url, options) -> LINK.matcher(TextDoor.text(url)).matches() ? TextDoor.text(url) : "");
        handlebars.registerHelper(
                "token", (name, options) -> TextDoor.text(name).replaceAll("[^A-Za-z0-9_-]", ""));
        handlebars.registerHelper("variable", (name, options) -> variable(TextDoor.text(name)));
        handlebars.registerHelper("anchor", PageVocabulary::anchor);
        handlebars.registerHelper("serviceOf", (name, options) -> services.get((QualifiedName) name));
        handlebars.registerHelper("within", PageVocabulary::within);
        handlebars.registerHelper("isShared", (name, options) -> isShared(name));
        handlebars.registerHelper("expand", this::expand);
        handlebars.registerHelper("address", (server, options) -> server instanceof Server at ? address(at) : "");
        handlebars.registerHelper(
                "percent",
                (text, options) -> URLEncoder.encode(TextDoor.text(text), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
    }

    /** What a document says in CommonMark, as HTML. */
    private static String markdown(Object text) {
        return CommonMark.blocks(TextDoor.text(text), html -> TextDoor.escape(Target.Escape.HTML, html)).stream()
                .map(block -> block.startsWith("<ul>") || block.startsWith("<pre>") ? block : "<p>" + block + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** The first items of a list. */
    private static Object take(Object list, Options options) {
        List<?> all = (List<?>) list;
        return all.subList(0, Math.min(all.size(), count(options)));
    }

    private static int count(Options options) {
        return options.param(0);
    }

    /** A name of the document as people would write it, or a path of names; the whole API where that is empty. */
    private static String heading(Object name) {
        if (name instanceof List<?> path && path.isEmpty()) {
            return "API";
        }
        return name instanceof List<?> path
                ? path.stream().map(step -> words(TextDoor.text(step))).collect(Collectors.joining(" / "))
                : words(TextDoor.text(name));
    }

    /** {@code account_organizations} as Account Organizations. */
    private static String words(String name) {
        return HUMP.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> ACRONYMS.contains(word)
                        ? word.equals("oauth") ? "OAuth" : word.toUpperCase(Locale.ROOT)
                        : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** A place on a page inside of another one, for names of the document; different names are different places. */
    private static String anchor(Object place, Options options) {
        return Stream.concat(
                        Stream.of(place.toString()),
                        Stream.of(options.params).map(TextDoor::text).map(PageVocabulary::place))
                .collect(Collectors.joining("."));
    }

    private static String place(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean isPlain = c < 0x7f && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
            out.append(isPlain ? Character.toString(c) : ":" + Integer.toHexString(c) + ":");
        });
        return out.toString();
    }

    /** Whether a path begins with another one. */
    private static boolean within(Object path, Options options) {
        if (!(path instanceof List<?> here) || !(options.param(0) instanceof List<?> above)) {
            return false;
        }
        return here.size() >= above.size() && here.subList(0, above.size()).equals(above);
    }

    /** Whether a type has a page of its own. */
    private boolean isShared(Object name) {
        if (!(name instanceof QualifiedName qualified) || !qualified.enclosing().isEmpty()) {
            return false;
        }
        PlannedFile home = index.of(qualified);
        return home != null && home.model() instanceof TypePlan;
    }

    /** A block about what a type is made of; what is left when the block is in the middle of that type already. */
    private Object expand(Object name, Options options) throws IOException {
        Deque<QualifiedName> open = Objects.requireNonNull(options.data(EXPANDING), "types of a rendering");
        TypePlan type = types.of(name);
        if (type == null || open.contains(type.name()) || open.size() >= MAX_DEPTH) {
            return options.inverse();
        }
        open.push(type.name());
        try {
            return options.fn(type);
        } finally {
            open.pop();
        }
    }

    /** Parameters of a place; {@code BODY} for members of the body. */
    private List<ComponentPlan> placed(Object params, Object place) {
        return types.of(params) instanceof RecordPlan record
                ? record.components().stream()
                        .filter(component -> place(component).equals(place))
                        .toList()
                : List.of();
    }

    private static String place(ComponentPlan component) {
        if (component.slot() instanceof Slot.Parameter parameter) {
            return parameter.in().name();
        }
        return component.slot() instanceof Slot.Group ? "QUERY" : "BODY";
    }

    /** A name for a variable of a shell. */
    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    /** The URL of a server with what its variables are unless told otherwise; paths begin with their own slash. */
    private static String address(Server server) {
        String url = server.url().open();
        for (Server.Variable variable : server.variables()) {
            url = url.replace(
                    "{" + variable.name().open() + "}", variable.defaultValue().open());
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
