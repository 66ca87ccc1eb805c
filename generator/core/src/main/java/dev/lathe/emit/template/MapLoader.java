package dev.lathe.emit.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import dev.lathe.language.TemplateSet.Template;
import java.io.FileNotFoundException;
import java.util.Map;

/** Finds templates in memory. Those with an underscore in front are parts of lines and end without a new one. */
final class MapLoader extends AbstractTemplateLoader {

    private final Map<String, Template> templates;

    MapLoader(Map<String, Template> templates) {
        this.templates = templates;
        setPrefix("");
        setSuffix("");
    }

    @Override
    public TemplateSource sourceAt(String location) throws FileNotFoundException {
        String name = location.startsWith("/") ? location.substring(1) : location;
        Template template = templates.get(name);
        if (template == null) {
            throw new FileNotFoundException("there is no template " + name);
        }
        String text = template.text();
        boolean isPart = name.substring(name.lastIndexOf('/') + 1).startsWith("_");
        return new StringTemplateSource(
                template.origin(), isPart && text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }
}
