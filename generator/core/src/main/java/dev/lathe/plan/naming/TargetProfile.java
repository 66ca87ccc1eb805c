package dev.lathe.plan.naming;

import dev.lathe.language.Casing;
import dev.lathe.language.Target;
import dev.lathe.language.TargetNames;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A language that {@code target.yaml} describes. */
public final class TargetProfile implements LanguageProfile {

    private static final int MAX_LENGTH = 120;
    private static final int HASH_LENGTH = 8;
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0," + (MAX_LENGTH - 1) + "}");
    /** What Windows keeps for itself; packages and types may be files. */
    private static final Pattern DEVICE =
            Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]", Pattern.CASE_INSENSITIVE);

    private final Target target;
    private final TargetNames names;

    public TargetProfile(Target target) {
        this.target = target;
        this.names = target.names();
    }

    @Override
    public Identifier identifier(NameKind kind, List<String> words) {
        List<String> named = words.isEmpty() ? List.of(standIn(kind)) : words;
        List<String> legal =
                Character.isDigit(named.get(0).charAt(0)) ? Words.join(List.of(standIn(kind)), named) : named;
        String name = capped(names.casingOf(use(kind)).join(legal));
        return new Identifier(isReserved(kind, name) ? capped(name) + names.reservedSuffix() : name);
    }

    @Override
    public Identifier member(SpecText spelling) {
        boolean isKept = names.casingOf("member") == Casing.AS_WRITTEN;
        Identifier written = isKept ? asWritten(NameKind.COMPONENT, spelling) : null;
        return written == null ? identifier(NameKind.COMPONENT, Words.of(spelling)) : written;
    }

    @Override
    public CallStyle calls() {
        return target.arguments() == Target.Arguments.NAMED ? CallStyle.NAMED : CallStyle.POSITIONAL;
    }

    @Override
    public List<String> serviceWords() {
        return names.service();
    }

    @Override
    public boolean isUsable(NameKind kind, String name) {
        return LEGAL.matcher(name).matches() && !isReserved(kind, name);
    }

    @Override
    public @Nullable Identifier asWritten(NameKind kind, SpecText name) {
        String text = name.open();
        return isUsable(kind, text) ? new Identifier(text) : null;
    }

    @Override
    public Identifier numbered(NameKind kind, Identifier name, int number) {
        boolean isSeparate = Character.isDigit(name.value().charAt(name.value().length() - 1));
        return new Identifier(capped(name.value()) + (isSeparate ? "_" : "") + number);
    }

    @Override
    public String distinction(NameKind kind, Identifier name) {
        return kind == NameKind.TYPE || kind == NameKind.PACKAGE ? name.value().toLowerCase(Locale.ROOT) : name.value();
    }

    @Override
    public ScalarKind supported(ScalarKind kind) {
        return kind;
    }

    /** Templates write what the document says. */
    @Override
    public SpecText pattern(SpecText ecma) {
        return ecma;
    }

    @Override
    public int slots(ScalarKind kind) {
        return 1;
    }

    @Override
    public int maxSlots() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int maxNestedLength() {
        return 200;
    }

    @Override
    public int maxConstants() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int maxConstantLength() {
        return Integer.MAX_VALUE;
    }

    private boolean isReserved(NameKind kind, String name) {
        boolean isFile = kind == NameKind.TYPE || kind == NameKind.PACKAGE;
        return names.isReserved(use(kind), name)
                || (isFile && DEVICE.matcher(name).matches());
    }

    private static String capped(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH - HASH_LENGTH) + StableHash.of(name);
    }

    private static String use(NameKind kind) {
        return switch (kind) {
            case PACKAGE -> "package";
            case TYPE -> "type";
            case COMPONENT -> "member";
            case METHOD -> "method";
            case CLIENT_METHOD -> "client-method";
            case ARGUMENT -> "argument";
            case CREDENTIAL -> "credential";
            case FACTORY -> "factory";
            case CONSTANT -> "constant";
        };
    }

    /** What a name that begins with a digit begins with instead, and what stands for a name without words. */
    private static String standIn(NameKind kind) {
        return switch (kind) {
            case PACKAGE -> "api";
            case TYPE -> "model";
            case COMPONENT, CREDENTIAL, ARGUMENT, CONSTANT -> "value";
            case METHOD, CLIENT_METHOD -> "call";
            case FACTORY -> "variant";
        };
    }
}
