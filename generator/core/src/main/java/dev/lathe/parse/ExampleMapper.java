package dev.lathe.parse;

import dev.lathe.model.Example;
import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Examples and other JSON values of the document, as minified JSON with the numbers' own spelling. */
final class ExampleMapper {

    private final SourceDocument document;

    ExampleMapper(SourceDocument document) {
        this.document = document;
    }

    static JsonText json(Element value) {
        return new JsonText(SpecText.of(Json.minified(value.node())));
    }

    static @Nullable JsonText jsonOrNull(@Nullable Element value) {
        return value == null ? null : json(value);
    }

    /** {@code example} and {@code examples}: a list in schemas, named objects with a value elsewhere. */
    List<Example> examples(Element holder) {
        List<Example> examples = new ArrayList<>();
        Element single = holder.get("example");
        if (single != null) {
            examples.add(new Example(SpecText.EMPTY, SpecText.EMPTY, json(single)));
        }
        for (Element item : holder.items("examples")) {
            examples.add(new Example(SpecText.EMPTY, SpecText.EMPTY, json(item)));
        }
        holder.members("examples").forEach((name, element) -> {
            Element followed = document.follow(element);
            Element value = followed == null ? null : followed.get("value");
            if (followed != null && value != null) {
                examples.add(new Example(SpecText.of(name), DocsMapper.text(followed.text("summary")), json(value)));
            }
        });
        return examples;
    }
}
