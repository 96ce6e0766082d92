package nl.stadsmijn.kit.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.stadsmijn.kit.idempotency.Idempotent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How a service is built. <em>Rules of the domain</em> are its records, enums, sealed types and {@code *Policy} classes, with what is nested in them;
 * except what is nested in a resource or repository.
 */
final class ArchitectureRules {

    private static final String RESOURCE = "Resource";
    private static final String REPOSITORY = "Repository";

    /** Annotations that describe a value, and do nothing by themselves. */
    private static final List<String> DESCRIPTIVE =
            List.of("jakarta.validation.", "jakarta.ws.rs.", "org.jdbi.v3.json.", "org.jdbi.v3.core.mapper.");

    private static final List<String> FRAMEWORKS = List.of(
            "jakarta.", "io.quarkus.", "io.smallrye.", "io.vertx.", "org.jdbi.", "org.apache.kafka.", "java.sql.");

    private ArchitectureRules() {}

    /** @param root the package of the service; each package in it is a feature */
    static List<ArchRule> of(String root) {
        return List.of(
                rulesKnowNoFramework(),
                rulesHaveNoClock(),
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .as("features do not depend on each other in circles"),
                methods()
                        .that()
                        .areAnnotatedWith(POST.class)
                        .should()
                        .beAnnotatedWith(Idempotent.class)
                        .allowEmptyShould(true)
                        .as("every POST is @Idempotent"),
                methods()
                        .that()
                        .areAnnotatedWith(Idempotent.class)
                        .should()
                        .haveRawReturnType(Response.class)
                        .allowEmptyShould(true)
                        .as("what is @Idempotent returns a Response, which can be kept and given again"),
                onlyRepositoriesSpeakSql(),
                resourcesGiveNoDomainObjects(),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith(REPOSITORY)
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith(RESOURCE)
                        .allowEmptyShould(true)
                        .as("repositories do not know resources"),
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).as("nobody prints to System.out"));
    }

    private static ArchRule rulesKnowNoFramework() {
        return noClasses()
                .that(describe("are rules of the domain", ArchitectureRules::isRule))
                .should()
                .dependOnClassesThat(describe("belong to a framework", ArchitectureRules::isFramework))
                .allowEmptyShould(true)
                .as("rules of the domain know no framework");
    }

    private static ArchRule rulesHaveNoClock() {
        DescribedPredicate<JavaMethodCall> readsTheClock = describe("reads the clock", call -> isNow(call.getTarget()));
        return noClasses()
                .that(describe("are rules of the domain", ArchitectureRules::isRule))
                .should()
                .callMethodWhere(readsTheClock)
                .allowEmptyShould(true)
                .as("rules of the domain have no clock: the time comes in");
    }

    private static ArchRule onlyRepositoriesSpeakSql() {
        return classes()
                .that(describe(
                        "use Jdbi",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isAssignableTo(Jdbi.class)
                                                || dependency.getTargetClass().isAssignableTo(Handle.class))))
                .should(be(describe(
                        "in a *Repository",
                        type -> outermost(type).getSimpleName().endsWith(REPOSITORY))))
                .allowEmptyShould(true)
                .as("only a *Repository speaks SQL");
    }

    private static ArchRule resourcesGiveNoDomainObjects() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith(RESOURCE)
                .should(not(have(describe("a state or a stored row in its signature", ArchitectureRules::leaks))))
                .allowEmptyShould(true)
                .as("resources take and give records of their own, no states and no stored rows");
    }

    private static boolean leaks(JavaMethod method) {
        return Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .anyMatch(
                        type -> isState(type) || outermost(type).getSimpleName().endsWith(REPOSITORY));
    }

    /** A sealed type of a service, which stands for a domain object and its states. */
    private static boolean isState(JavaClass type) {
        return type.isInterface()
                && type.getName().startsWith("nl.stadsmijn.")
                && type.reflect().isSealed();
    }

    private static boolean isRule(JavaClass type) {
        var outermost = outermost(type).getSimpleName();
        var technical = Set.of(RESOURCE, REPOSITORY, "Service", "Consumer", "Config", "Client").stream()
                .anyMatch(outermost::endsWith);
        return !technical
                && (type.isRecord()
                        || type.isEnum()
                        || outermost.endsWith("Policy")
                        || type.isInterface() && type.reflect().isSealed());
    }

    private static boolean isFramework(JavaClass type) {
        var name = type.getName();
        return FRAMEWORKS.stream().anyMatch(name::startsWith)
                && !(type.isAnnotation() && DESCRIPTIVE.stream().anyMatch(name::startsWith));
    }

    private static boolean isNow(MethodCallTarget target) {
        var owner = target.getOwner().getName();
        return owner.startsWith("java.time.")
                        && (target.getName().equals("now") || target.getName().startsWith("system"))
                || owner.equals("java.lang.System") && target.getName().startsWith("currentTime");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }
}
