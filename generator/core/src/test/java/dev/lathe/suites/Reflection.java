package dev.lathe.suites;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls methods of generated classes, whose own exceptions come out as they are. */
final class Reflection {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            boolean.class, Boolean.class);

    private Reflection() {}

    /** Calls the method of that name that takes these arguments. */
    static @Nullable Object call(Object target, String name, @Nullable Object... arguments) {
        return invoke(find(target.getClass(), name, arguments), target, arguments);
    }

    static @Nullable Object callStatic(Class<?> type, String name, @Nullable Object... arguments) {
        return invoke(find(type, name, arguments), null, arguments);
    }

    static Object constant(Class<?> type, String name) {
        try {
            return type.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Method find(Class<?> type, String name, @Nullable Object... arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge() && takes(method, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + name + " for "
                        + Arrays.toString(Arrays.stream(arguments)
                                .map(argument -> argument == null ? null : argument.getClass())
                                .toArray())));
    }

    private static boolean takes(Method method, @Nullable Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean fits = types.length == arguments.length;
        for (int i = 0; fits && i < types.length; i++) {
            Class<?> boxed = BOXES.getOrDefault(types[i], types[i]);
            fits = arguments[i] == null ? !types[i].isPrimitive() : boxed.isInstance(arguments[i]);
        }
        return fits;
    }

    /** Implementations are not public; what they implement is. */
    private static @Nullable Object invoke(Method method, @Nullable Object target, @Nullable Object... arguments) {
        method.setAccessible(true);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
