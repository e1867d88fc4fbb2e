package io.docent.corpus;

/// Where in its document a passage stands.
///
/// @param number as printed, "3.2"; empty where the heading has none (abstract, tables, figures, registry
///     records)
/// @param title heading without its number: "Modification of extracellular matrix and fibrosis"; for a table or
///     figure its label and caption title: "Table 1 | Clinical studies of …"
public record Section(String number, String title) {

    /// "3.2 Modification of …", or the title alone.
    public String label() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
