package dev.lathe.emit.template;

import com.github.jknack.handlebars.ValueResolver;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows records as {@code lathe model} prints them: components by name, constants and identifiers as text. What is
 * absent is an empty text: null would send the engine on to look for the name further out.
 */
final class PlanResolver implements ValueResolver {

    static final PlanResolver INSTANCE = new PlanResolver();

    private static final String ABSENT = "";

    private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

    private PlanResolver() {}

    @Override
    public Object resolve(Object context, String name) {
        Method accessor = accessors(context).get(name);
        return accessor == null ? UNRESOLVED : shown(get(context, accessor));
    }

    @Override
    public Object resolve(Object context) {
        return context instanceof Record ? context : UNRESOLVED;
    }

    @Override
    public Set<Map.Entry<String, Object>> propertySet(Object context) {
        return Set.of();
    }

    private Map<String, Method> accessors(Object context) {
        return accessors.computeIfAbsent(context.getClass(), PlanResolver::accessorsOf);
    }

    /** Components, and what all implementations of an interface have: not every one has it as a component. */
    private static Map<String, Method> accessorsOf(Class<?> type) {
        Map<String, Method> accessors = new HashMap<>();
        if (type.isRecord()) {
            for (Class<?> face : type.getInterfaces()) {
                for (Method method : face.getMethods()) {
                    if (method.getParameterCount() == 0) {
                        accessors.put(method.getName(), method);
                    }
                }
            }
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
        }
        return accessors;
    }

    private static Object shown(@Nullable Object value) {
        if (value == null || (value instanceof SpecText text && text.isEmpty())) {
            return ABSENT;
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Identifier identifier ? identifier.value() : value;
    }

    private static @Nullable Object get(Object record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("records that templates see are public", e);
        }
    }
}
