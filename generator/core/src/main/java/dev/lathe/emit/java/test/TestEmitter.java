package dev.lathe.emit.java.test;

import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.plan.model.HooksPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import java.util.ArrayList;
import java.util.List;

/** Emits all tests of an SDK: one class per service, one per type with samples, one per reader of payloads. */
public final class TestEmitter {

    private final Emission emission;

    public TestEmitter(Emission emission) {
        this.emission = emission;
    }

    public List<OutputFile> files(String header) {
        List<OutputFile> files = new ArrayList<>();
        for (TypePlan type : emission.plan().types()) {
            files.addAll(new RoundTripTestEmitter(type, emission).files(header));
        }
        for (ServicePlan service : emission.plan().services()) {
            files.addAll(new ServiceTestEmitter(service, emission).files(header));
        }
        for (HooksPlan hooks : emission.plan().hooks()) {
            files.addAll(new HooksTestEmitter(hooks, emission).files(header));
        }
        return files;
    }
}
