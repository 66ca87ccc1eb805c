package dev.lathe.plan.method;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServersPlan;
import dev.lathe.plan.model.ServersPlan.Choice;
import dev.lathe.plan.model.ServersPlan.Value;
import dev.lathe.plan.model.ServersPlan.VariablePlan;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.LockKey;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.ServerAddress;
import dev.lathe.plan.shape.ServerChoices;
import dev.lathe.plan.shape.TypeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Plans what the client's builder lets callers choose of servers. */
final class ServersPlanner {

    private static final Location NOWHERE = new Location("", "", 0, 0);

    private final TypeContext context;
    private final NameBook book;
    private final ServerChoices choices;

    ServersPlanner(TypeContext context, NameBook book) {
        this.context = context;
        this.book = book;
        this.choices = new ServerChoices(context.index().model());
    }

    /** {@code taken} are the builder's other methods. */
    ServersPlan plan(Set<Identifier> taken) {
        List<Server> servers = choices.servers();
        QualifiedName type = servers.size() > 1 ? context.names().name(Parts.servers()) : null;
        return new ServersPlan(choices(servers), type, variables(taken));
    }

    private List<Choice> choices(List<Server> servers) {
        List<Claim> claims = new ArrayList<>();
        for (Server server : servers) {
            String key = "#server:" + LockKey.of(server.url());
            long before = claims.stream()
                    .filter(claim -> claim.key().equals(key) || claim.key().startsWith(key + "#"))
                    .count();
            claims.add(claim(before == 0 ? key : key + "#" + (before + 1), ServerAddress.words(server)));
        }
        Map<String, Identifier> constants = servers.size() > 1
                ? book.assign(NameKind.CONSTANT, Set.of(), claims)
                : book.derive(NameKind.CONSTANT, claims);
        List<Choice> planned = new ArrayList<>();
        for (int i = 0; i < servers.size(); i++) {
            planned.add(new Choice(name(constants, claims.get(i)), servers.get(i)));
        }
        return planned;
    }

    private List<VariablePlan> variables(Set<Identifier> taken) {
        List<SpecText> names = List.copyOf(choices.variables());
        List<Claim> claims = names.stream()
                .map(name -> new Claim(
                        "#server-variable:" + LockKey.of(name) + "#setter",
                        Claim.Rank.DERIVED,
                        List.of(context.profile().identifier(NameKind.CREDENTIAL, Words.of(name))),
                        NOWHERE))
                .toList();
        Map<String, Identifier> setters = book.assign(NameKind.CREDENTIAL, taken, claims);
        List<VariablePlan> planned = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            planned.add(variable(names.get(i), name(setters, claims.get(i))));
        }
        return planned;
    }

    private VariablePlan variable(SpecText name, Identifier setter) {
        List<SpecText> values = choices.values(name);
        List<Claim> claims = values.stream()
                .map(value ->
                        claim("#server-variable:" + LockKey.of(name) + "#value:" + LockKey.of(value), Words.of(value)))
                .toList();
        Map<String, Identifier> constants = book.assign(NameKind.CONSTANT, Set.of(), claims);
        List<Value> planned = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            planned.add(new Value(name(constants, claims.get(i)), values.get(i)));
        }
        QualifiedName type = values.isEmpty() ? null : context.names().name(Parts.serverVariable(name));
        return new VariablePlan(setter, name, type, planned, choices.first(name).docs());
    }

    private Claim claim(String key, List<String> words) {
        return new Claim(
                key, Claim.Rank.DERIVED, List.of(context.profile().identifier(NameKind.CONSTANT, words)), NOWHERE);
    }

    private static Identifier name(Map<String, Identifier> names, Claim claim) {
        return Objects.requireNonNull(names.get(claim.key()));
    }
}
