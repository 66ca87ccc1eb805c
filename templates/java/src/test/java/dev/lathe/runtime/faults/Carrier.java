package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.core.ApacheTransport;
import dev.lathe.runtime.core.OkHttpTransport;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportCapabilities.Feature;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.http.JdkTransport;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** The transports that calls go by. With {@code -Dfaults.transport=okhttp} all tests of this package use that one. */
enum Carrier {
    JDK {
        @Override
        Transport open() {
            return JdkTransport.open("jdk", Duration.ofSeconds(10));
        }
    },
    OKHTTP {
        @Override
        Transport open() {
            return OkHttpTransport.create();
        }
    },
    APACHE {
        @Override
        Transport open() {
            return ApacheTransport.create();
        }
    };

    private static final String PROPERTY = "faults.transport";
    private static final Map<Carrier, Transport> OPEN = new ConcurrentHashMap<>();

    abstract Transport open();

    /** One for all tests of a run. */
    Transport shared() {
        return OPEN.computeIfAbsent(this, Carrier::open);
    }

    /** An engine over it, which accepts 1 MB. */
    Engine engine(HostileServer server) {
        return Engine.open(Api.settings(server.url())
                .transport(shared())
                .maxResponseBytes(1 << 20)
                .build());
    }

    TransportResponse send(TransportRequest request) {
        return shared().send(request).join();
    }

    /** What sending fails with. */
    <T extends Throwable> T failure(Class<T> type, TransportRequest request) {
        CompletionException failed = assertThrows(CompletionException.class, () -> send(request));
        return assertInstanceOf(type, failed.getCause());
    }

    /** Leaves a test out, and says so, where a transport has not what it takes. */
    void assumeCan(Feature feature) {
        boolean can = shared().capabilities().features().contains(feature);
        if (!can) {
            System.out.println("skipped for " + this + ": it has no " + feature);
        }
        Assumptions.assumeTrue(can, () -> this + " has no " + feature);
    }

    /** The one that this run is about. */
    static Carrier chosen() {
        String name = System.getProperty(PROPERTY);
        return name == null || name.isEmpty() ? JDK : valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Leaves a test out, and says so, where a transport is not able to do better. */
    void assumeNot(Carrier other, String reason) {
        if (this == other) {
            System.out.println("skipped for " + this + ": " + reason);
        }
        Assumptions.assumeFalse(this == other, () -> this + ": " + reason);
    }

    /** Settings with the transport that this run is about; without one, clients open their own. */
    static ClientSettings.Builder over(ClientSettings.Builder settings) {
        return chosen() == JDK ? settings : settings.transport(chosen().shared());
    }
}
