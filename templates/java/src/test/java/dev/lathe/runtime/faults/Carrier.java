package dev.lathe.runtime.faults;

import dev.lathe.runtime.core.ApacheTransport;
import dev.lathe.runtime.core.OkHttpTransport;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.http.JdkTransport;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
    private static final @Nullable Transport SHARED = shared();

    abstract Transport open();

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
        return SHARED == null ? settings : settings.transport(SHARED);
    }

    private static @Nullable Transport shared() {
        return chosen() == JDK ? null : chosen().open();
    }
}
