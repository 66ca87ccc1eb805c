package dev.lathe.cloudflare;

import static dev.lathe.cloudflare.WireCall.page;
import static dev.lathe.cloudflare.WireCall.value;

import dev.lathe.cloudflare.internal.accounts.tokens.TokenCreateResponseCodec;
import dev.lathe.cloudflare.internal.accounts.tokens.TokenDeleteResponseCodec;
import dev.lathe.cloudflare.internal.accounts.tokens.TokenVerifyResponseCodec;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import dev.lathe.cloudflare.internal.model.PermissionGroupCodec;
import dev.lathe.cloudflare.internal.model.TokenCodec;
import dev.lathe.cloudflare.model.PermissionGroupRefInput;
import dev.lathe.cloudflare.model.PolicyEffect;
import dev.lathe.cloudflare.model.SortDirection;
import dev.lathe.cloudflare.model.TokenCondition;
import dev.lathe.cloudflare.model.TokenPolicyInput;
import dev.lathe.cloudflare.model.TokenResources;
import dev.lathe.cloudflare.model.TokenStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls behind the recorded exchanges about tokens. */
final class TokenWireCalls {

    private static final String ACCOUNT = "8ad8b4a1f0c14d5e9b7c2f6a3d90e157";
    private static final String TOKEN = "c1d2e3f4a5b60718293a4b5c6d7e8f90";

    private TokenWireCalls() {}

    static Map<String, WireCall> all() {
        Map<String, WireCall> calls = new HashMap<>();
        calls.put(
                "accounts.tokens.list",
                page(
                        c -> c.accounts()
                                .tokens()
                                .list(ACCOUNT, q -> q.page(1).perPage(5).direction(SortDirection.DESC)),
                        TokenCodec.INSTANCE,
                        2));
        calls.put("accounts.tokens.get", value(c -> c.accounts().tokens().get(ACCOUNT, TOKEN), TokenCodec.INSTANCE));
        calls.put(
                "accounts.tokens.create",
                value(
                        c -> c.accounts()
                                .tokens()
                                .create(
                                        ACCOUNT,
                                        p -> p.name("ci deploy")
                                                .policies(List.of(flatPolicy()))
                                                .condition(TokenCondition.builder()
                                                        .requestIp(TokenCondition.RequestIp.builder()
                                                                .in(List.of("192.0.2.0/24", "2001:db8::/32"))
                                                                .notIn(List.of("192.0.2.66/32"))
                                                                .build())
                                                        .build())
                                                .expiresOn(Instant.parse("2026-01-10T00:00:00Z"))
                                                .notBefore(Instant.parse("2025-01-10T00:00:00Z"))),
                        TokenCreateResponseCodec.INSTANCE));
        calls.put(
                "extra/accounts.tokens.create.nested-resources",
                value(
                        c -> c.accounts()
                                .tokens()
                                .create(
                                        ACCOUNT,
                                        p -> p.name("all zones")
                                                .policies(List.of(flatPolicy().toBuilder()
                                                        .resources(TokenResources.nested(Map.of(
                                                                "com.cloudflare.api.account." + ACCOUNT,
                                                                Map.of("com.cloudflare.api.account.zone.*", "*"))))
                                                        .build()))),
                        TokenCreateResponseCodec.INSTANCE));
        calls.put(
                "accounts.tokens.update",
                value(
                        c -> c.accounts()
                                .tokens()
                                .update(
                                        ACCOUNT,
                                        TOKEN,
                                        p -> p.name("ci deploy")
                                                .status(TokenStatus.DISABLED)
                                                .policies(List.of(flatPolicy()))),
                        TokenCodec.INSTANCE));
        calls.put(
                "accounts.tokens.delete",
                value(c -> c.accounts().tokens().delete(ACCOUNT, TOKEN), TokenDeleteResponseCodec.INSTANCE));
        calls.put(
                "accounts.tokens.verify",
                value(c -> c.accounts().tokens().verify(ACCOUNT), TokenVerifyResponseCodec.INSTANCE));
        calls.put(
                "accounts.tokens.permission_groups.list",
                page(
                        c -> c.accounts()
                                .tokens()
                                .permissionGroups()
                                .list(ACCOUNT, q -> q.name("Billing Read").scope("com.cloudflare.api.account")),
                        PermissionGroupCodec.INSTANCE,
                        1));
        calls.put(
                "accounts.tokens.permission_groups.get",
                value(
                        c -> c.accounts().tokens().permissionGroups().get(ACCOUNT),
                        (out, groups) -> out.list(groups, PermissionGroupCodec.INSTANCE)));
        calls.put(
                "accounts.tokens.value.update",
                value(c -> c.accounts().tokens().value().roll(ACCOUNT, TOKEN), JsonWriter::string));
        return calls;
    }

    private static TokenPolicyInput flatPolicy() {
        return TokenPolicyInput.builder()
                .effect(PolicyEffect.ALLOW)
                .permissionGroups(List.of(PermissionGroupRefInput.builder()
                        .id("e086da7e2179491d91ee5f35b3ca210a")
                        .build()))
                .resources(TokenResources.flat(Map.of("com.cloudflare.api.account." + ACCOUNT, "*")))
                .build();
    }
}
