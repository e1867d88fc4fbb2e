package io.docent.vocabulary;

import java.util.List;

/// A thing that has several names.
///
/// @param id kind and preferred name: `drug:nivolumab`; of a trial the registry number
/// @param kind what sort of thing it is
/// @param name the preferred name
/// @param aliases other names of the same thing
/// @param parents ids of what it is a sort of: of a tumour its wider tumour, of a drug its classes
public record Term(String id, Kind kind, String name, List<String> aliases, List<String> parents) {

    /// What sort of thing a term names.
    public enum Kind {
        DRUG,
        DRUG_CLASS,
        TUMOUR,
        END_POINT,
        CONCEPT,
        TRIAL,
        /// A class of plain words that mean the same.
        WORD;

        /// The id of a term of this kind.
        public String id(String name) {
            return name().toLowerCase(java.util.Locale.ROOT) + ":" + name.toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Term {
        aliases = List.copyOf(aliases);
        parents = List.copyOf(parents);
    }

    /// A term of which nothing is a sort.
    public static Term of(Kind kind, String name, List<String> aliases) {
        return new Term(kind.id(name), kind, name, aliases, List.of());
    }
}
