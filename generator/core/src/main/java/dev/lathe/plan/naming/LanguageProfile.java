package dev.lathe.plan.naming;

import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one language asks of names, files, types and sizes. Java's is {@link JavaProfile}. */
public interface LanguageProfile {

    /**
     * A legal identifier for these words, spelled as the language does, clear of its reserved words and not too long.
     *
     * @param words lower-case ASCII letters and digits, as {@link Words} yields them; may be empty
     */
    Identifier identifier(NameKind kind, List<String> words);

    /**
     * What a member or parameter is called.
     *
     * @param spelling what the document calls it
     */
    Identifier member(SpecText spelling);

    /** Whether a name may be used as it stands, for names that an earlier run wrote down. */
    boolean isUsable(NameKind kind, String name);

    /** A name as the user spelled it, or null when it cannot be used. */
    @Nullable
    Identifier asWritten(NameKind kind, SpecText name);

    /** The same name with a number behind it, for collisions that no context resolves. */
    Identifier numbered(NameKind kind, Identifier name, int number);

    /**
     * What two names must differ in: the name itself, or its lower case where a file system may not tell them apart.
     */
    String distinction(NameKind kind, Identifier name);

    /** How callers hand over what a request is made of. */
    CallStyle calls();

    /** What stands behind the name of a resource to name its service; may be empty. */
    List<String> serviceWords();

    /** The kind of scalar that the language's runtime can read and write as a member. */
    ScalarKind supported(ScalarKind kind);

    /**
     * How the language's regular expressions say what one of ECMAScript says, or null when that is not certain.
     *
     * @param ecma what a document says
     */
    @Nullable
    SpecText pattern(SpecText ecma);

    /** How many parameter slots a value takes when it is always there. */
    int slots(ScalarKind kind);

    /** The most parameter slots of a record. */
    int maxSlots();

    /** The longest name of a type together with those it is nested in. */
    int maxNestedLength();

    /** How many constants an enumeration may have. */
    int maxConstants();

    /** How many UTF-16 units the text of a constant may have. */
    int maxConstantLength();
}
