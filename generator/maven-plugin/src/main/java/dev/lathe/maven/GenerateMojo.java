package dev.lathe.maven;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.Lathe;
import dev.lathe.maven.RequestedMode.Occasion;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates a Java SDK from an OpenAPI document, and SDKs in other languages if wanted. Output under {@code target/} is
 * written in every build; output anywhere else is taken as checked in: written by {@code mvn generate} or with
 * {@code -Dlathe.write}, and compared (the build fails when it is stale) in every other build.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

    /** The OpenAPI document, YAML or JSON. */
    @Parameter(property = "lathe.spec", required = true)
    private File spec;

    /** OpenAPI Overlays, applied in this order. */
    @Parameter
    private List<File> overlays = List.of();

    /**
     * Hosts that references may lead to, each {@code host} or {@code host:port}. What they name is fetched anew by each
     * run, without credentials. None as a rule.
     */
    @Parameter(property = "lathe.allowRemote")
    private List<String> allowRemote = List.of();

    /** {@code lathe.yaml}: names, resources, pagination, environment variables. Without it everything is inferred. */
    @Parameter(property = "lathe.config")
    private @Nullable File config;

    /** {@code lathe.lock}: the names that earlier runs gave. Default: beside {@code config}; none without a config. */
    @Parameter(property = "lathe.lock")
    private @Nullable File lock;

    /** Root package of the SDK; wins over {@code lathe.yaml}. */
    @Parameter(property = "lathe.packageName")
    private @Nullable String packageName;

    /** Class name of the client; wins over {@code lathe.yaml}. */
    @Parameter(property = "lathe.clientName")
    private @Nullable String clientName;

    /** Version of the SDK, sent in {@code User-Agent}. */
    @Parameter(property = "lathe.sdkVersion", defaultValue = "${project.version}", required = true)
    private String sdkVersion;

    /** Root of the generated sources; becomes a source root of the project. */
    @Parameter(
            property = "lathe.output",
            defaultValue = "${project.build.directory}/generated-sources/lathe",
            required = true)
    private File output;

    /** Root of the emitted tests; becomes a test source root and test resource folder. No tests when not given. */
    @Parameter(property = "lathe.testOutput")
    private @Nullable File testOutput;

    /**
     * Folder of {@code api.md}, for an SDK that is a module of its own (it then has a {@code module-info} too). Not
     * given: the SDK becomes part of this project's module.
     */
    @Parameter(property = "lathe.moduleOutput")
    private @Nullable File moduleOutput;

    /**
     * Other languages, each with {@code name} (one that comes with Lathe, or a folder that makes one),
     * {@code packageName} and {@code output}, the folder of a project of its own.
     */
    @Parameter
    private List<OtherLanguage> languages = List.of();

    /** A folder with a folder per language; files there win over those that come with Lathe. */
    @Parameter(property = "lathe.templates")
    private @Nullable File templates;

    /** {@code auto}, {@code write} or {@code check}; see the goal's description for {@code auto}. */
    @Parameter(property = "lathe.mode", defaultValue = "auto", required = true)
    private String mode;

    /** Writes although the output is checked in: {@code mvn process-classes -Dlathe.write}. */
    @Parameter(property = "lathe.write", defaultValue = "false")
    private boolean write;

    /** Generates and checks nothing; the source roots are added all the same. */
    @Parameter(property = "lathe.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        new SourceRoots(project).add(output.toPath(), path(testOutput));
        if (skip) {
            getLog().info("lathe: skipped");
            return;
        }
        Mode decided = RequestedMode.parse(mode).decide(occasion());
        run(request(decided), "");
        for (OtherLanguage language : languages) {
            run(request(language, decided), "-" + language.label());
        }
    }

    private void run(GenerationRequest request, String suffix) throws MojoExecutionException, MojoFailureException {
        Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
        new Generation(Lathe::generate, new LogReport(getLog(), base, ownFile(suffix + "-report.json")))
                .run(request, stamp(request, suffix));
    }

    private GenerationRequest request(OtherLanguage language, Mode decided) {
        Path folder = language.folder().toPath();
        Path kept = lockFile();
        Language chosen = new Language(language.name(), path(templates));
        return new GenerationRequest(
                inputs(kept == null ? null : kept.resolveSibling(chosen.lockName())),
                new Identity(language.packageName(), clientName, sdkVersion),
                chosen,
                new Outputs(folder, null, folder, Shape.PROJECT)
                        .reporting(ownFile("-" + language.label() + "-report.json")),
                decided);
    }

    private Inputs inputs(@Nullable Path kept) {
        return new Inputs(spec.toPath(), overlays.stream().map(File::toPath).toList(), path(config), kept, allowRemote);
    }

    private GenerationRequest request(Mode decided) {
        return new GenerationRequest(
                inputs(lockFile()),
                new Identity(packageName, clientName, sdkVersion),
                Language.JAVA,
                new Outputs(output.toPath(), path(testOutput), path(moduleOutput), shape())
                        .reporting(ownFile("-report.json")),
                decided);
    }

    private Shape shape() {
        return moduleOutput == null ? Shape.SOURCES : Shape.MODULE;
    }

    private @Nullable Path lockFile() {
        if (lock != null) {
            return lock.toPath();
        }
        return config == null ? null : config.toPath().resolveSibling(Language.JAVA.lockName());
    }

    private Occasion occasion() {
        boolean byName =
                write || session.getGoals().contains("generate") || execution.getSource() == MojoExecution.Source.CLI;
        if (byName) {
            return Occasion.ASKED_BY_NAME;
        }
        return isUnderTarget() ? Occasion.BUILD_INTO_TARGET : Occasion.BUILD_OF_CHECKED_IN_SOURCES;
    }

    private boolean isUnderTarget() {
        Path target = Path.of(project.getBuild().getDirectory());
        return Stream.concat(
                        Stream.of(output, testOutput, moduleOutput),
                        languages.stream().map(OtherLanguage::folder))
                .allMatch(folder -> folder == null || folder.toPath().startsWith(target));
    }

    private Optional<Stamp> stamp(GenerationRequest request, String suffix) {
        boolean isFromElsewhere = !allowRemote.isEmpty();
        if (!isUnderTarget() || request.mode() == Mode.CHECK || isFromElsewhere) {
            return Optional.empty();
        }
        return Optional.of(Stamp.of(
                ownFile(suffix + ".stamp"),
                request,
                execution.getMojoDescriptor().getPluginDescriptor().getVersion()));
    }

    /** A file of this execution under {@code target/}. */
    private Path ownFile(String suffix) {
        return Path.of(project.getBuild().getDirectory(), "lathe", execution.getExecutionId() + suffix);
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
