package dev.lathe.plan.sample;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.plan.shape.JsonTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The checked door between JSON text of a document and trees. */
final class JsonTrees {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTrees() {}

    /** The tree of a text, or null when it is not JSON. */
    static @Nullable Json parse(JsonText text) {
        try (JsonParser parser =
                FACTORY.createParser(ObjectReadContext.empty(), text.json().open())) {
            Json json = parser.nextToken() == null ? null : read(parser);
            return parser.nextToken() == null ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The minified text of a tree. */
    static JsonText print(Json json) {
        return new JsonText(SpecText.of(text(json)));
    }

    private static Json read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(SpecText.of(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            default -> new Json.Null();
        };
    }

    private static Json object(JsonParser parser) {
        Map<SpecText, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            SpecText name = SpecText.of(parser.currentName());
            parser.nextToken();
            members.put(name, read(parser));
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new Json.Arr(items);
    }

    private static String text(Json json) {
        if (json instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .map(member -> string(member.getKey()) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (json instanceof Json.Arr array) {
            return array.items().stream().map(JsonTrees::text).collect(Collectors.joining(",", "[", "]"));
        } else if (json instanceof Json.Text string) {
            return string(string.value());
        } else if (json instanceof Json.Num number) {
            return number.spelling();
        } else if (json instanceof Json.Bool bool) {
            return String.valueOf(bool.value());
        }
        return "null";
    }

    private static String string(SpecText text) {
        return JsonTexts.ofString(text).json().open();
    }
}
