package dev.lathe.parse;

import dev.lathe.model.TypeRef;

/** Lists and maps inside each other: emitted code nests as they do, and the compiler's stack is not endless. */
final class Layers {

    /** Far beyond what data has. */
    static final int MOST = 50;

    private Layers() {}

    /** How many lists and maps lie around the innermost type. */
    static int of(TypeRef type) {
        int layers = 0;
        TypeRef here = type;
        while (true) {
            if (here instanceof TypeRef.ListOf list) {
                here = list.item();
            } else if (here instanceof TypeRef.MapOf map) {
                here = map.value();
            } else {
                return layers;
            }
            layers++;
        }
    }
}
