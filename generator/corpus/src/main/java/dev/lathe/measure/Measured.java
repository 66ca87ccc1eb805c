package dev.lathe.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Entry point of every process: runs another main method and, however it ends, writes down what it used. */
public final class Measured {

    private Measured() {}

    /** Arguments: the file for the usage, the class to run, its arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Path usage = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(usage)));
        Method main = Class.forName(arguments[1]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, Usage.own().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
