//! Cells of tables that spreadsheets open: what they would take for a formula gets an apostrophe before it.

/// Beginnings that a spreadsheet takes for a formula, the wide forms of East Asian keyboards among them.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet takes for a formula.
///
/// ```
/// assert_eq!(base::inert_cell("=1+1"), "'=1+1");
/// assert_eq!(base::inert_cell("Two doors"), "Two doors");
/// ```
pub fn inert_cell(cell: &str) -> String {
    let inner = cell.trim_start_matches('\'');
    if inner.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell as it was before [`inert_cell`].
pub fn cell_as_typed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r53_what_would_calculate_is_words_and_comes_back_as_typed() {
        for typed in
            ["=cmd|x", "+1", "-3", "@x", "\tx", "\rx", "\nx", "＝1", "'=1", "''=1", "'quoted", "plain", "", "'"]
        {
            let inert = inert_cell(typed);
            assert!(!inert.starts_with(FORMULA), "{typed:?} became {inert:?}");
            assert_eq!(cell_as_typed(&inert), typed);
        }
    }
}
