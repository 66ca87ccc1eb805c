package dev.lathe.emit.java.door;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.text.CommonMark;
import dev.lathe.model.Docs;
import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door for comments: builds one Javadoc comment from our own words, which are HTML already, and the document's,
 * which are escaped. A comment is ASCII, passes doclint and ends where its author meant it to end.
 */
public final class JavaDoc {

    /** Columns of text; with the deepest usual indentation and the asterisk it stays below 120. */
    private static final int WIDTH = 106;

    private static final Pattern SPACES = Pattern.compile(" +");

    /** The word at the beginning of a paragraph, possibly marked up or in brackets. */
    private static final Pattern DEPRECATED =
            Pattern.compile("(?:<[a-z]+>|[\\[(*_]){0,20}deprecat", Pattern.CASE_INSENSITIVE);

    private final List<String> blocks = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final CodeBlock.Builder references = CodeBlock.builder();
    private @Nullable String deprecation;

    private JavaDoc() {}

    /** A comment that begins with our own words. */
    public static JavaDoc words(String html) {
        JavaDoc doc = new JavaDoc();
        doc.blocks.add(html);
        return doc;
    }

    /** A comment that begins with what the document says, or with our words when it says nothing. */
    public static JavaDoc of(Docs docs, String otherwise) {
        JavaDoc doc = new JavaDoc();
        doc.prose(docs.summary());
        if (!docs.description().equals(docs.summary())) {
            doc.prose(docs.description());
        }
        if (doc.blocks.isEmpty() || doc.blocks.get(0).startsWith("<")) {
            doc.blocks.add(0, otherwise);
        }
        docs.notes().forEach(doc::prose);
        if (docs.externalUrl() != null) {
            doc.seeAlso(docs.externalUrl());
        }
        return doc;
    }

    /** Appends CommonMark of the document. */
    public JavaDoc prose(SpecText text) {
        blocks.addAll(CommonMark.blocks(text.open(), Characters::html));
        return this;
    }

    /** Appends a paragraph of our own words. */
    public JavaDoc paragraph(String html) {
        blocks.add(html);
        return this;
    }

    /** Appends a paragraph of our own words, with the document's text as code at its end. */
    public JavaDoc paragraph(String html, SpecText code) {
        blocks.add(html + code(code));
        return this;
    }

    /** Appends {@code @param}. */
    public JavaDoc param(String name, String html) {
        tags.add("@param " + name + " " + html);
        return this;
    }

    /** Appends {@code @return}. */
    public JavaDoc returns(String html) {
        tags.add("@return " + html);
        return this;
    }

    /**
     * Appends {@code @deprecated} when the document deprecates the subject, which then must have the annotation. The
     * reason is the document's own paragraph that begins with the word; it moves here unless the comment begins with
     * it.
     */
    public JavaDoc deprecated(Docs docs) {
        if (docs.deprecation() == Docs.Deprecation.DEPRECATED) {
            Optional<String> reason = CommonMark.blocks(docs.description().open(), Characters::html).stream()
                    .filter(block -> DEPRECATED.matcher(block).lookingAt())
                    .findFirst();
            reason.map(blocks::lastIndexOf).filter(at -> at > 0).ifPresent(at -> blocks.remove((int) at));
            deprecation = reason.map(text -> text.replaceFirst("^Deprecated[:.] +(?=.)", ""))
                    .orElse("The document marks it as deprecated.");
        }
        return this;
    }

    /** Appends {@code @throws}; the type is a name in scope or fully qualified. */
    public JavaDoc throwing(String type, String html) {
        tags.add("@throws " + type + " " + html);
        return this;
    }

    /** Appends {@code @see} with a method of the same class. */
    public JavaDoc see(String method, List<TypeName> parameters) {
        List<CodeBlock> types = parameters.stream()
                .map(type -> CodeBlock.of("$T", erased(type)))
                .toList();
        references.add("\n@see #$L($L)", method, CodeBlock.join(types, ", "));
        return this;
    }

    /** The comment, for JavaPoet. */
    public CodeBlock build() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            boolean isParagraph = !block.startsWith("<ul>") && !block.startsWith("<pre>");
            out.append(i == 0 ? "" : isParagraph ? "\n\n" : "\n");
            out.append(wrap(i > 0 && isParagraph ? "<p>" + block : block, ""));
        }
        out.append(tags.isEmpty() && references.isEmpty() ? "" : "\n");
        tags.forEach(tag -> out.append('\n').append(wrap(tag, "    ")));
        if (deprecation != null) {
            out.append(tags.isEmpty() && references.isEmpty() ? "\n\n" : "\n")
                    .append(wrap("@deprecated " + deprecation, "    "));
        }
        return CodeBlock.builder()
                .add("$L", out.toString())
                .add(references.build())
                .add("\n")
                .build();
    }

    private static TypeName erased(TypeName type) {
        TypeName plain = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
        return plain.withoutAnnotations();
    }

    /** One line of the document's text as the inside of a comment, for file headers. */
    public static String line(SpecText text) {
        return Characters.html(text.open().replaceAll("\\s+", " ").strip());
    }

    /** The document's text as inline code. */
    public static String code(SpecText text) {
        String html = line(text);
        return html.isBlank() ? "<code>&#32;</code>" : "<code>" + html + "</code>";
    }

    /** A JSON value of the document as inline code; long ones are cut. */
    public static String code(JsonText json) {
        String text = json.json().open();
        return code(SpecText.of(text.length() <= 200 ? text : text.substring(0, 200) + "..."));
    }

    /** The first paragraph of what the document says, or our words, for {@code @param} and {@code @return}. */
    public static String brief(Docs docs, String otherwise) {
        SpecText text = docs.summary().isEmpty() ? docs.description() : docs.summary();
        return CommonMark.blocks(text.open(), Characters::html).stream()
                .filter(block -> !block.startsWith("<"))
                .findFirst()
                .orElse(otherwise);
    }

    private void seeAlso(SpecText url) {
        String open = url.open();
        if (open.matches("https?://[^\\s()<>\"\\\\]+")) {
            blocks.add("See <a href=\"" + Characters.html(open) + "\">" + Characters.html(open) + "</a>.");
        }
    }

    private static String wrap(String text, String indent) {
        if (text.startsWith("<pre>")) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrapLine(line, indent, lines));
        return String.join("\n", lines);
    }

    private static void wrapLine(String line, String indent, List<String> lines) {
        if (line.length() <= WIDTH && !line.contains("  ")) {
            lines.add(line);
            return;
        }
        StringBuilder current = new StringBuilder();
        for (String word : SPACES.splitAsStream(line).toList()) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current.setLength(0);
                current.append(indent);
            } else if (!current.isEmpty()) {
                current.append(' ');
            }
            current.append(word);
        }
        lines.add(current.toString());
    }
}
