package dev.lathe.plan;

import dev.lathe.config.SdkConfig.ConstraintUse;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import java.util.List;
import java.util.Set;

/**
 * What the user decides about an SDK as a whole.
 *
 * @param packageName what users import; dotted in Java
 * @param rootPackage the names that lead to the client inside of it; empty where a package has no inner names
 * @param sdkVersion the version the SDK calls itself
 * @param constraints whether builders hold values against the document's limits
 * @param namedArguments values of the path that go by name in languages that take one by position
 */
public record PlanSettings(
        String packageName,
        List<Identifier> rootPackage,
        String sdkVersion,
        ConstraintUse constraints,
        Set<SpecText> namedArguments) {

    public PlanSettings {
        rootPackage = List.copyOf(rootPackage);
        namedArguments = Set.copyOf(namedArguments);
    }

    /**
     * Settings for a Java SDK whose documentation tells limits, and whose builders do not check them.
     *
     * @throws IllegalArgumentException if the package name is not made of identifiers
     */
    public static PlanSettings java(String packageName, String sdkVersion) {
        return new PlanSettings(packageName, segments(packageName), sdkVersion, ConstraintUse.DOCUMENTED, Set.of());
    }

    /**
     * The segments of a dotted name.
     *
     * @throws IllegalArgumentException if it is not made of identifiers
     */
    public static List<Identifier> segments(String dotted) {
        return List.of(dotted.split("\\.", -1)).stream().map(Identifier::new).toList();
    }

    /** The same with builders that check, or do not. */
    public PlanSettings with(ConstraintUse use) {
        return new PlanSettings(packageName, rootPackage, sdkVersion, use, namedArguments);
    }
}
