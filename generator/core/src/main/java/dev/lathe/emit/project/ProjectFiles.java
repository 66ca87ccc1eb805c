package dev.lathe.emit.project;

import dev.lathe.embed.Addition;
import dev.lathe.emit.OutputFile;
import dev.lathe.plan.model.SdkPlan;
import java.util.List;
import java.util.Set;

/** Everything of a whole project that is not Java. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /**
     * The build and the front page of a project.
     *
     * @param version the version of the SDK, as the user gave it
     * @param additions what its runtime needs libraries for
     */
    public static List<OutputFile> of(SdkPlan plan, String version, Set<Addition> additions) {
        Coordinates coordinates = Coordinates.of(plan, version);
        return List.of(
                new OutputFile(OutputFile.Root.MODULE, "README.md", ProjectReadme.of(plan, coordinates)),
                new OutputFile(OutputFile.Root.MODULE, "pom.xml", ProjectPom.of(coordinates, additions)));
    }
}
