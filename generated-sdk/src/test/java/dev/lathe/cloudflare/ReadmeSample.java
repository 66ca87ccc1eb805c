package dev.lathe.cloudflare;

import dev.lathe.cloudflare.accounts.tokens.TokenCreateResponse;
import dev.lathe.cloudflare.core.NotFoundException;
import dev.lathe.cloudflare.model.Account;
import dev.lathe.cloudflare.model.OrganizationAuditLog;
import dev.lathe.cloudflare.model.PermissionGroupRefInput;
import dev.lathe.cloudflare.model.PolicyEffect;
import dev.lathe.cloudflare.model.TokenPolicyInput;
import dev.lathe.cloudflare.model.TokenResources;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The program that README.md shows. {@link ReadmeSampleTest} runs it and compares the text. */
public final class ReadmeSample {

    private ReadmeSample() {}

    /** Expects the id of an account; everything else comes from the environment. */
    public static void main(String[] arguments) {
        String accountId = arguments[0];
        TokenPolicyInput policy = TokenPolicyInput.builder()
                .effect(PolicyEffect.ALLOW)
                .permissionGroups(List.of(PermissionGroupRefInput.builder()
                        .id("e086da7e2179491d91ee5f35b3ca210a")
                        .build()))
                .resources(TokenResources.flat(Map.of("com.cloudflare.api.account." + accountId, "*")))
                .build();
        // readme:begin
        try (Cloudflare client = Cloudflare.fromEnv()) { // CLOUDFLARE_API_TOKEN, or EMAIL and API_KEY
            Account account = client.accounts().get(accountId);
            System.out.println(account.name());

            TokenCreateResponse token = client.accounts()
                    .tokens()
                    .create(
                            accountId,
                            p -> p.name("ci deploy")
                                    .policies(List.of(policy))
                                    .expiresOn(Instant.parse("2026-01-10T00:00:00Z")));
            System.out.println(token.id());

            for (OrganizationAuditLog entry : client.organizations()
                    .logs()
                    .audit()
                    .list(
                            "a67e14daa5f8dceeb91fe5449ba496ef",
                            q -> q.before("2024-10-31").since("2024-10-30"))) {
                System.out.println(entry.id()); // all pages, fetched as the loop needs them
            }

            String kind = policy.resources().match(flat -> "flat", nested -> "nested", unknown -> "newer");
            System.out.println(kind);
        } catch (NotFoundException e) {
            System.err.println(e.status() + " " + e.requestId() + " " + e.errors());
        }
        // readme:end
    }
}
