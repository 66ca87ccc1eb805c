package consumer

import dev.lathe.cloudflare.Cloudflare
import dev.lathe.cloudflare.model.AccountAuditLog

/** A value that may be missing is not one that is there. */
fun missing(entry: AccountAuditLog): Int = entry.id().length

/** An argument that must be there is not null. */
fun nothing(client: Cloudflare) = client.accounts().get(null)
