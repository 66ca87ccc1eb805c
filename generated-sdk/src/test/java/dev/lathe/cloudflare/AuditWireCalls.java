package dev.lathe.cloudflare;

import static dev.lathe.cloudflare.WireCall.page;

import dev.lathe.cloudflare.internal.model.AccountAuditLogCodec;
import dev.lathe.cloudflare.internal.model.OrganizationAuditLogCodec;
import dev.lathe.cloudflare.model.AccountAuditResourceScope;
import dev.lathe.cloudflare.model.AuditActionType;
import dev.lathe.cloudflare.model.AuditActorContext;
import dev.lathe.cloudflare.model.OrganizationAuditActorType;
import dev.lathe.cloudflare.model.OrganizationAuditResourceScope;
import dev.lathe.cloudflare.model.SortDirection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls behind the recorded exchanges about audit logs. */
final class AuditWireCalls {

    private static final String ACCOUNT = "8ad8b4a1f0c14d5e9b7c2f6a3d90e157";
    private static final String ORGANIZATION = "a67e14daa5f8dceeb91fe5449ba496ef";

    private AuditWireCalls() {}

    static Map<String, WireCall> all() {
        Map<String, WireCall> calls = new HashMap<>();
        calls.put(
                "accounts.logs.audit.list",
                page(
                        c -> c.accounts()
                                .logs()
                                .audit()
                                .list(
                                        ACCOUNT,
                                        q -> q.before("2024-10-31")
                                                .since(Instant.parse("2024-10-30T00:00:00Z"))
                                                .id(f -> f.not(List.of("0c2f4b6d8e1a43579b1d3f5a7c9e0b2d")))
                                                .actionType(f -> f.not(List.of(AuditActionType.VIEW)))
                                                .actorContext(f ->
                                                        f.not(List.of(AuditActorContext.DASH, AuditActorContext.OAUTH)))
                                                .rawStatusCode(f -> f.not(List.of(404L, 500L)))
                                                .resourceScope(f -> f.not(List.of(AccountAuditResourceScope.USER)))
                                                .direction(SortDirection.DESC)
                                                .limit(100)),
                        AccountAuditLogCodec.INSTANCE,
                        1));
        calls.put(
                "organizations.logs.audit.list",
                page(
                        c -> c.organizations()
                                .logs()
                                .audit()
                                .list(ORGANIZATION, q -> q.before("2024-10-31").since("2024-10-30")),
                        OrganizationAuditLogCodec.INSTANCE,
                        1));
        calls.put(
                "extra/organizations.logs.audit.list.filtered",
                page(
                        c -> c.organizations()
                                .logs()
                                .audit()
                                .list(
                                        ORGANIZATION,
                                        q -> q.before("2024-10-31")
                                                .since("2024-10-30")
                                                .id(f -> f.not(List.of("a1", "b2")))
                                                .actorType(f -> f.not(List.of(OrganizationAuditActorType.SYSTEM)))
                                                .resourceScope(f ->
                                                        f.not(List.of(OrganizationAuditResourceScope.ORGANIZATIONS)))
                                                .rawUri(f -> f.not(List.of("/accounts/1?x=y&z")))
                                                .limit(25)),
                        OrganizationAuditLogCodec.INSTANCE,
                        1));
        return calls;
    }
}
