package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Content;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The alternatives of a body, one per media type. */
final class ContentMapper {

    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]([ -~]*[!-~])?");

    private final Run run;
    private final SchemaMapper schemas;
    private final TypeRegistry types;
    private final ExampleMapper examples;
    private final EncodingMapper encodings;

    ContentMapper(Run run, SchemaMapper schemas, TypeRegistry types) {
        this.run = run;
        this.schemas = schemas;
        this.types = types;
        this.examples = new ExampleMapper(run.document());
        this.encodings = new EncodingMapper(run);
    }

    /** How the type of one media type is found. */
    interface Typing {

        /** The wrapping and the type of a JSON body with this schema. */
        Typed typed(Element schema, Place place);
    }

    /** A type and whether it stands alone in the body. */
    record Typed(@Nullable TypeRef type, Content.Wrapping wrapping) {}

    /** Bodies that stand for themselves. */
    List<Content> contents(Element holder, io.swagger.v3.oas.models.media.@Nullable Content view, Place place) {
        return contents(holder, view, place, this::bare);
    }

    Typed bare(Element schema, Place place) {
        return new Typed(schemas.typeOf(schema, place), Content.Wrapping.BARE);
    }

    List<Content> contents(
            Element holder, io.swagger.v3.oas.models.media.@Nullable Content view, Place place, Typing typing) {
        List<Content> contents = new ArrayList<>();
        holder.members("content").forEach((mediaType, element) -> {
            if (view == null || !view.containsKey(mediaType)) {
                run.warn(DiagnosticCode.STRUCTURE_INVALID, element, "the media type cannot be read and is left out");
                return;
            }
            if (!HEADER_VALUE.matcher(mediaType).matches()) {
                run.warn(DiagnosticCode.STRUCTURE_INVALID, element, "no media type is called that; it is left out");
                return;
            }
            contents.add(content(mediaType, element, place, typing));
        });
        reportXml(holder, contents);
        return contents;
    }

    /** Of a body in XML alone no type is made; beside another form that is no loss. */
    private void reportXml(Element holder, List<Content> contents) {
        boolean isOpaque =
                !contents.isEmpty() && contents.stream().allMatch(content -> content.kind() == Content.Kind.OPAQUE);
        if (isOpaque) {
            holder.members("content").forEach((mediaType, element) -> {
                if (element.has("schema") && MediaTypes.isXml(mediaType)) {
                    run.diagnostics()
                            .note(
                                    DiagnosticCode.FEATURE_IGNORED,
                                    element.location(),
                                    "XML is not turned into types; the body is sent or read as it is");
                }
            });
        }
    }

    /** The first of the alternatives that is JSON; null when none is. Bodies that Swagger Parser does not read. */
    @Nullable
    Content json(Element holder, Place place) {
        for (Map.Entry<String, Element> alternative : holder.members("content").entrySet()) {
            if (MediaTypes.kind(alternative.getKey()) == Content.Kind.JSON
                    && HEADER_VALUE.matcher(alternative.getKey()).matches()) {
                Content content = content(alternative.getKey(), alternative.getValue(), place, this::bare);
                return content.kind() == Content.Kind.JSON ? content : null;
            }
        }
        return null;
    }

    private Content content(String mediaType, Element element, Place place, Typing typing) {
        Content.Kind kind = MediaTypes.kind(mediaType);
        Element schema = element.get("schema");
        Typed typed = new Typed(null, Content.Wrapping.BARE);
        if (schema != null && !kind.isRaw() && kind != Content.Kind.TEXT) {
            typed = kind == Content.Kind.JSON ? typing.typed(schema, place) : bare(schema, place);
            kind = kind == Content.Kind.JSON && isFile(typed.type()) ? Content.Kind.BINARY : kind;
        }
        return new Content(
                SpecText.of(mediaType),
                kind,
                typed.type(),
                typed.wrapping(),
                isForm(kind) ? encodings.encodings(element) : List.of(),
                examples.examples(element),
                element.location());
    }

    /** Whatever the media type says: a file is no JSON. */
    private static boolean isFile(@Nullable TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.BINARY;
    }

    private static boolean isForm(Content.Kind kind) {
        return kind == Content.Kind.FORM || kind == Content.Kind.MULTIPART;
    }

    /** The place of inline types: the operation's, unless the holder is shared, which then gives the name. */
    Place placeOf(Element use, Element followed, Place own) {
        return use.id().equals(followed.id()) ? own : Place.component(types.words(followed));
    }
}
