package dev.lathe.parse;

import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Servers and their variables. */
final class ServerMapper {

    private ServerMapper() {}

    /** The servers of one level; Swagger Parser's default for a document without any has no place of its own. */
    static List<Server> servers(List<Element> elements, @Nullable List<io.swagger.v3.oas.models.servers.Server> views) {
        List<Server> servers = new ArrayList<>();
        if (views == null || views.size() != elements.size()) {
            return servers;
        }
        for (int i = 0; i < views.size(); i++) {
            servers.add(server(elements.get(i), views.get(i)));
        }
        return servers;
    }

    private static Server server(Element element, io.swagger.v3.oas.models.servers.Server view) {
        List<Server.Variable> variables = new ArrayList<>();
        if (view.getVariables() != null) {
            view.getVariables()
                    .forEach((name, variable) -> variables.add(new Server.Variable(
                            SpecText.of(name),
                            text(variable.getDefault()),
                            variable.getEnum() == null
                                    ? List.of()
                                    : variable.getEnum().stream()
                                            .map(SpecText::of)
                                            .toList())));
        }
        return new Server(text(element.text("url")), text(view.getDescription()), variables, element.location());
    }

    private static SpecText text(@Nullable String text) {
        return SpecText.of(Objects.requireNonNullElse(text, ""));
    }
}
