package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Docs;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Servers and their variables. */
final class ServerMapper {

    /** Servers at one place, and values of one variable; more than anybody chooses from. */
    private static final int MOST = 300;

    private ServerMapper() {}

    /** The servers of one level; Swagger Parser's default for a document without any has no place of its own. */
    static List<Server> servers(
            Run run, List<Element> elements, @Nullable List<io.swagger.v3.oas.models.servers.Server> views) {
        List<Server> servers = new ArrayList<>();
        if (views == null || views.size() != elements.size()) {
            return servers;
        }
        if (views.size() > MOST) {
            run.warn(
                    DiagnosticCode.LIMIT_EXCEEDED,
                    elements.get(MOST),
                    "there are more than " + MOST + " servers; those from here on are left out");
        }
        for (int i = 0; i < Math.min(MOST, views.size()); i++) {
            servers.add(server(run, elements.get(i), views.get(i)));
        }
        return servers;
    }

    private static Server server(Run run, Element element, io.swagger.v3.oas.models.servers.Server view) {
        List<Server.Variable> variables = new ArrayList<>();
        if (view.getVariables() != null) {
            view.getVariables()
                    .forEach((name, variable) -> variables.add(new Server.Variable(
                            SpecText.of(name),
                            text(variable.getDefault()),
                            values(run, element, name, variable.getEnum()),
                            variableDocs(element, name))));
        }
        return new Server(text(element.text("url")), text(view.getDescription()), variables, element.location());
    }

    private static List<SpecText> values(Run run, Element server, String name, @Nullable List<String> values) {
        if (values != null && values.size() > MOST) {
            run.warn(
                    DiagnosticCode.LIMIT_EXCEEDED,
                    server,
                    "the variable `" + name + "` has more than " + MOST + " values; any text is taken that fits");
            return List.of();
        }
        return values == null
                ? List.of()
                : values.stream()
                        .filter(Objects::nonNull)
                        .map(SpecText::of)
                        .distinct()
                        .toList();
    }

    private static Docs variableDocs(Element server, String name) {
        Element variable = server.members("variables").get(name);
        return variable == null ? Docs.NONE : DocsMapper.docs(variable);
    }

    private static SpecText text(@Nullable String text) {
        return SpecText.of(Objects.requireNonNullElse(text, ""));
    }
}
