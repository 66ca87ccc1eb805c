package dev.lathe.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * What {@code mvn generate} runs in a project that declares this plugin with {@code <extensions>true</extensions>}: the
 * default lifecycle as far as {@code generate-sources}, so that every execution of {@code generate} keeps its own
 * configuration. Not meant to be called by name.
 */
@Mojo(name = "lifecycle", threadSafe = true)
@Execute(phase = LifecyclePhase.GENERATE_SOURCES)
public final class LifecycleMojo extends AbstractMojo {

    @Override
    public void execute() {
        getLog().debug("generate: done");
    }
}
