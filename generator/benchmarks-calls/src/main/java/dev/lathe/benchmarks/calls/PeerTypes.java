package dev.lathe.benchmarks.calls;

import io.avaje.jsonb.Json;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models of the peers that have no generator: records, their components named as on the wire, so that none of the
 * peers pays for renaming.
 */
public final class PeerTypes {

    private PeerTypes() {}

    /** A page. */
    @Json
    public record AuditPage(boolean success, List<Object> errors, List<AuditEntry> result, PageInfo result_info) {}

    /** How a page goes on. */
    @Json
    public record PageInfo(String count, String cursor) {}

    /** An entry. */
    @Json
    public record AuditEntry(
            String id,
            Named account,
            Action action,
            Actor actor,
            Raw raw,
            Resource resource,
            @Nullable Named zone) {}

    /** An account or a zone. */
    @Json
    public record Named(String id, String name) {}

    /** What was done. */
    @Json
    public record Action(String description, String result, OffsetDateTime time, String type) {}

    /** Who did it. */
    @Json
    public record Actor(
            String id,
            Context context,
            String email,
            String ip_address,
            String token_id,
            String token_name,
            ActorType type) {}

    /** How an actor came in. */
    public enum Context {
        api_key,
        api_token,
        dash,
        oauth,
        origin_ca_key
    }

    /** What an actor is. */
    public enum ActorType {
        account,
        cloudflare_admin,
        system,
        user
    }

    /** The request behind it. */
    @Json
    public record Raw(String cf_ray_id, String method, Long status_code, String uri, String user_agent) {}

    /** What it was done to. */
    @Json
    public record Resource(
            String id,
            String product,
            @Nullable Object request,
            @Nullable Object response,
            @Nullable Object scope,
            String type) {}

    /** A small entity. */
    @Json
    public record Account(
            String id,
            String name,
            AccountType type,
            OffsetDateTime created_on,
            @Nullable ManagedBy managed_by,
            Settings settings) {}

    /** The kind of an account. */
    public enum AccountType {
        standard,
        enterprise
    }

    /** The organization above an account. */
    @Json
    public record ManagedBy(String parent_org_id, String parent_org_name) {}

    /** What can be switched. */
    @Json
    public record Settings(String abuse_contact_email, Boolean enforce_twofactor) {}
}
