package dev.lathe.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Makes the output folders part of the project, also when nothing has to be generated. */
record SourceRoots(MavenProject project) {

    void add(Path main, @Nullable Path test) {
        project.addCompileSourceRoot(main.toString());
        if (test != null) {
            project.addTestCompileSourceRoot(test.toString());
            addTestResources(test);
        }
    }

    private void addTestResources(Path test) {
        boolean known = project.getTestResources().stream()
                .anyMatch(resource -> Path.of(resource.getDirectory()).equals(test));
        if (!known) {
            Resource data = new Resource();
            data.setDirectory(test.toString());
            data.setExcludes(List.of("**/*.java"));
            project.addTestResource(data);
        }
    }
}
