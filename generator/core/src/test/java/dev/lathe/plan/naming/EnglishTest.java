package dev.lathe.plan.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnglishTest {

    @ParameterizedTest
    @CsvSource({
        "accounts, account", "roles, role", "value, value", "audit, audit", "addresses, address", "policies, policy",
        "status, status", "statuses, status", "series, series", "boxes, box", "branches, branch", "houses, house",
        "keys, key", "people, person", "indices, index", "services, service", "databases, database", "dns, dns",
        "processes, process", "analysis, analysis", "virus, virus", "movies, movie", "ties, tie", "is, is"
    })
    void findsTheSingular(String word, String singular) {
        assertEquals(singular, English.singular(word));
    }
}
