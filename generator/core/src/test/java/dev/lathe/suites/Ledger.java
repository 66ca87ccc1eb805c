package dev.lathe.suites;

import dev.lathe.tree.Element;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The count of a suite. Cases that cannot pass are lines of data with a reason, which is printed; one that passes all
 * the same is a failure, as is one that is not listed and does not pass.
 */
final class Ledger {

    private final String name;
    private final Map<String, String> reasons;
    private final Map<String, String> listed = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int cases;
    private int passed;

    private Ledger(String name, Map<String, String> reasons) {
        this.name = name;
        this.reasons = reasons;
    }

    /** With the reasons of some sections of {@code suites/FILE} among the resources. */
    static Ledger of(String name, String file, List<String> sections) throws IOException {
        try (InputStream in = Objects.requireNonNull(Ledger.class.getResourceAsStream("/suites/" + file), file)) {
            Element all = Suite.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> reasons = new TreeMap<>();
            for (String section : sections) {
                all.members(section).forEach((id, reason) -> reasons.put(id, Objects.requireNonNull(reason.text())));
            }
            return new Ledger(name, reasons);
        }
    }

    /** Where nothing is known that cannot pass. */
    static Ledger of(String name) {
        return new Ledger(name, Map.of());
    }

    /** Counts a case: what is wrong with it, or null. */
    void add(String id, @Nullable String wrong) {
        cases++;
        passed += wrong == null ? 1 : 0;
        String reason = reasons.get(id);
        if (wrong == null && reason != null) {
            failures.add(name + ", " + id + ": passes, and is listed as one that cannot");
        } else if (wrong != null && reason == null) {
            failures.add(name + ", " + id + ": " + wrong);
        } else if (reason != null) {
            listed.put(id, reason);
        }
    }

    /** {@code requests 100 of 117}, and why the others do not pass. */
    void print() {
        System.out.println(name + " " + passed + " of " + cases);
        listed.forEach((id, reason) -> System.out.println("  not " + id + ": " + reason));
    }

    /** What is neither passed nor listed, and reasons that belong to no case. */
    List<String> failures() {
        List<String> all = new ArrayList<>(failures);
        reasons.keySet().stream()
                .filter(id -> !listed.containsKey(id) && failures.stream().noneMatch(line -> line.contains(id)))
                .forEach(id -> all.add(name + ", " + id + ": listed, and no case"));
        return all;
    }
}
