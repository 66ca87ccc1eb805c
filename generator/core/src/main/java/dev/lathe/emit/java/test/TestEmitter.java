package dev.lathe.emit.java.test;

import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.plan.model.SdkPlan;
import java.util.List;
import java.util.stream.Stream;

/** Emits all tests of an SDK: one class per service, one per type with samples, one per reader of payloads. */
public final class TestEmitter {

    private final Emission emission;

    public TestEmitter(Emission emission) {
        this.emission = emission;
    }

    public List<OutputFile> files(String header) {
        SdkPlan plan = emission.plan();
        Stream<List<OutputFile>> ofTypes =
                plan.types().stream().map(type -> new RoundTripTestEmitter(type, emission).files(header));
        Stream<List<OutputFile>> ofServices =
                plan.services().stream().map(service -> new ServiceTestEmitter(service, emission).files(header));
        Stream<List<OutputFile>> ofHooks =
                plan.hooks().stream().map(hooks -> new HooksTestEmitter(hooks, emission).files(header));
        return Stream.concat(Stream.concat(ofTypes, ofServices), ofHooks)
                .parallel()
                .flatMap(List::stream)
                .toList();
    }
}
