package org.keygrade;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The folder tree is the data flow: what may know what. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.keygrade");
    private static final String[] COMPUTING = {
        "..metric..", "..network..", "..board..", "..attention..", "..score..", "..grade.."
    };
    private static final Set<String> STORAGE = Set.of("write", "writeTo", "writeStream", "read", "readStream");

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.keygrade.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..cli..")
                .check(CLASSES);
    }

    @Test
    void computingRoomsNeverTouchStorage() {
        noClasses()
                .that()
                .resideInAnyPackage(COMPUTING)
                .should()
                .callMethodWhere(describe("Spark reads or writes", ArchitectureTest::touchesStorage))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.delta..", "..warehouse..", "..source..", "..ingest..", "..publish..", "java.nio.file..")
                .check(CLASSES);
    }

    @Test
    void configurationAndErrorsKnowNoData() {
        noClasses()
                .that()
                .resideInAnyPackage("..config..", "..error..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "io.delta..")
                .check(CLASSES);
    }

    @Test
    void onlyPipelinesKnowTheGenerator() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..generate..", "..cli..", "..pipeline..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..generate..")
                .check(CLASSES);
    }

    @Test
    void boardsKnowGraphsOnly() {
        noClasses()
                .that()
                .resideInAPackage("..board..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache..", "scala..", "org.keygrade..")
                        .and(resideOutsideOfPackages("org.keygrade.graph", "org.keygrade.board")))
                .check(CLASSES);
    }

    @Test
    void graphsKnowNobody() {
        noClasses()
                .that()
                .resideInAPackage("..graph..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache..", "scala..", "org.keygrade..")
                        .and(resideOutsideOfPackage("org.keygrade.graph")))
                .check(CLASSES);
    }

    private static boolean touchesStorage(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean spark = owner.equals(Dataset.class.getName()) || owner.equals(SparkSession.class.getName());
        return spark && STORAGE.contains(call.getName());
    }
}
