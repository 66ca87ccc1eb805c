package dev.lathe.plan.shape;

import dev.lathe.model.Method;
import dev.lathe.model.Operation;
import dev.lathe.model.OperationId;
import dev.lathe.model.Resource;
import dev.lathe.model.SchemaId;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds parts of the model by their identity. */
public final class ModelIndex {

    private final SdkModel model;
    private final Map<SchemaId, TypeDecl> types = new LinkedHashMap<>();
    private final Map<OperationId, Operation> operations = new LinkedHashMap<>();
    private final List<MethodSite> sites = new ArrayList<>();
    private final Map<OperationId, MethodSite> owners = new LinkedHashMap<>();

    public ModelIndex(SdkModel model) {
        this.model = model;
        model.types().forEach(type -> types.putIfAbsent(type.id(), type));
        model.operations().forEach(operation -> operations.putIfAbsent(operation.id(), operation));
        collectSites(model.root(), List.of());
        sites.forEach(site -> owners.putIfAbsent(site.operation().id(), site));
    }

    public SdkModel model() {
        return model;
    }

    public @Nullable TypeDecl type(SchemaId id) {
        return types.get(id);
    }

    /** The methods of a resource, in its order, as far as their operations exist. */
    public List<MethodSite> sites(Resource resource, List<SpecText> path) {
        List<MethodSite> found = new ArrayList<>();
        for (Method method : resource.methods()) {
            Operation operation = operations.get(method.operation());
            if (operation != null) {
                found.add(new MethodSite(path, method, operation));
            }
        }
        return found;
    }

    /** Every method, in the order of the tree. */
    public List<MethodSite> sites() {
        return List.copyOf(sites);
    }

    /** The method that types declared by an operation belong to: the first that sends it; null when none does. */
    public @Nullable MethodSite owner(@Nullable OperationId operation) {
        return operation == null ? null : owners.get(operation);
    }

    private void collectSites(Resource resource, List<SpecText> path) {
        sites.addAll(sites(resource, path));
        for (Resource child : resource.children()) {
            List<SpecText> below = new ArrayList<>(path);
            below.add(child.name());
            collectSites(child, below);
        }
    }
}
