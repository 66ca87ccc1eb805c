package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationResult.Status;
import dev.lathe.diagnostics.Severity;
import dev.lathe.write.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small change of the document is a small change of the SDK: these files and no other. */
class ChangeTest {

    private static final String COUNT = """
            Count:
              get:
                operationId: account-members-count
                tags: [accounts.members]
                summary: Count Members
                description: How many members an account has.
                security:
                  - api_token: []
                parameters:
                  - $ref: ../parameters/paths.yaml#/AccountId
                responses:
                  '200':
                    description: The number.
                    content:
                      application/json:
                        schema:
                          allOf:
                            - $ref: ../schemas/envelopes.yaml#/IamEnvelope
                            - type: object
                              properties:
                                result:
                                  description: The number of members.
                                  type: object
                                  required: [total]
                                  properties:
                                    total:
                                      description: All of them.
                                      type: integer
                                      format: int64
                  4XX:
                    $ref: ../responses.yaml#/IamFailure
            """;

    @TempDir
    Path folder;

    private Workspace workspace = new Workspace(Path.of(""), "", null);

    @BeforeEach
    void generateOnce() throws IOException {
        workspace = Workspace.curated(folder);
        workspace.generate();
    }

    @Test
    void aDescriptionChangesWhereItIsShown() throws IOException {
        List<String> lock = workspace.lock();
        workspace.edit(
                "openapi/schemas/accounts.yaml", "Name shown to people.", "Name that is shown to people and changed.");

        assertEquals(
                List.of(
                        "sdk/main/dev/lathe/cloudflare/model/Account.java",
                        "sdk/main/dev/lathe/cloudflare/model/AccountInput.java"),
                written());
        assertEquals(lock, workspace.lock());
    }

    @Test
    void anOptionalPropertyChangesItsTypeAlone() throws IOException {
        List<String> lock = workspace.lock();
        workspace.edit(
                "openapi/schemas/accounts.yaml",
                "    managed_by:\n",
                "    nick_name:\n      description: Shorter.\n      type: string\n    managed_by:\n");

        assertEquals(
                List.of(
                        "sdk/api.md",
                        "sdk/main/dev/lathe/cloudflare/internal/model/AccountCodec.java",
                        "sdk/main/dev/lathe/cloudflare/internal/model/AccountInputCodec.java",
                        "sdk/main/dev/lathe/cloudflare/model/Account.java",
                        "sdk/main/dev/lathe/cloudflare/model/AccountInput.java",
                        "sdk/test/dev/lathe/cloudflare/model/AccountInputRoundTripTest.sample1.json",
                        "sdk/test/dev/lathe/cloudflare/model/AccountRoundTripTest.sample1.json",
                        "spec/lathe.lock"),
                written());
        assertEquals(List.of("\"schemas/accounts.yaml#/Account/properties/nick_name\": \"nickName\""), added(lock));
    }

    @Test
    void anOperationChangesItsServiceAlone() throws IOException {
        List<String> lock = workspace.lock();
        Files.writeString(workspace.spec().resolve("openapi/resources/members.yaml"), COUNT, StandardOpenOption.APPEND);
        workspace.edit("openapi/openapi.yaml", "  /accounts/{account_id}/roles:\n", """
                  /accounts/{account_id}/members/count:
                    $ref: ./resources/members.yaml#/Count
                  /accounts/{account_id}/roles:
                """);
        workspace.edit("lathe.yaml", "          delete: DELETE /accounts/{account_id}/members/{member_id}\n", """
                          delete: DELETE /accounts/{account_id}/members/{member_id}
                          count: GET /accounts/{account_id}/members/count
                """);

        assertEquals(
                List.of(
                        "sdk/.lathe-manifest",
                        "sdk/api.md",
                        "sdk/main/dev/lathe/cloudflare/accounts/members/MemberCountResponse.java",
                        "sdk/main/dev/lathe/cloudflare/accounts/members/MembersAsyncService.java",
                        "sdk/main/dev/lathe/cloudflare/accounts/members/MembersCalls.java",
                        "sdk/main/dev/lathe/cloudflare/accounts/members/MembersService.java",
                        "sdk/main/dev/lathe/cloudflare/internal/accounts/members/MemberCountResponseCodec.java",
                        "sdk/main/dev/lathe/cloudflare/internal/accounts/members/MembersAsyncClient.java",
                        "sdk/main/dev/lathe/cloudflare/internal/accounts/members/MembersClient.java",
                        "sdk/test/dev/lathe/cloudflare/accounts/members/MemberCountResponseRoundTripTest.java",
                        "sdk/test/dev/lathe/cloudflare/accounts/members/MemberCountResponseRoundTripTest.sample1.json",
                        "sdk/test/dev/lathe/cloudflare/accounts/members/MembersServiceTest.count.answer.json",
                        "sdk/test/dev/lathe/cloudflare/accounts/members/MembersServiceTest.java",
                        "spec/lathe.lock"),
                written());
        assertEquals(
                List.of(
                        "\"openapi.yaml#/paths/~1accounts~1{account_id}~1members~1count/get#method:accounts.members.count\": \"count\"",
                        "\"openapi.yaml#/paths/~1accounts~1{account_id}~1members~1count/get#method:accounts.members.count#param:path:account_id\": \"accountId\"",
                        "\"resources/members.yaml#/Count/get/responses/200/content/application~1json/schema/allOf/1/properties/result#type\": \"MemberCountResponse\"",
                        "\"resources/members.yaml#/Count/get/responses/200/content/application~1json/schema/allOf/1/properties/result/properties/total\": \"total\""),
                added(lock));
    }

    /** Generates again: what was written, none deleted, no warning. */
    private List<String> written() {
        GenerationResult result = workspace.generate();
        assertEquals(0, result.count(Severity.WARNING) + result.count(Severity.ERROR));
        assertEquals(Status.DONE, result.status());
        Changes changes = result.changes();
        assertEquals(List.of(), changes.deleted());
        return workspace.relative(changes.written());
    }

    /** The lines of the lock that are new; every old one has to be there still. */
    private List<String> added(List<String> before) throws IOException {
        List<String> after = workspace.lock();
        assertTrue(after.containsAll(before), "a locked name changed");
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        return added;
    }
}
