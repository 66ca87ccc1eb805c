package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.emit.java.code.Emission;
import dev.lathe.model.SpecText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which members of bodies an SDK keeps out of logs, and which bodies as a whole. */
class SecrecyTest {

    private static final Emission EMISSION = Emission.of(CasePlan.of("secret-bodies"));

    @Test
    void membersWithSecretsAreKnownByTheirNamesOnTheWire() {
        assertEquals(
                List.of("combination", "hints", "keys", "pass\"word", "pin", "proof", "question", "vault"),
                EMISSION.secrecies().members().stream().map(SpecText::open).toList());
    }

    @Test
    void bodiesWithSecretsWithoutANameAreSecretAsAWhole() {
        Set<String> whole = new TreeSet<>();
        EMISSION.plan().services().stream()
                .flatMap(service -> service.methods().stream())
                .filter(EMISSION.secrecies()::isSecretAsAWhole)
                .forEach(method -> whole.add(method.verb() + " " + method.path().open()));
        assertEquals(Set.of("DELETE /proof", "GET /code", "GET /codes", "GET /proof", "PUT /code"), whole);
    }

    @Test
    void anSdkWithoutSecretsHasNothingToHide() {
        Emission plain = Emission.of(CasePlan.of("record"));
        assertEquals(List.of(), plain.secrecies().members());
    }
}
