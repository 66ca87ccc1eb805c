package dev.lathe.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "dev.lathe.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "dev.lathe.runtime.";

    /**
     * The seams: {@code Call.of} and {@code Transport.over} make things, and so do other transports; {@code RawJson} is
     * text that can be read, {@code TransportResponse} lends its body, and builders fill what a codec makes an object
     * of.
     */
    @ArchTest
    static final ArchRule CORE_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage(BASE + "core")
            .and()
            .doNotHaveSimpleName("Call")
            .and()
            .haveNameNotMatching(".*\\.(Transport|OkHttpTransport|ApacheTransport)")
            .and()
            .haveNameNotMatching(".*\\.(RawJson|TransportResponse|TypedBuilder|ObjectBuilder)(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage(BASE + "internal.."));

    @ArchTest
    static final ArchRule JSON_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAPackage(BASE + "internal.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "internal.call..", BASE + "internal.http..", BASE + "internal.paging..");

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_JSON_AND_NO_CALLS = noClasses()
            .that()
            .resideInAPackage(BASE + "internal.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "internal.json..", BASE + "internal.call..", BASE + "internal.paging..");

    @ArchTest
    static final ArchRule INTERNALS_HAVE_NO_CYCLES =
            slices().matching(BASE + "internal.(*)..").should().beFreeOfCycles();

    /** What native images and shrinkers stumble over; sets and maps of an enum ask for its values by reflection. */
    @ArchTest
    static final ArchRule NO_REFLECTION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "sun..", "jdk.internal..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.ServiceLoader")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.Enum(Set|Map)")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "getResourceAsStream", String.class);

    private static final String[] LIBRARIES = {
        "java..", "javax.crypto..", "tools.jackson.core..", "org.jspecify..", "dev.lathe.runtime.."
    };

    @ArchTest
    static final ArchRule JDK_JACKSON_AND_JSPECIFY_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "internal.okhttp", BASE + "internal.apache")
            .and()
            .haveNameNotMatching(".*\\.core\\.(OkHttpTransport|ApacheTransport|OpenTelemetryInterceptor)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(LIBRARIES);

    /** What is not in every SDK must not be missed where it is not. */
    @ArchTest
    static final ArchRule NOBODY_KNOWS_WHAT_IS_OPTIONAL = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "internal.okhttp", BASE + "internal.apache")
            .and()
            .haveNameNotMatching(".*\\.core\\.(OkHttpTransport|ApacheTransport|OpenTelemetryInterceptor)(\\$.*)?")
            .and()
            .haveNameNotMatching(".*\\.(BlockingClient|BlockingTransport|InputPublisher|UploadCopy)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(BlockingClient|BlockingTransport|InputPublisher|UploadCopy"
                    + "|OkHttpTransport|ApacheTransport|OpenTelemetryInterceptor)(\\$.*)?");

    @ArchTest
    static final ArchRule OKHTTP_KNOWS_OKHTTP = only(
            classes().that().resideInAPackage(BASE + "internal.okhttp").or().haveSimpleName("OkHttpTransport"),
            "okhttp3..",
            "okio..",
            "kotlin..");

    @ArchTest
    static final ArchRule APACHE_KNOWS_HTTPCLIENT = only(
            classes().that().resideInAPackage(BASE + "internal.apache").or().haveSimpleName("ApacheTransport"),
            "org.apache.hc..");

    @ArchTest
    static final ArchRule TELEMETRY_KNOWS_OPENTELEMETRY = only(
            classes().that().haveSimpleName("OpenTelemetryInterceptor"),
            "io.opentelemetry.api..",
            "io.opentelemetry.context..");

    private static ArchRule only(GivenClassesConjunction some, String... library) {
        String[] all = Stream.concat(Stream.of(LIBRARIES), Stream.of(library)).toArray(String[]::new);
        return some.should().onlyDependOnClassesThat().resideInAnyPackage(all);
    }
}
