package dev.lathe.plan.naming;

import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Java, as of 17. */
public final class JavaProfile implements LanguageProfile {

    private static final ReservedWords RESERVED = ReservedWords.load("java-reserved.txt");

    @Override
    public Identifier identifier(NameKind kind, List<String> words) {
        return JavaIdentifier.of(kind, words);
    }

    @Override
    public Identifier member(SpecText spelling) {
        return JavaIdentifier.of(NameKind.COMPONENT, spelling);
    }

    @Override
    public CallStyle calls() {
        return CallStyle.POSITIONAL;
    }

    @Override
    public List<String> serviceWords() {
        return List.of("service");
    }

    @Override
    public boolean isUsable(NameKind kind, String name) {
        return JavaIdentifier.isLegal(name) && !isReserved(kind, name);
    }

    @Override
    public @Nullable Identifier asWritten(NameKind kind, SpecText name) {
        return JavaIdentifier.asWritten(kind, name);
    }

    @Override
    public Identifier numbered(NameKind kind, Identifier name, int number) {
        String separator = kind == NameKind.CONSTANT || endsWithDigit(name.value()) ? "_" : "";
        return new Identifier(JavaIdentifier.capped(name.value()) + separator + number);
    }

    @Override
    public String distinction(NameKind kind, Identifier name) {
        return switch (kind) {
            case TYPE, PACKAGE -> name.value().toLowerCase(Locale.ROOT);
            case COMPONENT, METHOD, CLIENT_METHOD, CREDENTIAL, ARGUMENT, FACTORY, CONSTANT -> name.value();
        };
    }

    /**
     * URIs, times and durations stay text: {@code java.net} and {@code java.time} do not give back every text they
     * take, and refuse some that servers send. A float is a double, which keeps more digits of what came.
     */
    @Override
    public ScalarKind supported(ScalarKind kind) {
        return switch (kind) {
            case URI, TIME, DURATION, BINARY -> ScalarKind.STRING;
            case FLOAT -> ScalarKind.DOUBLE;
            default -> kind;
        };
    }

    @Override
    public @Nullable SpecText pattern(SpecText ecma) {
        return JavaPattern.of(ecma);
    }

    @Override
    public int slots(ScalarKind kind) {
        return kind == ScalarKind.INT64 || kind == ScalarKind.DOUBLE ? 2 : 1;
    }

    /** 255 of the class file format, without {@code this}. */
    @Override
    public int maxSlots() {
        return 254;
    }

    /** A method ends at 64 KB, and {@code known()} needs 34 bytes for each constant. */
    @Override
    public int maxConstants() {
        return 1_500;
    }

    /** A constant ends at 65,535 bytes, three for a unit at most. */
    @Override
    public int maxConstantLength() {
        return 20_000;
    }

    /** File names end at 255 bytes; the codec's suffix and {@code .class} need some of them. */
    @Override
    public int maxNestedLength() {
        return 200;
    }

    /** Whether a legal name means something else in this place. */
    static boolean isReserved(NameKind kind, String name) {
        return switch (kind) {
            case PACKAGE -> RESERVED.contains(List.of("keywords", "packages"), name) || isDevice(name);
            case TYPE -> RESERVED.contains(List.of("keywords", "types", "contextual-types"), name) || isDevice(name);
            case COMPONENT -> RESERVED.contains(List.of("keywords", "object-methods", "components"), name);
            case METHOD -> RESERVED.contains(List.of("keywords", "object-methods"), name);
            case CLIENT_METHOD -> RESERVED.contains(List.of("keywords", "object-methods", "client-methods"), name);
            case CREDENTIAL -> RESERVED.contains(List.of("keywords", "object-methods", "client-builder"), name);
            case ARGUMENT -> RESERVED.contains(List.of("keywords", "arguments"), name);
            case FACTORY -> RESERVED.contains(List.of("keywords", "object-methods", "factories"), name);
            case CONSTANT -> RESERVED.contains(List.of("constants", "keywords"), name);
        };
    }

    /** Packages are folders and types are files, and Windows keeps some names for itself, whatever the case. */
    private static boolean isDevice(String name) {
        return RESERVED.contains(List.of("devices"), name.toLowerCase(Locale.ROOT));
    }

    private static boolean endsWithDigit(String name) {
        return Character.isDigit(name.charAt(name.length() - 1));
    }
}
