package dev.lathe.account;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the diagnostic that says why something was left out. */
final class Reasons {

    private static final Set<DiagnosticCode> REFERENCES =
            Set.of(DiagnosticCode.REFERENCE_DANGLING, DiagnosticCode.REFERENCE_REFUSED, DiagnosticCode.REFERENCE_CYCLE);

    /** Codes that say that something is not in the SDK at all, for each kind; references may break any of them. */
    private static final Map<Kind, Set<DiagnosticCode>> CODES = Map.of(
            Kind.OPERATION,
                    Set.of(
                            DiagnosticCode.OPERATION_LEFT_OUT,
                            DiagnosticCode.OPERATION_UNLISTED,
                            DiagnosticCode.OPERATION_SKIPPED),
            Kind.CALLBACK,
                    Set.of(
                            DiagnosticCode.OPERATION_LEFT_OUT,
                            DiagnosticCode.OPERATION_UNLISTED,
                            DiagnosticCode.OPERATION_SKIPPED),
            Kind.SCHEMA,
                    Set.of(DiagnosticCode.SCHEMA_UNSUPPORTED, DiagnosticCode.SCHEMA_CYCLE, DiagnosticCode.ALIAS_CYCLE),
            Kind.MEDIA_TYPE,
                    Set.of(
                            DiagnosticCode.STRUCTURE_INVALID,
                            DiagnosticCode.OPERATION_LEFT_OUT,
                            DiagnosticCode.OPERATION_UNLISTED,
                            DiagnosticCode.OPERATION_SKIPPED),
            Kind.SECURITY_SCHEME, Set.of(DiagnosticCode.SECURITY_UNKNOWN));

    private final Map<String, List<Diagnostic>> byPlace = new HashMap<>();

    Reasons(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            byPlace.computeIfAbsent(
                            key(
                                    diagnostic.location().file(),
                                    diagnostic.location().pointer()),
                            place -> new ArrayList<>())
                    .add(diagnostic);
        }
    }

    /** What is said at the thing's own place, or where its reference stands; null when nothing is. */
    @Nullable
    Diagnostic at(Thing thing) {
        return at(thing.place(), codes(thing.kind()));
    }

    /** The same, or what is said of a place around it, never of the whole document; null when nothing is. */
    @Nullable
    Diagnostic around(Thing thing) {
        return Stream.concat(
                        Stream.of(thing.place()),
                        thing.places().stream().sorted(Comparator.comparing(Location::toString)))
                .map(place -> around(place, codes(thing.kind())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Diagnostic around(Location place, Set<DiagnosticCode> codes) {
        String pointer = place.pointer();
        while (!pointer.isEmpty()) {
            Diagnostic found = at(new Location(place.file(), pointer, 0, 0), codes);
            if (found != null) {
                return found;
            }
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return null;
    }

    private @Nullable Diagnostic at(Location place, Set<DiagnosticCode> codes) {
        Diagnostic own = first(key(place.file(), place.pointer()), codes);
        return own != null ? own : first(key(place.file(), place.pointer() + "/$ref"), REFERENCES);
    }

    private @Nullable Diagnostic first(String key, Set<DiagnosticCode> codes) {
        return byPlace.getOrDefault(key, List.of()).stream()
                .filter(diagnostic -> codes.contains(diagnostic.code()) || REFERENCES.contains(diagnostic.code()))
                .findFirst()
                .orElse(null);
    }

    private static Set<DiagnosticCode> codes(Kind kind) {
        return CODES.getOrDefault(kind, Set.of());
    }

    private static String key(String file, String pointer) {
        return file + "#" + pointer;
    }
}
