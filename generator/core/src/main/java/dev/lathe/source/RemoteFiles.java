package dev.lathe.source;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files from the hosts that the user allows: no credentials, no cookies, redirects within these hosts only, and
 * limits on size, time and number.
 */
final class RemoteFiles {

    private final RemoteHosts hosts;
    private final Limits limits;
    private @Nullable HttpClient client;
    private @Nullable Instant end;
    private int fetched;

    /**
     * How much is fetched.
     *
     * @param bytes of one file
     * @param oneFile how long one file may take
     * @param all how long all files of a run may take together
     * @param files how many there may be, redirects included
     */
    record Limits(int bytes, Duration oneFile, Duration all, int files) {

        static final Limits DEFAULT = new Limits(32 << 20, Duration.ofSeconds(20), Duration.ofMinutes(2), 500);
    }

    RemoteFiles(RemoteHosts hosts, Limits limits) {
        this.hosts = hosts;
        this.limits = limits;
    }

    RemoteHosts hosts() {
        return hosts;
    }

    /** Why a file could not be had. */
    static final class Unfetched extends Exception {

        private static final long serialVersionUID = 1L;

        Unfetched(String reason) {
            super(reason);
        }

        /** In words, to follow the name of the file. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** The content of a file. The address is on an allowed host. */
    byte[] fetch(URI address) throws Unfetched {
        URI here = address;
        for (int redirects = 0; redirects <= 3; redirects++) {
            HttpResponse<byte[]> answer = get(here);
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            here = redirected(here, answer);
        }
        throw new Unfetched("is redirected too often");
    }

    private URI redirected(URI from, HttpResponse<byte[]> answer) throws Unfetched {
        String location = answer.headers().firstValue("Location").orElse(null);
        if (answer.statusCode() < 300 || answer.statusCode() > 399 || location == null) {
            throw new Unfetched("is answered with status " + answer.statusCode());
        }
        URI target;
        try {
            target = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Unfetched("is redirected to no address");
        }
        boolean isWeaker = "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(target.getScheme());
        if (isWeaker || !hosts.isAllowed(target)) {
            throw new Unfetched("is redirected to another host, which is not allowed");
        }
        return target;
    }

    private HttpResponse<byte[]> get(URI address) throws Unfetched {
        fetched++;
        Duration time = time();
        if (fetched > limits.files() || time.isNegative() || time.isZero()) {
            throw new Unfetched("is one file too many, or all together take too long");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/yaml, application/json, */*")
                .header("User-Agent", "Lathe")
                .timeout(time)
                .build();
        CompletableFuture<HttpResponse<byte[]>> call =
                client().sendAsync(request, head -> new BoundedText(limits.bytes()));
        try {
            return call.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unfetched("takes longer than " + time.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new Unfetched(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfetched("was waited for in vain");
        } finally {
            call.cancel(true);
        }
    }

    private String reason(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedText.TooLong) {
                return "is larger than " + limits.bytes() + " bytes";
            }
        }
        Throwable cause = failure.getCause();
        return "cannot be fetched: "
                + (cause == null ? failure : cause).getClass().getSimpleName();
    }

    /** What is left for the next request. */
    private Duration time() {
        Instant now = Instant.now();
        Instant last = end == null ? now.plus(limits.all()) : end;
        end = last;
        Duration left = Duration.between(now, last);
        return left.compareTo(limits.oneFile()) < 0 ? left : limits.oneFile();
    }

    private HttpClient client() {
        HttpClient open = client;
        if (open == null) {
            open = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(limits.oneFile())
                    .build();
            client = open;
        }
        return open;
    }
}
