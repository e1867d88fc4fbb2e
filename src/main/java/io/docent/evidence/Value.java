package io.docent.evidence;

import io.docent.text.Contrast;
import io.docent.text.Effect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A normalised value of an attribute.
public sealed interface Value {

    /// Ids of tumours in the vocabulary.
    record Tumours(Set<String> ids) implements Value {
        public Tumours {
            ids = Set.copyOf(ids);
        }
    }

    /// How a marker bears on who took part.
    ///
    /// @param marker such as "concept:hyaluronan high"
    record Population(String marker, Selection selection) implements Value {}

    /// Whether a marker decided on taking part.
    enum Selection {
        /// Only patients with the marker took part.
        SELECTED,
        /// Patients with it are a part of those who did.
        SUBGROUP,
        /// Patients took part with or without it.
        UNSELECTED
    }

    /// A drug that a text says was given.
    ///
    /// @param drug id in the vocabulary
    /// @param regimen ids of the combination that it is said to be part of; empty where none is stated
    record Given(String drug, Set<String> regimen) implements Value {
        public Given {
            regimen = Set.copyOf(regimen);
        }
    }

    /// All drugs and classes of drugs that a record lists.
    ///
    /// @param ids with [#UNKNOWN] among them where it lists one that the vocabulary lacks
    record Interventions(Set<String> ids) implements Value {

        /// Stands for an intervention without a name in the vocabulary.
        static final String UNKNOWN = "drug:?";

        public Interventions {
            ids = Set.copyOf(ids);
        }
    }

    /// What sort of molecule acts on a target.
    ///
    /// @param target id of the target in the vocabulary
    record Molecule(String target, Form form) implements Value {}

    /// Sorts of molecule that exclude each other.
    enum Form {
        ANTIBODY,
        SMALL_MOLECULE
    }

    /// That a treatment was compared with another within the trial.
    record Comparison(String comparator) implements Value {}

    /// Phases, 1 to 4; several for a trial that spans them.
    record Phases(Set<Integer> numbers) implements Value {
        public Phases {
            numbers = Set.copyOf(numbers);
        }
    }

    /// How patients came into arms.
    enum Allocation implements Value {
        RANDOMISED,
        NOT_RANDOMISED
    }

    /// Whether those who took part knew their treatment.
    enum Masking implements Value {
        OPEN,
        BLINDED
    }

    /// A name that is another trial's, beside this trial's number.
    ///
    /// @param trial registry number of the trial that the name belongs to
    record Borrowed(String trial) implements Value {}

    /// Number of arms.
    record Arms(int number) implements Value {}

    /// Number of patients.
    record Patients(int number, Counted counted) implements Value {}

    /// Which patients are counted.
    enum Counted {
        ENROLLED,
        RANDOMISED
    }

    /// Dates of which one holds: "2016/2017".
    record Dates(List<PartialDate> any, Certainty certainty) implements Value {
        public Dates {
            any = List.copyOf(any);
        }
    }

    /// Whether a date is past or foreseen.
    enum Certainty {
        ACTUAL,
        EXPECTED
    }

    /// Where a trial stands.
    enum Status implements Value {
        ONGOING,
        COMPLETED,
        TERMINATED,
        WITHDRAWN
    }

    /// Whether the primary end point was met.
    enum Met implements Value {
        YES,
        NO
    }

    /// What is claimed for an end point.
    ///
    /// @param endPoint id in the vocabulary
    record Claim(String endPoint, Direction direction) implements Value {}

    /// What is claimed.
    enum Direction {
        BENEFIT,
        /// A hint of benefit.
        SIGNAL,
        NO_BENEFIT
    }

    /// What was measured for an end point.
    ///
    /// @param endPoint id in the vocabulary, and the time it was read at where one is named
    /// @param population as printed; empty where it is that of the trial
    /// @param cut words that tell a data cut ("final analysis"); empty where none do
    /// @param effect ratio between the arms, or null
    /// @param contrast figures of the arms, or null
    record Found(
            String endPoint,
            String population,
            String cut,
            @Nullable Effect effect,
            @Nullable Contrast contrast) implements Value {

        /// Whether the arms differ, where a ratio with an interval or a P value tells.
        public Optional<Boolean> significant() {
            if (effect != null) {
                return effect.significant();
            }
            return contrast == null || contrast.p() == null
                    ? Optional.empty()
                    : contrast.p().significant();
        }
    }

    /// Words that are shown and not compared.
    record Words(String printed) implements Value {}

    /// What the trial is called.
    ///
    /// @param folded in lower case without blanks and hyphens
    record Name(String folded) implements Value {}
}
