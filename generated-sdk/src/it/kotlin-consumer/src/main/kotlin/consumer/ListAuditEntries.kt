package consumer

import com.sun.net.httpserver.HttpServer
import dev.lathe.cloudflare.Cloudflare
import dev.lathe.cloudflare.core.RawJson
import dev.lathe.cloudflare.model.AccountAuditLog
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.nio.file.Files
import java.nio.file.Path

/** Lists the audit entries of an account over all pages; the server answers with the recorded exchanges. */
fun main(arguments: Array<String>) {
    val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    val first = body(arguments[0], "accounts.logs.audit.list.json")
    val last = body(arguments[0], "extra/accounts.logs.audit.list.page-2-last.json")
    server.createContext("/") { exchange ->
        println("${exchange.requestMethod} ${exchange.requestURI.rawPath}")
        val isLast = exchange.requestURI.rawQuery.orEmpty().contains("cursor=")
        val answer = (if (isLast) last else first).toString().toByteArray()
        exchange.responseHeaders.add("Content-Type", "application/json")
        exchange.sendResponseHeaders(200, answer.size.toLong())
        exchange.responseBody.write(answer)
        exchange.close()
    }
    server.start()
    val baseUrl = URI.create("http://127.0.0.1:${server.address.port}/client/v4")
    try {
        Cloudflare.builder().baseUrl(baseUrl).apiToken("test-api-token").build().use { client ->
            val entries = client.accounts().logs().audit()
                .list("8ad8b4a1f0c14d5e9b7c2f6a3d90e157") { it.before("2024-10-31").since("2024-10-30") }
                .map(::line)
            entries.forEach(::println)
            println("${entries.size} entries")
        }
    } finally {
        server.stop(0)
    }
}

/** What may be missing has a type that says so. */
private fun line(entry: AccountAuditLog): String {
    val id: String? = entry.id()
    val action: String? = entry.action()?.description()
    return "${id ?: "without id"} ${action ?: "without description"}"
}

private fun body(folder: String, file: String): RawJson =
    requireNotNull(RawJson.of(Files.readString(Path.of(folder, file))).at("/response/body"))
