package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;

/** Types that many tests name. */
final class ClassNames {

    static final ClassName ASSERTIONS = ClassName.get("org.junit.jupiter.api", "Assertions");
    static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
    static final ParameterizedTypeName LIST_OF_STRINGS = ParameterizedTypeName.get(List.class, String.class);

    private ClassNames() {}
}
