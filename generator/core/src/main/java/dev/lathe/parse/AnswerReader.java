package dev.lathe.parse;

import dev.lathe.parse.paging.AnswerShape;
import dev.lathe.parse.paging.AnswerShape.Link;
import dev.lathe.parse.paging.Leaf;
import dev.lathe.parse.paging.ListPlace;
import dev.lathe.parse.paging.ListPlace.Identity;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what paging sees of an answer: the root's members, and those of objects that are known to hold figures. */
final class AnswerReader {

    private static final int DEEPEST = 4;

    /** Objects to look into; others belong to the thing that the answer is about. */
    private static final Set<String> CONTAINERS = Set.of(
            "meta",
            "metadata",
            "responsemetadata",
            "responsemeta",
            "resultinfo",
            "paging",
            "pagination",
            "paginationinfo",
            "pageinfo",
            "page",
            "pages",
            "links",
            "link",
            "cursors",
            "cursor",
            "next",
            "nextpage",
            "urls",
            "data",
            "result",
            "results",
            "response",
            "embedded",
            "list",
            "collection");

    private static final Pattern LINK_HEADER =
            Pattern.compile("\\blink\\b[^.]{0,60}\\bheader|\\bheader[^.]{0,40}\\blink\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)]*\\)|https?://\\S+");

    private final Run run;
    private final SchemaGlance glance;

    AnswerReader(Run run, SchemaGlance glance) {
        this.run = run;
        this.glance = glance;
    }

    AnswerShape read(Element operation, Element answer) {
        Walk walk = new Walk();
        walk.visit(answer, "", List.of());
        return new AnswerShape(walk.leaves, walk.lists, walk.containers, link(operation));
    }

    private Link link(Element operation) {
        boolean documented = operation.members("responses").values().stream()
                .map(place -> run.document().follow(place))
                .filter(Objects::nonNull)
                .anyMatch(response ->
                        response.members("headers").keySet().stream().anyMatch(name -> name.equalsIgnoreCase("link")));
        return documented || mentioned(operation) ? Link.DOCUMENTED : Link.NONE;
    }

    /** Whether the operation or one of its parameters speaks of the header in words. */
    private boolean mentioned(Element operation) {
        List<Element> speakers = new ArrayList<>(operation.items("parameters"));
        speakers.add(operation);
        return speakers.stream()
                .map(place -> run.document().follow(place))
                .filter(Objects::nonNull)
                .map(speaker -> Objects.requireNonNullElse(speaker.text("description"), ""))
                .anyMatch(description -> LINK_HEADER.matcher(description).find());
    }

    /** One answer, level by level so that what is near comes first. */
    private final class Walk {

        private final List<Leaf> leaves = new ArrayList<>();
        private final List<ListPlace> lists = new ArrayList<>();
        private final Map<String, String> containers = new LinkedHashMap<>();

        /** An object that is still to be looked into. */
        private record Inner(Element schema, String pointer, List<String> names) {}

        void visit(Element root, String pointer, List<String> names) {
            List<Inner> level = List.of(new Inner(root, pointer, names));
            for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
                List<Inner> below = new ArrayList<>();
                level.forEach(inner -> below.addAll(visit(inner)));
                level = below;
            }
        }

        private List<Inner> visit(Inner here) {
            SchemaParts parts = glance.parts(here.schema());
            if (parts == null) {
                return List.of();
            }
            if (glance.isArray(parts)) {
                lists.add(list(here.pointer(), "", parts));
                return List.of();
            }
            Set<String> required = parts.required();
            List<Inner> below = new ArrayList<>();
            members(here, parts).forEach((name, schema) -> {
                Leaf.Presence presence = required.contains(name) ? Leaf.Presence.ALWAYS : Leaf.Presence.SOMETIMES;
                member(name, schema, presence, here).ifPresent(below::add);
            });
            return below;
        }

        /** The members; of figures that come in several forms those of all. */
        private Map<String, Element> members(Inner here, SchemaParts parts) {
            Map<String, Element> members = new LinkedHashMap<>();
            parts.members()
                    .forEach((name, all) ->
                            members.put(name, all.get(all.size() - 1).schema()));
            if (!here.pointer().isEmpty()) {
                glance.alternatives(parts).forEach(form -> glance.members(form).forEach(members::putIfAbsent));
            }
            return members;
        }

        private Optional<Inner> member(String name, Element schema, Leaf.Presence presence, Inner owner) {
            SchemaParts parts = glance.parts(schema);
            String pointer = owner.pointer() + Pointer.ROOT.child(name);
            if (parts == null) {
                return Optional.empty();
            }
            if (!glance.isArray(parts)
                    && !(parts.members().isEmpty() && glance.alternatives(parts).isEmpty())) {
                return inner(name, schema, owner);
            }
            if (glance.isArray(parts)) {
                lists.add(list(pointer, name, parts));
            } else {
                Leaf.Site site = new Leaf.Site(pointer, name, owner.names());
                leaves.add(Leaf.of(site, glance.kind(parts), about(schema), presence));
            }
            return Optional.empty();
        }

        private Optional<Inner> inner(String name, Element schema, Inner owner) {
            String plain = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
            if (!CONTAINERS.contains(plain)) {
                return Optional.empty();
            }
            String pointer = owner.pointer() + Pointer.ROOT.child(name);
            Element component = component(schema);
            if (component != null) {
                containers.put(pointer, component.id());
            }
            List<String> names = new ArrayList<>(owner.names());
            names.add(name);
            return Optional.of(new Inner(schema, pointer, names));
        }

        /** The schema that a member refers to, directly or as the only part of {@code allOf}; null when it does not. */
        private @Nullable Element component(Element schema) {
            List<Element> parts = schema.items("allOf");
            Element reference = parts.size() == 1 ? parts.get(0) : schema;
            return reference.text(Keywords.REF) == null ? null : run.document().follow(reference);
        }

        private ListPlace list(String pointer, String name, SchemaParts parts) {
            return new ListPlace(pointer, name, glance.itemsHaveIds(parts) ? Identity.BY_ID : Identity.NONE);
        }

        /** Format, description and example; links to manuals in the description say nothing about the value. */
        private String about(Element schema) {
            String description =
                    ADDRESS.matcher(glance.text(schema, "description")).replaceAll("");
            return (glance.text(schema, "format") + " " + description + " " + glance.text(schema, "example")).strip();
        }
    }
}
