/** A program that uses the SDK as a named module. */
module consumer {
    requires dev.lathe.cloudflare;
    requires jdk.httpserver;
}
