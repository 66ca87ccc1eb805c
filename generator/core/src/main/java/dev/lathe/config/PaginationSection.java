package dev.lathe.config;

import dev.lathe.config.SchemeConfig.Advance;
import dev.lathe.config.SchemeConfig.Place;
import dev.lathe.config.SchemeConfig.Stop;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code pagination:} of lathe.yaml. */
final class PaginationSection {

    private static final List<String> ADVANCES =
            List.of("single", "page-number", "offset", "cursor", "next-url", "link-header", "last-item");
    private static final Map<String, Stop.Kind> STOPS = Map.of(
            "total-pages", Stop.Kind.TOTAL_PAGES,
            "total-count", Stop.Kind.TOTAL_COUNT,
            "has-more", Stop.Kind.HAS_MORE,
            "is-last", Stop.Kind.IS_LAST);
    private static final String EMPTY_PAGE = "empty-page";

    private final Diagnostics diagnostics;

    private PaginationSection(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static List<SchemeConfig> read(Section top, Diagnostics diagnostics) {
        if (PagesSection.saysNone(top, "pagination")) {
            return List.of();
        }
        PaginationSection reader = new PaginationSection(diagnostics);
        List<SchemeConfig> schemes = new ArrayList<>();
        top.entries("pagination").forEach((name, value) -> schemes.add(reader.scheme(name, value)));
        return schemes;
    }

    private SchemeConfig scheme(Located name, Element value) {
        List<String> keys = new ArrayList<>(List.of("description", "items", "info", "place", "stop"));
        keys.addAll(ADVANCES);
        Section scheme = Section.of(value, diagnostics, keys);
        return new SchemeConfig(
                name,
                scheme.string("description", ""),
                scheme.string("items", ""),
                scheme.string("info"),
                advance(scheme),
                scheme.choice("place", Place.class, Place.QUERY),
                stops(scheme));
    }

    private Advance advance(Section scheme) {
        List<String> given =
                ADVANCES.stream().filter(key -> scheme.element().has(key)).toList();
        if (given.size() != 1) {
            diagnostics.error(
                    DiagnosticCode.CONFIG_MISSING_KEY,
                    scheme.element().location(),
                    "a scheme needs exactly one of " + String.join(", ", ADVANCES) + "; found " + given.size(),
                    "");
            return new Advance.Single();
        }
        return switch (given.get(0)) {
            case "page-number" -> {
                Section it = scheme.section("page-number", List.of("parameter", "size", "first"));
                yield new Advance.PageNumber(it.required("parameter"), it.string("size"), it.integer("first", 1));
            }
            case "offset" -> {
                Section it = scheme.section("offset", List.of("parameter", "size"));
                yield new Advance.Offset(it.required("parameter"), it.string("size"));
            }
            case "cursor" -> {
                Section it = scheme.section("cursor", List.of("parameter", "size", "next"));
                yield new Advance.Cursor(it.required("parameter"), it.string("size"), next(it));
            }
            case "next-url" -> new Advance.NextUrl(next(scheme.section("next-url", List.of("next"))));
            case "link-header" -> {
                scheme.section("link-header", List.of());
                yield new Advance.LinkHeader();
            }
            case "last-item" -> {
                Section it = scheme.section("last-item", List.of("parameter", "size", "id"));
                yield new Advance.LastItem(it.required("parameter"), it.string("size"), it.required("id"));
            }
            default -> {
                scheme.section("single", List.of());
                yield new Advance.Single();
            }
        };
    }

    private static List<String> next(Section it) {
        List<String> pointers = it.strings("next").stream().map(Located::value).toList();
        if (pointers.isEmpty()) {
            it.required("next");
        }
        return pointers;
    }

    private List<Stop> stops(Section scheme) {
        Element list = scheme.element().get("stop");
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            scheme.wrongType(list, "a list");
        }
        List<Stop> stops = new ArrayList<>();
        for (Element item : list.items()) {
            if (EMPTY_PAGE.equals(item.text())) {
                stops.add(new Stop(Stop.Kind.EMPTY_PAGE, ""));
            } else {
                pointerStop(item, stops);
            }
        }
        return stops;
    }

    private void pointerStop(Element item, List<Stop> stops) {
        List<String> known = List.of("total-pages", "total-count", "has-more", "is-last");
        if (!item.isObject()) {
            diagnostics.error(
                    DiagnosticCode.CONFIG_UNKNOWN_NAME,
                    item.location(),
                    "not a way to stop",
                    "use empty-page, or one of " + String.join(", ", known) + " with a pointer");
            return;
        }
        Section stop = Section.of(item, diagnostics, known);
        for (String key : known) {
            Stop.Kind kind = STOPS.get(key);
            String pointer = stop.string(key);
            if (pointer != null && kind != null) {
                stops.add(new Stop(kind, pointer));
            }
        }
    }
}
