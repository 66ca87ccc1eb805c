package dev.lathe.cloudflare;

import static dev.lathe.cloudflare.WireCall.nothing;
import static dev.lathe.cloudflare.WireCall.page;
import static dev.lathe.cloudflare.WireCall.value;

import dev.lathe.cloudflare.accounts.AccountCreateParams;
import dev.lathe.cloudflare.accounts.members.MemberListParams;
import dev.lathe.cloudflare.internal.accounts.AccountDeleteResponseCodec;
import dev.lathe.cloudflare.internal.accounts.accountorganizations.AccountOrganizationMoveResponseCodec;
import dev.lathe.cloudflare.internal.accounts.members.MemberDeleteResponseCodec;
import dev.lathe.cloudflare.internal.accounts.subscriptions.SubscriptionDeleteResponseCodec;
import dev.lathe.cloudflare.internal.model.AccountCodec;
import dev.lathe.cloudflare.internal.model.AccountProfileCodec;
import dev.lathe.cloudflare.internal.model.MemberCodec;
import dev.lathe.cloudflare.internal.model.RoleCodec;
import dev.lathe.cloudflare.internal.model.SubscriptionCodec;
import dev.lathe.cloudflare.model.AccountInput;
import dev.lathe.cloudflare.model.AccountProfile;
import dev.lathe.cloudflare.model.AccountSettings;
import dev.lathe.cloudflare.model.AccountType;
import dev.lathe.cloudflare.model.BillingFrequency;
import dev.lathe.cloudflare.model.MemberCreateBody;
import dev.lathe.cloudflare.model.MemberPolicyParam;
import dev.lathe.cloudflare.model.MemberStatus;
import dev.lathe.cloudflare.model.MemberUpdateBody;
import dev.lathe.cloudflare.model.PolicyEffect;
import dev.lathe.cloudflare.model.RatePlan;
import dev.lathe.cloudflare.model.RoleParam;
import dev.lathe.cloudflare.model.SortDirection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** For each recorded exchange, the call that makes it. */
final class WireCalls {

    private static final String ACCOUNT = "8ad8b4a1f0c14d5e9b7c2f6a3d90e157";
    private static final String OTHER_ACCOUNT = "1f3d5b7a9c2e4860b1d3f5a7c9e0b2d4";
    private static final String MEMBER = "5be1c7d20a9f4f3c8e6d1b2a3c4d5e6f";
    private static final String ADMINISTRATOR = "33666b9c79b9a5273fc7344ff42f953d";
    private static final String ANALYTICS = "05784afa30c1afe1440e79d9351c7430";
    private static final String SUBSCRIPTION = "7d0f2c4b6a8e4913b5d7f9a1c3e5072b";

    private WireCalls() {}

    static Map<String, WireCall> all() {
        Map<String, WireCall> calls = new HashMap<>();
        accounts(calls);
        members(calls);
        rolesAndSubscriptions(calls);
        calls.putAll(TokenWireCalls.all());
        calls.putAll(AuditWireCalls.all());
        return calls;
    }

