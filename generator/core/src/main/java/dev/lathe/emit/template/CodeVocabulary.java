package dev.lathe.emit.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import dev.lathe.language.Target;
import dev.lathe.language.TargetNames;
import dev.lathe.model.Docs;
import dev.lathe.model.EnvironmentVariable;
import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The helpers by which templates ask for names, types and texts; {@code templates/README.md} lists them for users. */
final class CodeVocabulary {

    /** Where a rendering keeps what its file refers to. */
    static final String REFERENCES = "lathe.references";

    /** Where a template sets it, names stand for themselves and nothing is imported. */
    private static final String PLAIN = "plain";

    private static final String SOURCES = "src/";
    private static final Pattern INTO_SOURCES = Pattern.compile("^(?:\\.{1,2}/)+" + SOURCES);

    private final TypeIndex types;
    private final Map<QualifiedName, String> accessors = new HashMap<>();
    private final SdkPlan plan;
    private final FileIndex index;
    private final Comments comments;
    private final TargetNames names;
    private final Map<String, String> scalars;

    CodeVocabulary(SdkPlan plan, Target target, FileIndex index, TypeIndex types) {
        this.plan = plan;
        this.types = types;
        this.index = index;
        this.comments = new Comments(target.comment());
        this.names = target.names();
        this.scalars = target.types();
        plan.client().services().forEach(service -> add(service, ""));
    }

    private void add(ServiceAccessor accessor, String above) {
        String path = above + accessor.name();
        accessors.put(accessor.service(), path);
        plan.services().stream()
                .filter(service -> service.name().equals(accessor.service()))
                .forEach(service -> service.children().forEach(child -> add(child, path + ".")));
    }

    /**
     * Registers them all.
     *
     * @param escape how text is written in what the engine renders
     */
    void registerWith(Handlebars handlebars, Target.Escape escape) {
        handlebars.registerHelper("is", CodeVocabulary::is);
        handlebars.registerHelper("find", (name, options) -> types.of(name));
        handlebars.registerHelper("ref", CodeVocabulary::reference);
        handlebars.registerHelper("module", this::module);
        handlebars.registerHelper("dotted", CodeVocabulary::dotted);
        handlebars.registerHelper("moduleName", (context, options) -> ModuleName.of(plan.packageName()));
        handlebars.registerHelper(
                "nested",
                (name, options) -> ((QualifiedName) name).nested(new Identifier(TextDoor.text(options.param(0)))));
        handlebars.registerHelper("variant", this::variant);
        handlebars.registerHelper(
                "everyType", (list, options) -> everyType((List<?>) list).toList());
        handlebars.registerHelper(
                "imports",
                (context, options) ->
                        new Handlebars.SafeString(references(options).place()));
        handlebars.registerHelper("comment", this::comment);
        handlebars.registerHelper("key", (name, options) -> key(name, escape));
        handlebars.registerHelper("literal", (value, options) -> literal((JsonText) value, escape));
        handlebars.registerHelper("join", CodeVocabulary::join);
        handlebars.registerHelper("distinctLines", CodeVocabulary::distinctLines);
        handlebars.registerHelper(
                "same", (value, options) -> TextDoor.text(value).equals(TextDoor.text(options.param(0))));
        handlebars.registerHelper(
                "kind", (value, options) -> uncapitalised(value.getClass().getSimpleName()));
        handlebars.registerHelper("shared", (value, options) -> index.shared());
        handlebars.registerHelper("accessors", (value, options) -> accessors.get((QualifiedName) value));
        handlebars.registerHelper("baseUrlVariables", (value, options) -> baseUrlVariables());
        handlebars.registerHelper("camel", (value, options) -> camel(value.toString()));
        handlebars.registerHelper("lower", (value, options) -> value.toString().toLowerCase(Locale.ROOT));
        handlebars.registerHelper("member", this::member);
        handlebars.registerHelper("scalar", this::scalar);
    }

    /** Whether a value is that kind of record; a block, or a condition inside another helper. */
    private static Object is(@Nullable Object value, Options options) throws IOException {
        boolean matches = value != null && value.getClass().getSimpleName().equals(options.param(0));
        if (options.tagType == TagType.SECTION) {
            return matches ? options.fn() : options.inverse();
        }
        return matches;
    }

    /** What this file calls a type of the SDK; it is imported if need be. */
    private static Object reference(Object name, Options options) {
        if (options.context.get(PLAIN) != null) {
            return new Handlebars.SafeString(plain((QualifiedName) name));
        }
        Imports.Use use = Imports.Use.valueOf(options.hash("use", Imports.Use.TYPE.name()));
        return new Handlebars.SafeString(references(options).to((QualifiedName) name, use, options.hash("prefix", "")));
    }

