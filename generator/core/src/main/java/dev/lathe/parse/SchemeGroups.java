package dev.lathe.parse;

import dev.lathe.config.SchemeConfig;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Docs;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Origin;
import dev.lathe.model.PaginationScheme.Stop;
import dev.lathe.model.SpecText;
import dev.lathe.parse.paging.Guess;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses of one kind become one scheme, with one name; each is reported once. */
final class SchemeGroups {

    private final Run run;
    private final List<PaginationScheme> configured;
    private final List<String> configuredNames;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    SchemeGroups(Run run, List<SchemeConfig> configured) {
        this.run = run;
        this.configured = configured.stream().map(SchemeMapper::scheme).toList();
        this.configuredNames =
                configured.stream().map(scheme -> scheme.name().value()).toList();
    }

    /** Operations that page alike. */
    private static final class Group {

        private final Guess first;
        private final MappedOperation example;
        private final PaginationScheme scheme;
        private final Set<Stop> stops = new LinkedHashSet<>();
        private int operations;

        Group(Guess first, MappedOperation example, PaginationScheme scheme) {
            this.first = first;
            this.example = example;
            this.scheme = scheme;
        }
    }

    /** The scheme of a guess, its stops and title not final; a scheme of lathe.yaml that asks alike takes its place. */
    PaginationScheme scheme(Guess guess, MappedOperation operation) {
        Group group = groups.computeIfAbsent(guess.identity(), id -> new Group(guess, operation, begun(guess)));
        group.operations++;
        group.stops.addAll(guess.stops());
        return group.scheme;
    }

    private PaginationScheme begun(Guess guess) {
        PaginationScheme own = configuredLike(guess.way());
        return own != null
                ? own
                : new PaginationScheme(
                        SpecText.of(guess.identity()),
                        SpecText.EMPTY,
                        SpecText.of(guess.items()),
                        guess.info() == null ? null : SpecText.of(guess.info().pointer()),
                        guess.way().advance(),
                        guess.way().place(),
                        guess.stops(),
                        guess.origin(),
                        Docs.NONE);
    }

    private @Nullable PaginationScheme configuredLike(Guess.Way way) {
        for (PaginationScheme scheme : configured) {
            if (scheme.place() == way.place() && asksAlike(scheme.advance(), way.advance())) {
                return scheme;
            }
        }
        return null;
    }

    private static boolean asksAlike(Advance own, Advance found) {
        if (own instanceof Advance.Cursor mine && found instanceof Advance.Cursor other) {
            return mine.parameter().equals(other.parameter()) && mine.next().containsAll(other.next());
        }
        if (own instanceof Advance.NextUrl mine && found instanceof Advance.NextUrl other) {
            return mine.next().containsAll(other.next());
        }
        if (own instanceof Advance.PageNumber mine && found instanceof Advance.PageNumber other) {
            return mine.parameter().equals(other.parameter()) && mine.firstPage() == other.firstPage();
        }
        if (own instanceof Advance.Offset mine && found instanceof Advance.Offset other) {
            return mine.parameter().equals(other.parameter());
        }
        if (own instanceof Advance.LastItem mine && found instanceof Advance.LastItem other) {
            return mine.parameter().equals(other.parameter()) && mine.id().equals(other.id());
        }
        return own instanceof Advance.LinkHeader && found instanceof Advance.LinkHeader;
    }

    /** All schemes, those of lathe.yaml first; reports what was found. */
    List<PaginationScheme> schemes() {
        List<PaginationScheme> all = new ArrayList<>(configured);
        Titles titles = new Titles(othersNames());
        for (Group group : groups.values()) {
            boolean own = group.scheme.origin() == Origin.CONFIGURED;
            String title = own ? "the scheme of lathe.yaml that asks so" : titles.of(group.first.way());
            if (!own) {
                all.add(finished(group, title));
            }
            report(group, title);
        }
        return all;
    }

    /** Models and schemes of lathe.yaml; a paginator named as one of them would confuse. */
    private List<String> othersNames() {
        Element components = run.document().root().get("components");
        List<String> names = new ArrayList<>(
                components == null ? List.of() : components.members("schemas").keySet());
        names.addAll(configuredNames);
        return names;
    }

    private static PaginationScheme finished(Group group, String title) {
        PaginationScheme scheme = group.scheme;
        return new PaginationScheme(
                scheme.name(),
                SpecText.of(title),
                scheme.items(),
                scheme.info(),
                scheme.advance(),
                scheme.place(),
                ordered(group.stops),
                scheme.origin(),
                scheme.docs());
    }

    /** Figures first, the empty page last. */
    private static List<Stop> ordered(Set<Stop> stops) {
        List<Stop> ordered = new ArrayList<>(stops);
        ordered.removeIf(Stop.EmptyPage.class::isInstance);
        if (ordered.size() < stops.size()) {
            ordered.add(new Stop.EmptyPage());
        }
        return ordered;
    }

    private void report(Group group, String title) {
        String who = group.first.origin() == Origin.HINTED ? "an extension says so" : "recognised";
        run.diagnostics()
                .note(
                        DiagnosticCode.PAGINATION_RECOGNISED,
                        group.example.element().location(),
                        group.operations + (group.operations == 1 ? " list pages" : " lists page") + " as " + title
                                + " (" + who + "): " + group.first.way().reason()
                                + "; overrule it with `pages: { \"VERB /path\": none }` or a scheme's name in"
                                + " lathe.yaml");
    }

    /** Names of paginators: by the family, then with what tells them apart. */
    private static final class Titles {

        private final Set<String> taken = new HashSet<>();

        Titles(List<String> others) {
            others.forEach(name -> taken.add(plain(name)));
        }

        String of(Guess.Way way) {
            String base = way.family().title();
            String longer = way.subject().isEmpty() ? base : base + "By" + camel(way.subject());
            for (String candidate : List.of(base, longer)) {
                if (taken.add(plain(candidate))) {
                    return candidate;
                }
            }
            int number = 2;
            while (!taken.add(plain(longer + number))) {
                number++;
            }
            return longer + number;
        }

        private static String plain(String name) {
            return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        }

        private static String camel(String words) {
            StringBuilder camel = new StringBuilder();
            for (String word : words.split(" ", -1)) {
                camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
            return camel.toString();
        }
    }
}
