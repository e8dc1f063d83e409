//! The gathering of programme-json: what it says of itself, and the zone without which no time means anything.

use super::main_language;
use crate::intake::{Intake, zone_for};
use crate::model::Gathering;
use crate::node::{Fields, Node};
use crate::report::{Notes, Oddity};
use crate::zone::{Stamp, minutes_of, plausible};
use crate::{ReadOptions, Refusal};

pub(super) fn begin(mut fields: Fields, options: &ReadOptions, mut notes: Notes) -> Result<Intake, Refusal> {
    let zone = zone_for(fields.line("zone", &mut notes), options, &mut notes)?;
    let mut gathering = Gathering { acronym: fields.line("code", &mut notes), ..Gathering::default() };
    gathering.languages = fields.texts("languages", &mut notes);
    for name in ["start", "end"] {
        let Some(said) = fields.line(name, &mut notes) else { continue };
        match Stamp::parse(&said).filter(|stamp| stamp.time.is_none() && plausible(stamp.date)) {
            Some(stamp) if name == "start" => gathering.start = Some(stamp.date),
            Some(stamp) => gathering.end = Some(stamp.date),
            None => {
                notes.note(&format!("gathering.{name}"), Oddity::Malformed);
                fields.put_back(name, Node::Text(said));
            }
        }
    }
    gathering.url = fields.line("url", &mut notes);
    gathering.base_url = fields.line("base_url", &mut notes);
    gathering.logo = fields.line("logo", &mut notes);
    gathering.colour = fields.line("colour", &mut notes);
    gathering.slot_minutes = fields.small("slot_minutes", &mut notes);
    if let Some(said) = fields.line("day_change", &mut notes) {
        match minutes_of(&said).filter(|minutes| said.contains(':') && *minutes < 24 * 60) {
            Some(minutes) => gathering.day_change_minutes = Some(minutes),
            None => fields.put_back("day_change", Node::Text(said)),
        }
    }
    let mut intake = Intake::new(gathering, zone, options, notes);
    let language = main_language(&intake);
    let language = language.as_deref();
    let title = intake.localised(&mut fields, "title", language, false);
    let place = intake.localised(&mut fields, "place", language, false);
    let description = intake.localised(&mut fields, "description", language, true);
    let gathering = &mut intake.programme.gathering;
    (gathering.title, gathering.place, gathering.description) = (title, place, description);
    gathering.extra = fields.rest();
    Ok(intake)
}
