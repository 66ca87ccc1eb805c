package dev.lathe.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.lathe.model.SpecText;
import java.util.Arrays;
import java.util.Set;

/** The layer table of the design, as far as packages exist. */
@AnalyzeClasses(
        packages = "dev.lathe",
        importOptions = {ImportOption.DoNotIncludeTests.class, LayersTest.GeneratorOnly.class})
class LayersTest {

    /** The runtime of generated SDKs is on the class path too, with rules of its own. */
    static final class GeneratorOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/lathe/runtime/");
        }
    }

    /** The doors: the only classes that may take document text out of its seal. */
    private static final Set<String> DOORS = Set.of(
            "dev.lathe.plan.PlanJson",
            "dev.lathe.plan.check.LimitText",
            "dev.lathe.plan.naming.JavaIdentifier",
            "dev.lathe.plan.naming.JavaPattern",
            "dev.lathe.plan.naming.TargetProfile",
            "dev.lathe.plan.naming.Words",
            "dev.lathe.plan.sample.JsonPlaces",
            "dev.lathe.plan.sample.JsonTrees",
            "dev.lathe.plan.sample.Limits",
            "dev.lathe.plan.sample.PathQuery",
            "dev.lathe.plan.sample.Scalars",
            "dev.lathe.plan.shape.Answers",
            "dev.lathe.plan.sample.FormSpread",
            "dev.lathe.plan.sample.FormWire",
            "dev.lathe.plan.sample.WireForm",
            "dev.lathe.plan.shape.JsonTexts",
            "dev.lathe.plan.shape.LockKey",
            "dev.lathe.plan.shape.AnswerHeaders",
            "dev.lathe.plan.shape.ServerAddress",
            "dev.lathe.emit.java.door.JavaDoc",
            "dev.lathe.emit.java.door.JavaLiteral",
            "dev.lathe.emit.java.door.JsonScalar",
            "dev.lathe.emit.java.door.Markdown",
            "dev.lathe.emit.java.door.MediaTypeName",
            "dev.lathe.emit.template.Comments",
            "dev.lathe.emit.template.PageVocabulary",
            "dev.lathe.emit.template.CodeVocabulary",
            "dev.lathe.emit.template.SampleVocabulary",
            "dev.lathe.emit.template.TextDoor");

    @ArchTest
    static final ArchRule diagnosticsKnowNothing = only("dev.lathe.diagnostics", "java..");

    @ArchTest
    static final ArchRule languageKnowsNothing = only("dev.lathe.language", "java..");

    @ArchTest
    static final ArchRule textKnowsNothing = only("dev.lathe.text", "java..");

    @ArchTest
    static final ArchRule embedKnowsDiagnostics = only("dev.lathe.embed", "java..", "dev.lathe.diagnostics");

    @ArchTest
    static final ArchRule treeKnowsDiagnostics = only(
            "dev.lathe.tree",
            "java..",
            "dev.lathe.diagnostics",
            "dev.lathe.text",
            "org.snakeyaml.engine..",
            "tools.jackson.core..");

    @ArchTest
    static final ArchRule configKnowsDiagnostics = only(
            "dev.lathe.config",
            "java..",
            "dev.lathe.diagnostics",
            "dev.lathe.tree",
            "dev.lathe.embed",
            "dev.lathe.language");

    @ArchTest
    static final ArchRule sourceKnowsConfig = only(
            "dev.lathe.source",
            "java..",
            "dev.lathe.diagnostics",
            "dev.lathe.tree",
            "dev.lathe.config",
            "dev.lathe.source.repair",
            "dev.lathe.source.swagger2");

    @ArchTest
    static final ArchRule swagger2KnowsTrees =
            only("dev.lathe.source.swagger2", "java..", "dev.lathe.diagnostics", "dev.lathe.tree");

    @ArchTest
    static final ArchRule repairsKnowTrees =
            only("dev.lathe.source.repair", "java..", "dev.lathe.diagnostics", "dev.lathe.tree");

    @ArchTest
    static final ArchRule parseKnowsSourceAndModel = only(
            "dev.lathe.parse",
            "java..",
            "dev.lathe.parse.routes",
            "dev.lathe.diagnostics",
            "dev.lathe.tree",
            "dev.lathe.config",
            "dev.lathe.source",
            "dev.lathe.model",
            "dev.lathe.parse.paging",
            "io.swagger..",
            "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule routesKnowNothing = only("dev.lathe.parse.routes", "java..");

    @ArchTest
    static final ArchRule pagingSeesNoDocument =
            only("dev.lathe.parse.paging", "java..", "dev.lathe.tree", "dev.lathe.model");

    /** What other tools are handed is made from the document and the names of the model; no emitter takes part. */
    @ArchTest
    static final ArchRule theBundleKnowsTheDocument = only(
            "dev.lathe.bundle",
            "java..",
            "dev.lathe.tree",
            "dev.lathe.source",
            "dev.lathe.parse",
            "dev.lathe.model",
            "dev.lathe.language",
            "dev.lathe.plan.naming");

    @ArchTest
    static final ArchRule foreignGeneratorsKnowFiles =
            only("dev.lathe.foreign", "java..", "dev.lathe.diagnostics", "dev.lathe.emit");

    @ArchTest
    static final ArchRule modelKnowsPlaces = only("dev.lathe.model", "java..", "dev.lathe.diagnostics");

    @ArchTest
    static final ArchRule planModelKnowsModel =
            only("dev.lathe.plan.model", "java..", "dev.lathe.diagnostics", "dev.lathe.model");

    @ArchTest
    static final ArchRule planKnowsModelAndConfig = noClasses()
            .that()
            .resideInAPackage("dev.lathe.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.lathe.parse..",
                    "dev.lathe.source..",
                    "dev.lathe.emit..",
                    "dev.lathe.verify..",
                    "dev.lathe.write..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theAccountKnowsNoEmitter = noClasses()
            .that()
            .resideInAPackage("dev.lathe.account")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.lathe.parse..", "dev.lathe.emit..", "dev.lathe.verify..", "dev.lathe.write..");

    @ArchTest
    static final ArchRule emittersKnowThePlanOnly = noClasses()
            .that()
            .resideInAPackage("dev.lathe.emit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.lathe.parse..",
                    "dev.lathe.source..",
                    "dev.lathe.tree..",
                    "dev.lathe.config..",
                    "dev.lathe.write..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule verifyAndWriteKnowFilesOnly = noClasses()
            .that()
            .resideInAnyPackage("dev.lathe.verify..", "dev.lathe.write..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.lathe.parse..",
                    "dev.lathe.source..",
                    "dev.lathe.config..",
                    "dev.lathe.model..",
                    "dev.lathe.plan..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule layersHaveNoCycles =
            slices().matching("dev.lathe.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule swaggerParserStaysInParse = outside("dev.lathe.parse", "io.swagger..", "com.fasterxml..");

    @ArchTest
    static final ArchRule javaPoetStaysInItsEmitter = outside("dev.lathe.emit.java..", "com.palantir.javapoet..");

    @ArchTest
    static final ArchRule theTemplateEngineStaysInItsEmitter =
            outside("dev.lathe.emit.template..", "com.github.jknack.handlebars..");

    @ArchTest
    static final ArchRule mavenStaysOutside =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.maven..");

    @ArchTest
    static final ArchRule filesAreOpenedInFourPlaces = noClasses()
            .that(outsideOf("dev.lathe.source", "dev.lathe.config", "dev.lathe.embed", "dev.lathe.write"))
            .should()
            .dependOnClassesThat(fileAccess());

    @ArchTest
    static final ArchRule modelsAreValues = classes()
            .that()
            .resideInAnyPackage("dev.lathe.model", "dev.lathe.plan.model")
            .and()
            .areNotAssignableTo(SpecText.class)
            .and()
            .doNotHaveSimpleName("package-info")
            .should(be(DescribedPredicate.describe("records, enums or sealed interfaces", LayersTest::isValueType)));

    @ArchTest
    static final ArchRule sealedTextIsOpenedByDoorsOnly = noClasses()
            .that(DescribedPredicate.describe("are no doors", LayersTest::isNoDoor))
            .should()
            .callMethod(SpecText.class, "open");

    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private static ArchRule only(String layer, String... allowed) {
        String[] all = Arrays.copyOf(allowed, allowed.length + 2);
        all[allowed.length] = layer;
        all[allowed.length + 1] = "org.jspecify..";
        return classes().that().resideInAPackage(layer).should().onlyDependOnClassesThat(resideInAnyPackage(all));
    }

    private static ArchRule outside(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static DescribedPredicate<JavaClass> outsideOf(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaClass> fileAccess() {
        Set<String> names = Set.of(
                "java.nio.file.Files",
                "java.nio.file.FileSystems",
                "java.io.File",
                "java.io.FileInputStream",
                "java.io.FileOutputStream",
                "java.io.FileReader",
                "java.io.FileWriter",
                "java.io.RandomAccessFile",
                "java.nio.channels.FileChannel");
        return DescribedPredicate.describe("open files", type -> names.contains(type.getName()));
    }

    private static boolean isValueType(JavaClass type) {
        boolean sealedInterface = type.isInterface() && type.reflect().isSealed();
        return type.isRecord() || type.isEnum() || sealedInterface || isEnumConstant(type);
    }

    private static boolean isEnumConstant(JavaClass type) {
        return type.isAnonymousClass();
    }

    private static boolean isNoDoor(JavaClass type) {
        return !type.isAssignableTo(SpecText.class) && !DOORS.contains(type.getName());
    }
}
