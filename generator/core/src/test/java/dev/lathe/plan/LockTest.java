package dev.lathe.plan;

import static dev.lathe.plan.Models.STRING;
import static dev.lathe.plan.Models.component;
import static dev.lathe.plan.Models.componentNaming;
import static dev.lathe.plan.Models.content;
import static dev.lathe.plan.Models.enumeration;
import static dev.lathe.plan.Models.optional;
import static dev.lathe.plan.Models.path;
import static dev.lathe.plan.Models.query;
import static dev.lathe.plan.Models.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.config.NameLock;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Content.Wrapping;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.SdkModel;
import dev.lathe.model.TypeDecl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LockTest {

    private static final OperationBuilder LIST = new OperationBuilder(HttpVerb.GET, "/accounts")
            .with(query("page-size", STRING))
            .answers(200, content(ref("fooBar"), Wrapping.BARE));

    private final Diagnostics diagnostics = new Diagnostics();

    private static ModelBuilder before() {
        return new ModelBuilder()
                .types(
                        component("fooBar", optional("created_on", STRING)),
                        enumeration("#/components/schemas/mode", componentNaming("mode"), "on-line"))
                .method("accounts", "list_all", LIST);
    }

    private static ModelBuilder after() {
        return new ModelBuilder()
                .types(
                        component("FooBar", optional("a", STRING)),
                        component("fooBar", optional("createdOn", STRING), optional("created_on", STRING)),
                        enumeration(
                                "#/components/schemas/mode", componentNaming("mode"), "ON_LINE", "on-line", "on.line"))
                .method("accounts", "listAll", new OperationBuilder(HttpVerb.GET, "/a").answers(204))
                .method(
                        "accounts",
                        "list_all",
                        new OperationBuilder(HttpVerb.GET, "/accounts")
                                .with(query("pageSize", STRING), query("page-size", STRING))
                                .answers(200, content(ref("fooBar"), Wrapping.BARE)))
                .method(
                        "Accounts",
                        "get",
                        new OperationBuilder(HttpVerb.GET, "/b/{id}")
                                .with(path("id"))
                                .answers(204));
    }

    @Test
    void newcomersNeverTakeALockedName() {
        NameLock old = lock(before().build(), NameLock.empty());
        assertFalse(old.names().isEmpty());
        assertEquals("FooBar", old.name("api.yaml#/components/schemas/fooBar#type"));

        NameLock fresh = lock(after().build(), old);

        old.names().forEach((key, name) -> assertEquals(name, fresh.name(key), key));
        assertEquals("FooBarObject", fresh.name("api.yaml#/components/schemas/FooBar#type"));
        assertEquals("createdOn2", fresh.name("api.yaml#/components/schemas/fooBar/properties/createdOn"));
        assertEquals("ON_LINE_2", fresh.name("api.yaml#/components/schemas/mode/enum/\"ON_LINE\""));
        assertTrue(diagnostics.sorted().stream()
                        .filter(finding -> finding.code() == DiagnosticCode.NAME_COLLISION)
                        .count()
                >= 6);
    }

    @Test
    void planningWithItsOwnLockChangesNothing() {
        Planned first = SdkPlanner.plan(after().build(), Plans.SETTINGS, NameLock.empty(), diagnostics);
        Planned second = SdkPlanner.plan(after().build(), Plans.SETTINGS, first.lock(), diagnostics);

        assertEquals(first, second);
    }

    @Test
    void theOrderOfDeclarationsDoesNotMatter() {
        SdkModel model = after().build();
        List<TypeDecl> reversed = new ArrayList<>(model.types());
        Collections.reverse(reversed);
        SdkModel shuffled = new SdkModel(
                model.info(),
                model.servers(),
                model.securitySchemes(),
                model.security(),
                model.root(),
                model.operations(),
                reversed,
                model.paginationSchemes(),
                model.envelope(),
                model.environment());

        Planned straight = SdkPlanner.plan(model, Plans.SETTINGS, NameLock.empty(), diagnostics);
        Planned turned = SdkPlanner.plan(shuffled, Plans.SETTINGS, NameLock.empty(), diagnostics);

        assertEquals(straight, turned);
    }

    private NameLock lock(SdkModel model, NameLock lock) {
        return SdkPlanner.plan(model, Plans.SETTINGS, lock, diagnostics).lock();
    }
}
