//! Reads schedule.xml: a tree of elements, brought into the shape of schedule.json, read by its reader.

use super::{reshape, tree};
use crate::node::source_text;
use crate::report::Notes;
use crate::{ReadOptions, Reading, Refusal, schedule_json};

pub(crate) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Reading, Refusal> {
    let mut notes = Notes::default();
    let source = source_text(bytes)?;
    if source.trim_start().starts_with(['{', '[']) {
        let looks_like = Some("schedule-json");
        return Err(Refusal::OtherForm { wanted: "schedule-xml", missing: "an XML element", looks_like });
    }
    let root = tree::parse(source, &mut notes)?;
    if root.name != "schedule" {
        return Err(Refusal::OtherForm { wanted: "schedule-xml", missing: "a <schedule>", looks_like: None });
    }
    let tree = reshape::schedule(root, &mut notes);
    schedule_json::read_tree(tree, options, notes, "schedule-xml")
}
