package dev.lathe.plan.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.config.NameLock;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.plan.model.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NameBookTest {

    private static final Location HERE = new Location("api.yaml", "", 0, 0);

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void contextComesBeforeNumbersAndTheOrderOfClaimsDoesNotMatter() {
        Claim plain = claim("#/a", Claim.Rank.DERIVED, "Foo", "FooObject");
        Claim other = claim("#/b", Claim.Rank.DERIVED, "foo", "FooEnum");
        Claim third = claim("#/c", Claim.Rank.DERIVED, "FOO", "FooEnum");

        Map<String, String> names = names(NameLock.empty(), List.of(third, other, plain));

        assertEquals(Map.of("#/a", "Foo", "#/b", "FooEnum", "#/c", "FooEnum2"), names);
        assertEquals(2, diagnostics.sorted().size());
    }

    @Test
    void exactSpellingComesBeforeDerived() {
        Claim derived = claim("#/a", Claim.Rank.DERIVED, "Foo");
        Claim exact = claim("#/b", Claim.Rank.EXACT, "Foo");

        assertEquals(Map.of("#/a", "Foo2", "#/b", "Foo"), names(NameLock.empty(), List.of(derived, exact)));
    }

    @Test
    void lockedNamesStayWhenANewcomerWouldComeFirst() {
        NameLock lock = NameLock.empty().with("#/b", "Foo").with("#/gone", "Old");
        Claim newcomer = claim("#/a", Claim.Rank.EXACT, "Foo");
        Claim old = claim("#/b", Claim.Rank.DERIVED, "Foo");
        NameBook book = new NameBook(new JavaProfile(), lock, diagnostics);

        Map<String, Identifier> names = book.assign(NameKind.TYPE, Set.of(), List.of(newcomer, old));

        assertEquals("Foo", String.valueOf(names.get("#/b")));
        assertEquals("Foo2", book.lock().name("#/a"));
        assertEquals("Old", book.lock().name("#/gone"));
    }

    @Test
    void configuredNamesWinOverTheLock() {
        NameLock lock = NameLock.empty().with("#/a", "Old");

        assertEquals(Map.of("#/a", "New"), names(lock, List.of(claim("#/a", Claim.Rank.OVERRIDDEN, "New"))));
    }

    @Test
    void spoiltLockEntriesAreReportedAndReplaced() {
        NameLock lock = NameLock.empty().with("#/a", "class; evil()");

        assertEquals(Map.of("#/a", "Foo"), names(lock, List.of(claim("#/a", Claim.Rank.DERIVED, "Foo"))));
        assertEquals(
                DiagnosticCode.LOCKED_NAME_UNUSABLE, diagnostics.sorted().get(0).code());
    }

    @Test
    void derivedNamesAreNeitherLockedNorReported() {
        NameBook book = new NameBook(new JavaProfile(), NameLock.empty(), diagnostics);

        Map<String, Identifier> names = book.derive(
                NameKind.TYPE,
                List.of(claim("#/a", Claim.Rank.DERIVED, "Foo"), claim("#/b", Claim.Rank.DERIVED, "Foo")));

        assertEquals("Foo2", String.valueOf(names.get("#/b")));
        assertTrue(book.lock().names().isEmpty());
        assertFalse(diagnostics.hasErrors());
        assertTrue(diagnostics.sorted().isEmpty());
    }

    private Map<String, String> names(NameLock lock, List<Claim> claims) {
        NameBook book = new NameBook(new JavaProfile(), lock, diagnostics);
        book.assign(NameKind.TYPE, Set.of(), claims);
        return Map.copyOf(book.lock().names());
    }

    private static Claim claim(String key, Claim.Rank rank, String... candidates) {
        return new Claim(
                key, rank, List.of(candidates).stream().map(Identifier::new).toList(), HERE);
    }
}
