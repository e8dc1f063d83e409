//! Tables for an office: RFC 4180, and no cell that a spreadsheet would take for a formula.

/// Adds a line to a table.
pub(crate) fn line<const N: usize>(table: &mut String, cells: [String; N]) {
    table.push_str(&cells.map(|cell| quoted(&cell)).join(","));
    table.push_str("\r\n");
}

/// No formula: `=`, `+`, `-`, `@`, a tab, a line end, or their wide forms get an apostrophe before them.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r', ';', '\'']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn r53_no_cell_is_a_formula() {
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
        assert_eq!(quoted("＝cmd|x"), "\"'＝cmd|x\"");
        assert_eq!(quoted("-3"), "\"'-3\"");
        assert_eq!(quoted("Two doors, \"one\" visit"), "\"Two doors, \"\"one\"\" visit\"");
        assert_eq!(quoted("Two doors"), "Two doors");
    }
}
