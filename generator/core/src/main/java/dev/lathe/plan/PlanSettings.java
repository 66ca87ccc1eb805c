package dev.lathe.plan;

import dev.lathe.config.SdkConfig.ConstraintUse;
import dev.lathe.plan.model.Identifier;
import java.util.List;

/**
 * What the user decides about an SDK as a whole.
 *
 * @param packageName the client's package, dotted
 * @param sdkVersion the version the SDK calls itself
 * @param constraints whether builders hold values against the document's limits
 */
public record PlanSettings(String packageName, String sdkVersion, ConstraintUse constraints) {

    /** Settings for an SDK whose documentation tells limits, and whose builders do not check them. */
    public PlanSettings(String packageName, String sdkVersion) {
        this(packageName, sdkVersion, ConstraintUse.DOCUMENTED);
    }

    /**
     * The segments of the package.
     *
     * @throws IllegalArgumentException if the package name is not made of identifiers
     */
    public List<Identifier> rootPackage() {
        return List.of(packageName.split("\\.", -1)).stream()
                .map(Identifier::new)
                .toList();
    }
}
