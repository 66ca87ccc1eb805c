package dev.lathe.plan.naming;

import dev.lathe.language.Casing;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checked door from text of a document to a Java identifier: legal, ASCII, unreserved, of bounded length. */
public final class JavaIdentifier {

    private static final int MAX_LENGTH = 120;
    private static final int HASH_LENGTH = 8;
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0," + (MAX_LENGTH - 1) + "}");

    private JavaIdentifier() {}

    /** An identifier for a text in any script. */
    public static Identifier of(NameKind kind, SpecText text) {
        return of(kind, Words.of(text));
    }

    /** The text itself when it is a name that can be used, else null. */
    static @Nullable Identifier asWritten(NameKind kind, SpecText text) {
        String name = text.open();
        return isLegal(name) && !JavaProfile.isReserved(kind, name) ? new Identifier(name) : null;
    }

    static Identifier of(NameKind kind, List<String> words) {
        List<String> named = words.isEmpty() ? List.of(standIn(kind)) : words;
        List<String> legal =
                Character.isDigit(named.get(0).charAt(0)) ? Words.join(List.of(standIn(kind)), named) : named;
        String name = capped(casing(kind).join(legal));
        return new Identifier(
                JavaProfile.isReserved(kind, name)
                        ? capped(casing(kind).join(Words.join(legal, List.of(suffix(kind)))))
                        : name);
    }

    static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches();
    }

    /** The name, or its beginning and a hash of all of it. */
    static String capped(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH - HASH_LENGTH) + StableHash.of(name);
    }

    private static Casing casing(NameKind kind) {
        return switch (kind) {
            case PACKAGE -> Casing.FLAT;
            case TYPE -> Casing.UPPER_CAMEL;
            case CONSTANT -> Casing.UPPER_SNAKE;
            case COMPONENT, METHOD, CLIENT_METHOD, CREDENTIAL, ARGUMENT, FACTORY -> Casing.LOWER_CAMEL;
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

    /** What a reserved word gets behind it. */
    private static String suffix(NameKind kind) {
        return switch (kind) {
            case PACKAGE, CLIENT_METHOD -> "api";
            case TYPE -> "model";
            case COMPONENT, CREDENTIAL, ARGUMENT, CONSTANT -> "value";
            case METHOD -> "call";
            case FACTORY -> "variant";
        };
    }
}
