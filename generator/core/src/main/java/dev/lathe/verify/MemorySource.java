package dev.lathe.verify;

import dev.lathe.emit.OutputFile;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** An emitted file as the compiler reads it. */
final class MemorySource extends SimpleJavaFileObject {

    private final String content;

    MemorySource(OutputFile file) {
        super(URI.create("memory:///" + file.root() + "/" + file.path()), Kind.SOURCE);
        this.content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return content;
    }
}