    private static String plain(QualifiedName name) {
        return Stream.concat(name.enclosing().stream(), Stream.of(name.simple()))
                .map(Identifier::value)
                .collect(Collectors.joining("."));
    }

    /** Where a type's file, or a path of the output folder, is as seen from this file. */
    private Object module(Object target, Options options) {
        return target instanceof QualifiedName name
                ? references(options).module(name)
                : references(options).module(ModuleName.inPath(target.toString(), plan.packageName()));
    }

    /** A path of {@link #module} where dots lead up and down; absolute from outside of the folder of sources. */
    private static Object dotted(Object path, Options options) {
        String text = path.toString().replaceFirst("/__init__$", "/");
        if (!references(options).isIn(SOURCES) && INTO_SOURCES.matcher(text).find()) {
            return INTO_SOURCES
                    .matcher(text)
                    .replaceFirst("")
                    .replaceFirst("/$", "")
                    .replace('/', '.');
        }
        String down = text.replaceFirst("^(\\./|(\\.\\./)+)", "");
        int up = text.startsWith("./") ? 1 : (text.length() - down.length()) / "../".length() + 1;
        return ".".repeat(up) + down.replaceFirst("/$", "").replace('/', '.');
    }

    /** The variant of a union that a factory makes. */
    private @Nullable Object variant(Object union, Options options) {
        return types.of(union) instanceof UnionPlan plan
                ? plan.variants().stream()
                        .filter(variant -> variant.factory().value().equals(TextDoor.text(options.param(0))))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Types, and those inside of them. */
    private static Stream<TypePlan> everyType(List<?> types) {
        return types.stream()
                .map(TypePlan.class::cast)
                .flatMap(type -> Stream.concat(Stream.of(type), everyType(type.nested())));
    }

    private Object comment(Object docs, Options options) {
        Object otherwise = options.hash("otherwise");
        return new Handlebars.SafeString(
                comments.of((Docs) docs, otherwise instanceof SpecText text ? text : null, options.hash("indent", "")));
    }

    /** A name that needs quotes only where it is no identifier. */
    private static Object key(Object name, Target.Escape escape) {
        String text = TextDoor.text(name);
        if (text.equals("__proto__")) {
            return new Handlebars.SafeString("['__proto__']");
        }
        return text.matches("[A-Za-z_][A-Za-z0-9_]*")
                ? text
                : new Handlebars.SafeString("'" + TextDoor.escape(escape, text) + "'");
    }

    /** JSON as the language reads it, most as it stands; ASCII. */
    private static Object literal(JsonText json, Target.Escape escape) {
        String text = json.json().open();
        return new Handlebars.SafeString(
                escape == Target.Escape.PYTHON ? PythonLiteral.of(text) : TextDoor.ascii(text));
    }

    private List<SpecText> baseUrlVariables() {
        return plan.client().environment().stream()
                .filter(variable -> variable.use() == EnvironmentVariable.Use.BASE_URL)
                .map(EnvironmentVariable::name)
                .toList();
    }

    private static String uncapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Object join(Object list, Options options) {
        String separator = options.param(0, ".");
        return ((List<?>) list).stream().map(TextDoor::text).collect(Collectors.joining(separator));
    }

    /** A block without lines that it has already; what its last line ends with comes behind it. */
    private static Object distinctLines(@Nullable Object context, Options options) throws IOException {
        String end = options.hash("end", "");
        return new Handlebars.SafeString(
                options.fn().toString().lines().distinct().collect(Collectors.joining("\n", "", end + "\n")));
    }

    /** {@code SPACE_DELIMITED} as {@code spaceDelimited}. */
    private static String camel(String constant) {
        StringBuilder out = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            out.append(out.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }

    /** The member of the root that a JSON pointer leads to; nothing when it leads elsewhere, or is no name. */
    private @Nullable Object member(Object pointer, Options options) {
        String text = TextDoor.text(pointer);
        return text.matches("/[A-Za-z_][A-Za-z0-9_]*") && !names.isReserved("member", text.substring(1))
                ? text.substring(1)
                : null;
    }

    /** What the language calls a scalar, as target.yaml says. */
    private Object scalar(Object kind, Options options) {
        String name = scalars.get(kind.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (name == null) {
            throw new UnknownNameException("target.yaml says no type for " + kind, options.context.model());
        }
        return new Handlebars.SafeString(name);
    }

    private static References references(Options options) {
        return Objects.requireNonNull(options.data(REFERENCES), "references of a rendering");
    }
}
