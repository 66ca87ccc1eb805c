package dev.lathe.plan.shape;

import dev.lathe.model.Operation;
import dev.lathe.model.SdkModel;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What callers can choose of servers: one of several, and values of variables, at all levels of the document. */
public final class ServerChoices {

    private final List<Server> servers;
    private final Map<SpecText, List<Server.Variable>> variables = new LinkedHashMap<>();

    public ServerChoices(SdkModel model) {
        this.servers = model.servers().stream().filter(ServerAddress::isUsable).toList();
        Stream<Server> own = model.operations().stream()
                .map(Operation::servers)
                .flatMap(all -> all.stream().limit(1));
        Stream.concat(servers.stream(), own)
                .filter(ServerAddress::isUsable)
                .flatMap(server -> ServerAddress.variables(server).stream())
                .forEach(variable -> variables
                        .computeIfAbsent(variable.name(), name -> new ArrayList<>())
                        .add(variable));
    }

    /** The servers of the document that can be called. */
    public List<Server> servers() {
        return servers;
    }

    public Set<SpecText> variables() {
        return variables.keySet();
    }

    /** A variable where it is declared first. */
    public Server.Variable first(SpecText name) {
        return Objects.requireNonNull(variables.get(name)).get(0);
    }

    /** All values that a variable may have anywhere; empty when it is free on any server. */
    public List<SpecText> values(SpecText name) {
        List<Server.Variable> all = Objects.requireNonNull(variables.get(name));
        if (all.stream().anyMatch(variable -> variable.values().isEmpty())) {
            return List.of();
        }
        Set<SpecText> values = new LinkedHashSet<>();
        all.forEach(variable -> values.addAll(variable.values()));
        return List.copyOf(values);
    }
}
