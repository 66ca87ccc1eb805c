package dev.lathe.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the API sends on one occasion: all webhooks, or the callbacks of an operation.
 *
 * @param operation the operation that asks for the callbacks; null for webhooks
 * @param hooks in the order of the document, those that carry nothing readable, too
 * @param union the type of all payloads, where a member that they share tells them apart; null otherwise
 */
public record HookGroup(
        @Nullable OperationId operation,
        List<Hook> hooks,
        @Nullable TypeRef union) {

    public HookGroup {
        hooks = List.copyOf(hooks);
    }

    /** Whether anything of it can be read. */
    public boolean isReadable() {
        return hooks.stream().anyMatch(hook -> hook.payload() != null);
    }
}
