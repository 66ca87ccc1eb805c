package dev.lathe.parse;

import dev.lathe.config.NameLock;
import dev.lathe.config.SdkConfig;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.ApiInfo;
import dev.lathe.model.Docs;
import dev.lathe.model.HookGroup;
import dev.lathe.model.Resource;
import dev.lathe.model.SdkModel;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a loaded document to what the API is: schemas first, then operations, then how they are reached. */
public final class OpenApiParser {

    private final Run run;
    private final SdkConfig config;
    private final NameLock lock;
    private final TypeRegistry types;
    private final SchemaMapper schemas;

    private OpenApiParser(Run run, SdkConfig config, NameLock lock) {
        this.run = run;
        this.config = config;
        this.lock = lock;
        this.types = new TypeRegistry(run);
        this.schemas = new SchemaMapper(run, types);
    }

    /** Parses a document for which no names are locked. */
    public static @Nullable SdkModel parse(SourceDocument document, SdkConfig config, Diagnostics diagnostics) {
        return parse(document, config, NameLock.empty(), diagnostics);
    }

    /**
     * Parses a document; null when nothing sensible can come out, then an ERROR says why. Never throws for a user.
     *
     * @param lock where operations were in the resource tree before, when the tree is inferred
     */
    public static @Nullable SdkModel parse(
            SourceDocument document, SdkConfig config, NameLock lock, Diagnostics diagnostics) {
        if (!DocumentVersion.isSupported(document.root(), diagnostics)) {
            return null;
        }
        OpenAPI view = TypedView.read(document, diagnostics);
        if (view == null) {
            return null;
        }
        ConfigIndex index = ConfigIndex.of(config, document, diagnostics);
        return new OpenApiParser(new Run(document, index, config.required(), diagnostics), config, lock).model(view);
    }

    private SdkModel model(OpenAPI view) {
        Element root = run.document().root();
        new ComponentMapper(run, types, schemas).declareAll();
        EnvelopeUnwrapper envelope =
                config.envelope() == null ? null : new EnvelopeUnwrapper(config.envelope(), schemas);
        SecurityMapper security = new SecurityMapper(run, config.authentication());
        List<MappedOperation> operations =
                new OperationMapper(run, schemas, types, envelope, security).operations(view);
        PaginationFinder pagination = new PaginationFinder(run, schemas, config);
        pagination.check(operations);
        MethodMapper methods = new MethodMapper(pagination);
        Resource tree = config.resources() == null
                ? new InferredTree(methods, types.all(), lock).tree(operations)
                : new ConfiguredTree(run, config, methods).tree(operations);
        HookMapper hooks = new HookMapper(run, schemas, types);
        hooks.map(operations);
        new ComponentMapper(run, types, schemas).declareWanted();
        List<HookGroup> hookGroups = hooks.groups();
        security.checkDemands(Stream.concat(Stream.of(root), operations.stream().map(MappedOperation::element)));
        return new SdkModel(
                info(root),
                servers(root, view),
                security.schemes(view),
                security.security(view),
                tree,
                operations.stream().map(MappedOperation::operation).toList(),
                new AliasCycles(run.diagnostics()).broken(types.all()),
                pagination.schemes(),
                config.envelope() == null ? null : EnvelopeUnwrapper.model(config.envelope()),
                hookGroups,
                new EnvironmentMapper(security).environment(config.environment()));
    }

    private ApiInfo info(Element root) {
        Element info = root.get("info");
        Docs docs = info == null ? Docs.NONE : DocsMapper.docs(info);
        SpecText title = info == null ? SpecText.EMPTY : DocsMapper.text(info.text("title"));
        SpecText version = info == null ? SpecText.EMPTY : DocsMapper.text(info.text("version"));
        SpecText client = config.client() == null ? title : SpecText.of(config.client());
        return new ApiInfo(client, title, version, docs);
    }

    private List<Server> servers(Element root, OpenAPI view) {
        List<Server> servers = ServerMapper.servers(run, root.items("servers"), view.getServers());
        return servers.isEmpty()
                ? List.of(new Server(
                        SpecText.of("/"),
                        SpecText.EMPTY,
                        List.of(),
                        Objects.requireNonNullElse(root.get("servers"), root).location()))
                : servers;
    }
}
