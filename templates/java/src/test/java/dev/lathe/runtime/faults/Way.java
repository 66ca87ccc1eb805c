package dev.lathe.runtime.faults;

import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.internal.call.Engine;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The two ways of making a call; both must end alike. */
enum Way {
    BLOCKING {
        @Override
        <P, R> R call(Engine engine, Call.Bound<P, R> call, P params, RequestOptions options) {
            return engine.call(call, params, options);
        }
    },
    ASYNC {
        @Override
        <P, R> R call(Engine engine, Call.Bound<P, R> call, P params, RequestOptions options) {
            try {
                return engine.callAsync(call, params, options).get(SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof SdkException known) {
                    throw known;
                }
                throw new AssertionError("not a failure of ours", failed.getCause());
            } catch (InterruptedException | TimeoutException hung) {
                throw new AssertionError("the future did not end", hung);
            }
        }
    };

    private static final int SECONDS = 30;

    /** The one way or the other, by turns. */
    static Way of(int count) {
        return count % 2 == 0 ? BLOCKING : ASYNC;
    }

    abstract <P, R> R call(Engine engine, Call.Bound<P, R> call, P params, RequestOptions options);
}
