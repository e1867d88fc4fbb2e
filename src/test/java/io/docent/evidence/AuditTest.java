package io.docent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final String ONE = "NCT90000001";

    @Test
    void benefit_claimed_beside_a_result_that_does_not_show_it_is_a_contradiction() {
        assertThat(new Sources()
                        .paper(
                                "a",
                                "VESPER (NCT90000001) improved overall survival.",
                                "In VESPER (NCT90000001), the hazard ratio for overall survival was 0.90 (95% CI 0.70-1.20; P = 0.4).")
                        .conflicts())
                .containsExactly(ONE + " benefit contradiction");
    }

    @Test
    void benefit_claimed_beside_a_significant_result_is_no_conflict() {
        assertThat(new Sources()
                        .paper(
                                "a",
                                "VESPER (NCT90000001) improved overall survival.",
                                "In VESPER (NCT90000001), the hazard ratio for overall survival was 0.60 (95% CI 0.40-0.80; P = 0.004).")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void benefit_that_is_hoped_for_is_not_claimed() {
        assertThat(new Sources()
                        .paper(
                                "a",
                                "VESPER (NCT90000001) was designed to improve overall survival.",
                                "VESPER (NCT90000001) did not improve overall survival.")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void figures_of_one_end_point_that_differ_clash_and_a_later_analysis_is_an_update() {
        String first = "In VESPER (NCT90000001), the hazard ratio for overall survival was 0.70 (95% CI 0.50-0.90).";
        assertThat(new Sources()
                        .paper("a", first)
                        .paper("b", first.replace("0.70", "0.77"))
                        .conflicts())
                .containsExactly(ONE + " result contradiction");
        assertThat(new Sources()
                        .paper("a", first)
                        .paper(
                                "b",
                                "In the final analysis of VESPER (NCT90000001), the hazard ratio for overall survival was 0.77.")
                        .conflicts())
                .containsExactly(ONE + " result update");
        assertThat(new Sources()
                        .paper("a", first)
                        .paper("b", first.replace("0.70", "0.7"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void one_trial_under_two_names_is_found_unless_the_paper_says_that_they_are_one() {
        String one = "VESPER-100 (NCT90000001) enrolled adults.";
        assertThat(new Sources()
                        .paper("a", one, "By contrast, LUMORA-200 (NCT90000001) was small.")
                        .conflicts())
                .containsExactly(ONE + " name discrepancy");
        assertThat(new Sources()
                        .paper("a", one, "LUMORA-200 (NCT90000001) is also known as VESPER-100.")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void a_comparison_within_a_single_arm_trial_is_found_and_one_with_history_is_not() {
        String arm = "The single-arm phase II trial VESPER (NCT90000001) was small.";
        assertThat(new Sources()
                        .paper(
                                "a",
                                arm,
                                "Response in VESPER (NCT90000001) was better compared with chemotherapy alone.")
                        .conflicts())
                .containsExactly(ONE + " comparator contradiction");
        assertThat(new Sources()
                        .paper(
                                "a",
                                arm,
                                "Response in VESPER (NCT90000001) was better compared with historical chemotherapy.")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void years_next_to_each_other_are_a_discrepancy_and_farther_ones_a_contradiction() {
        Sources near = new Sources()
                .row("a", "Study: NCT90000001", "Year initiated: 2012")
                .paper("b", "The trial NCT90000001 was initiated in September 2011.");
        assertThat(near.conflicts()).containsExactly(ONE + " start discrepancy");
        Sources far = new Sources()
                .row("a", "Study: NCT90000001", "Year initiated: 2012/2013")
                .paper("b", "The trial NCT90000001 was initiated in 2009.");
        assertThat(far.conflicts()).containsExactly(ONE + " start contradiction");
    }

    @Test
    void a_label_of_success_clashes_with_a_sentence_that_denies_it() {
        assertThat(new Sources()
                        .row("a", "Type: Successful (positive)", "Study: NCT90000001")
                        .paper("b", "The trial NCT90000001 did not meet its primary end point.")
                        .conflicts())
                .containsExactly(ONE + " primaryEndPointMet contradiction");
    }

    @Test
    void an_abstract_speaks_of_the_trial_under_whose_number_it_is_registered() {
        List<Statement> statements = new Sources()
                .paper(
                        "a",
                        "We enrolled 240 patients with melanoma in this phase III trial. The hazard ratio for death was 0.80 (95% CI"
                                + " 0.60-1.10). It supports a phase II trial in sarcoma. ClinicalTrials.gov number, NCT90000001.")
                .audit()
                .statements(ONE);
        assertThat(statements)
                .filteredOn(statement -> statement.attribute() == Attribute.PHASE)
                .extracting(Statement::printed)
                .containsExactly("phase III");
        assertThat(statements)
                .filteredOn(statement -> statement.attribute() == Attribute.RESULT)
                .extracting(Statement::printed)
                .containsExactly("hazard ratio for death was 0.80 (95% CI 0.60-1.10)");
    }

    @Test
    void every_value_is_verbatim_in_its_sentence() {
        new Sources()
                .paper(
                        "a",
                        "The randomized phase III VESPER trial (NCT90000001) tested pembrolizumab plus olaparib in melanoma.")
                .audit()
                .statements(ONE)
                .forEach(statement -> assertThat(statement.quote()).contains(statement.printed()));
    }

    @Test
    void an_audit_after_a_change_is_the_one_that_is_made_anew() {
        Sources without = named("a");
        Sources with = named("a").paper("b", "VESPER (NCT90000001) improved overall survival.");
        Sources changed = named("a").paper("b", "VESPER (NCT90000001) did not improve overall survival.");

        assertThat(with.audit().statements(ONE))
                .extracting(statement -> statement.passage().documentId())
                .contains("a", "b");
        assertThat(without.audit().statements(ONE)).isEmpty();
        assertSame(with.after(without.audit()), with.audit());
        assertSame(without.after(with.audit()), without.audit());
        assertSame(changed.after(with.audit()), changed.audit());
        assertSame(with.after(with.after(without.audit())), with.audit());
    }

    /// A paper that calls a trial by the name that only another paper explains.
    private static Sources named(String id) {
        return new Sources()
                .paper(id, "In VESPER, the hazard ratio for overall survival was 0.90 (95% CI 0.70-1.20; P = 0.4).");
    }

    private static void assertSame(Audit one, Audit other) {
        assertThat(one.statements(ONE)).isEqualTo(other.statements(ONE));
        assertThat(one.conflicts()).isEqualTo(other.conflicts());
    }
}