    /** Every file under {@code wire-examples}, without its ending. */
    static TreeSet<String> namesOfAllFiles() {
        try {
            Path folder = Path.of(Objects.requireNonNull(WireCalls.class.getResource("/wire-examples"))
                    .toURI());
            try (Stream<Path> files = Files.walk(folder)) {
                TreeSet<String> names = new TreeSet<>();
                files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .forEach(name -> names.add(name.substring(0, name.length() - ".json".length())));
                return names;
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accounts(Map<String, WireCall> calls) {
        calls.put(
                "accounts.list",
                page(
                        c -> c.accounts()
                                .list(q -> q.name("Northwind")
                                        .direction(SortDirection.ASC)
                                        .page(1)
                                        .perPage(5)),
                        AccountCodec.INSTANCE,
                        2));
        calls.put("accounts.get", value(c -> c.accounts().get(ACCOUNT), AccountCodec.INSTANCE));
        calls.put(
                "accounts.create",
                value(
                        c -> c.accounts()
                                .create(p -> p.name("Fabrikam Labs")
                                        .type(AccountType.ENTERPRISE)
                                        .unit(AccountCreateParams.Unit.builder()
                                                .id("3c5e7091b2d4f6a8c0e2143658709abc")
                                                .build())),
                        AccountCodec.INSTANCE));
        calls.put(
                "accounts.update",
                value(
                        c -> c.accounts()
                                .update(
                                        ACCOUNT,
                                        AccountInput.builder()
                                                .id(ACCOUNT)
                                                .name("Northwind Traders EMEA")
                                                .type(AccountType.STANDARD)
                                                .settings(AccountSettings.builder()
                                                        .abuseContactEmail("abuse-emea@example.com")
                                                        .enforceTwofactor(true)
                                                        .build())
                                                .build()),
                        AccountCodec.INSTANCE));
        WireCall delete = value(c -> c.accounts().delete(OTHER_ACCOUNT), AccountDeleteResponseCodec.INSTANCE);
        calls.put("accounts.delete", delete);
        calls.put("extra/accounts.delete.null-result", delete);
        calls.put(
                "accounts.account_organizations.move",
                value(
                        c -> c.accounts()
                                .accountOrganizations()
                                .move(ACCOUNT, p -> p.destinationOrganizationId("f9e8d7c6b5a4938271605f4e3d2c1b0a")),
                        AccountOrganizationMoveResponseCodec.INSTANCE));
        calls.put(
                "accounts.account_profile.get",
                value(c -> c.accounts().accountProfile().get(ACCOUNT), AccountProfileCodec.INSTANCE));
        calls.put(
                "accounts.account_profile.update",
                nothing(c -> c.accounts()
                        .accountProfile()
                        .update(
                                ACCOUNT,
                                AccountProfile.builder()
                                        .businessAddress("1 Harbour Street, Rotterdam")
                                        .businessEmail("billing@example.com")
                                        .businessName("Northwind Traders BV")
                                        .businessPhone("+31 10 555 0100")
                                        .externalMetadata("{\"crm_id\":\"NW-0042\"}")
                                        .build())));
    }

    private static void members(Map<String, WireCall> calls) {
        calls.put(
                "accounts.members.list",
                page(
                        c -> c.accounts()
                                .members()
                                .list(
                                        ACCOUNT,
                                        q -> q.order(MemberListParams.Order.USER_EMAIL)
                                                .status(MemberListParams.Status.ACCEPTED)
                                                .direction(SortDirection.DESC)
                                                .page(1)
                                                .perPage(20)),
                        MemberCodec.INSTANCE,
                        1));
        WireCall get = value(c -> c.accounts().members().get(ACCOUNT, MEMBER), MemberCodec.INSTANCE);
        calls.put("accounts.members.get", get);
        calls.put("extra/accounts.members.get.legacy-scope-array", get);
        calls.put(
                "accounts.members.create",
                value(
                        c -> c.accounts()
                                .members()
                                .create(
                                        ACCOUNT,
                                        MemberCreateBody.withRoles(m -> m.email("lee@example.com")
                                                .roles(List.of(ANALYTICS))
                                                .status(MemberStatus.PENDING))),
                        MemberCodec.INSTANCE));
        calls.put(
                "extra/accounts.members.create.with-policies",
                value(
                        c -> c.accounts()
                                .members()
                                .create(
                                        ACCOUNT,
                                        MemberCreateBody.withPolicies(m -> m.email("lee@example.com")
                                                .policies(List.of(policy(
                                                        PolicyEffect.ALLOW, "7cf72faf220841aabcfdfab81c43c4f6"))))),
                        MemberCodec.INSTANCE));
        calls.put(
                "accounts.members.update",
                value(
                        c -> c.accounts()
                                .members()
                                .update(
                                        ACCOUNT,
                                        MEMBER,
                                        MemberUpdateBody.withRoles(
                                                m -> m.roles(List.of(role(ADMINISTRATOR), role(ANALYTICS))))),
                        MemberCodec.INSTANCE));
        calls.put(
                "extra/accounts.members.update.with-policies",
                value(
                        c -> c.accounts()
                                .members()
                                .update(
                                        ACCOUNT,
                                        MEMBER,
                                        MemberUpdateBody.withPolicies(m -> m.policies(List.of(
                                                policy(PolicyEffect.DENY, "e086da7e2179491d91ee5f35b3ca210a"))))),
                        MemberCodec.INSTANCE));
        calls.put(
                "accounts.members.delete",
                value(c -> c.accounts().members().delete(ACCOUNT, MEMBER), MemberDeleteResponseCodec.INSTANCE));
    }

    private static void rolesAndSubscriptions(Map<String, WireCall> calls) {
        calls.put(
                "accounts.roles.list",
                page(c -> c.accounts().roles().list(ACCOUNT, q -> q.page(1).perPage(50)), RoleCodec.INSTANCE, 2));
        calls.put(
                "accounts.roles.get", value(c -> c.accounts().roles().get(ACCOUNT, ADMINISTRATOR), RoleCodec.INSTANCE));
        calls.put(
                "accounts.subscriptions.list",
                page(c -> c.accounts().subscriptions().list(ACCOUNT), SubscriptionCodec.INSTANCE, 1));
        calls.put(
                "accounts.subscriptions.create",
                value(
                        c -> c.accounts()
                                .subscriptions()
                                .create(
                                        ACCOUNT,
                                        p -> p.frequency(BillingFrequency.MONTHLY)
                                                .ratePlan(RatePlan.builder()
                                                        .id(RatePlan.Id.PRO)
                                                        .currency("USD")
                                                        .publicName("Pro Plan")
                                                        .scope("account")
                                                        .sets(List.of("zone"))
                                                        .build())),
                        SubscriptionCodec.INSTANCE));
        calls.put(
                "accounts.subscriptions.update",
                value(
                        c -> c.accounts()
                                .subscriptions()
                                .update(
                                        ACCOUNT,
                                        SUBSCRIPTION,
                                        p -> p.frequency(BillingFrequency.YEARLY)
                                                .ratePlan(RatePlan.builder()
                                                        .id(RatePlan.Id.BUSINESS)
                                                        .build())),
                        SubscriptionCodec.INSTANCE));
        calls.put(
                "accounts.subscriptions.delete",
                value(
                        c -> c.accounts().subscriptions().delete(ACCOUNT, SUBSCRIPTION),
                        SubscriptionDeleteResponseCodec.INSTANCE));
    }

    private static MemberPolicyParam policy(PolicyEffect access, String permissionGroup) {
        return MemberPolicyParam.builder()
                .access(access)
                .permissionGroups(List.of(MemberPolicyParam.PermissionGroup.builder()
                        .id(permissionGroup)
                        .build()))
                .resourceGroups(List.of(MemberPolicyParam.ResourceGroup.builder()
                        .id("6f1e2d3c4b5a49788796a5b4c3d2e1f0")
                        .build()))
                .build();
    }

    private static RoleParam role(String id) {
        return RoleParam.builder().id(id).build();
    }
}
