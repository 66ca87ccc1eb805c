package dev.lathe.config;

import dev.lathe.config.ResourceConfig.MethodConfig;
import dev.lathe.config.ResourceConfig.Repeat;
import dev.lathe.config.ResourceConfig.Returns;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code resources:} of lathe.yaml. */
final class ResourceSection {

    private static final List<String> RESOURCE_KEYS = List.of("description", "methods", "resources");
    private static final List<String> METHOD_KEYS =
            List.of("operation", "aliases", "pages", "items", "repeat", "returns");

    private final Diagnostics diagnostics;
    private final PagesSection paging;

    ResourceSection(Diagnostics diagnostics, List<SchemeConfig> pagination) {
        this.diagnostics = diagnostics;
        this.paging = new PagesSection(diagnostics, pagination);
    }

    /** The nameless root, or null when the file has no {@code resources}. */
    @Nullable
    ResourceConfig read(Section top) {
        Element resources = top.element().get("resources");
        if (resources == null) {
            return null;
        }
        return new ResourceConfig(
                new Located("", resources.location()), "", List.of(), children(top.entries("resources")));
    }

    private List<ResourceConfig> children(Map<Located, Element> entries) {
        List<ResourceConfig> children = new ArrayList<>();
        entries.forEach((name, value) -> children.add(resource(name, value)));
        return children;
    }

    private ResourceConfig resource(Located name, Element value) {
        Section section = Section.of(value, diagnostics, RESOURCE_KEYS);
        List<MethodConfig> methods = new ArrayList<>();
        section.entries("methods").forEach((method, element) -> methods.add(method(method, element)));
        return new ResourceConfig(
                name, section.string("description", ""), methods, children(section.entries("resources")));
    }

    private MethodConfig method(Located name, Element value) {
        String operation = value.text();
        if (operation != null) {
            Located place = new Located(operation, value.location());
            return new MethodConfig(name, place, List.of(), null, null, Repeat.FAIL, Returns.INFERRED);
        }
        Section section = Section.of(value, diagnostics, METHOD_KEYS);
        Located place = section.located("operation");
        if (place == null) {
            place = new Located(section.required("operation"), value.location());
        }
        return new MethodConfig(
                name,
                place,
                section.strings("aliases").stream().map(Located::value).toList(),
                pages(section),
                section.string("items"),
                section.choice("repeat", Repeat.class, Repeat.FAIL),
                section.choice("returns", Returns.class, Returns.INFERRED));
    }

    private @Nullable Located pages(Section section) {
        Located scheme = section.located("pages");
        return scheme == null ? null : paging.known(scheme);
    }
}
