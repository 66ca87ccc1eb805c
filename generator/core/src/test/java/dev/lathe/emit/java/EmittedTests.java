package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The emitted tests of a compiled SDK, as tests of ours. */
final class EmittedTests {

    private EmittedTests() {}

    /** Every test among the files; at least one. */
    static List<DynamicTest> of(List<OutputFile> files, ClassLoader sdk) throws ReflectiveOperationException {
        List<DynamicTest> tests = new ArrayList<>();
        for (OutputFile file : files) {
            if (file.root() == Root.TEST && file.shape() != null) {
                String name = file.path().replace(".java", "").replace('/', '.');
                tests.addAll(testsOf(Class.forName(name, true, sdk)));
            }
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    /** The tests of one class. */
    static List<DynamicTest> testsOf(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        List<DynamicTest> tests = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                method.setAccessible(true);
                Object instance = constructor.newInstance();
                tests.add(DynamicTest.dynamicTest(
                        type.getSimpleName() + "." + method.getName(), () -> run(method, instance)));
            }
        }
        return tests;
    }

    private static void run(Method method, Object instance) throws Throwable {
        try {
            method.invoke(instance);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
