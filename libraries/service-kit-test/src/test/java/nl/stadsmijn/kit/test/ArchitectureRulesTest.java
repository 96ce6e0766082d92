package nl.stadsmijn.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    @Test
    void eachRuleSeesThePlantedFault() {
        assertThat(broken("nl.stadsmijn.kit.test.planted"))
                .containsExactlyInAnyOrder(
                        "rules of the domain know no framework",
                        "rules of the domain have no clock: the time comes in",
                        "features do not depend on each other in circles",
                        "every POST is @Idempotent",
                        "only a *Repository speaks SQL",
                        "resources take and give records of their own, no states and no stored rows",
                        "nobody prints to System.out");
    }

    @Test
    void aServiceThatKeepsTheRulesPasses() {
        assertThat(broken("nl.stadsmijn.kit.test.mini")).containsExactly("only a *Repository speaks SQL");
    }

    /** The mini service's resource of faults speaks SQL on purpose: it is the one fault found there. */
    private static List<String> broken(String root) {
        var classes = new ClassFileImporter().importPackages(root);
        return ArchitectureRules.of(root).stream()
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .map(rule -> rule.getDescription())
                .toList();
    }
}
