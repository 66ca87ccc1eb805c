package dev.lathe.benchmarks.calls;

import java.math.BigDecimal;
import peer.oag.ApiClient;
import peer.oag.ApiException;
import peer.oag.api.AccountsLogsAuditApi;
import peer.oag.model.AuditLogsV2GetAccountAuditLogsBeforeParameter;

/** A program that starts, fetches one list of 25 entries with OpenAPI Generator's client, and ends. */
final class ColdPeer {

    private ColdPeer() {}

    /** Arguments: the address of a {@link LoopbackServer}. */
    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer secret"));
        AuditLogsV2GetAccountAuditLogsBeforeParameter day = new AuditLogsV2GetAccountAuditLogsBeforeParameter();
        day.setActualInstance(java.time.LocalDate.of(2024, 10, 30));
        System.out.println(new AccountsLogsAuditApi(client)
                .auditLogsV2GetAccountAuditLogs(
                        "a1",
                        day,
                        day,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        BigDecimal.valueOf(25),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .getResult()
                .size());
        System.exit(0);
    }
}
