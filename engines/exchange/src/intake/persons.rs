//! Persons: everybody once, however many sessions name them, and what each session alone says of them.

use super::Intake;
use crate::guid;
use crate::model::{Extra, Key, Person, Presenter};
use crate::report::Oddity;

impl Intake {
    /// Puts a person on a session: found again or added, with what this session alone says of them.
    pub fn presenter(&mut self, said: Person, said_guid: Option<&str>, role: Option<String>) -> Presenter {
        let organisation = said.organisation.clone();
        let mut extra = Extra::new();
        let index = self.person(said, said_guid, &mut extra);
        let person = self.programme.persons[index].key.clone();
        Presenter { person, role, organisation, extra }
    }

    /// Finds or adds a person; what this session says differently goes into `differences`.
    pub fn person(&mut self, mut said: Person, said_guid: Option<&str>, differences: &mut Extra) -> usize {
        if let Some(index) = self.persons.get(&said.key).copied() {
            if self.programme.persons[index].name == said.name {
                self.programme.persons[index].learn(said, differences);
                return index;
            }
            // One identifier, two names: two people until somebody who knows says otherwise.
            self.notes.note("person.name", Oddity::Contradiction);
            said.key = Key(format!("{} {}", said.key, said.name));
            if let Some(index) = self.persons.get(&said.key).copied() {
                self.programme.persons[index].learn(said, differences);
                return index;
            }
        }
        let brought = said_guid.and_then(guid::parse).filter(|guid| self.person_guids.insert(*guid));
        if let (None, Some(text)) = (brought, said_guid) {
            said.extra.insert("guid".into(), text.into());
            self.notes.note("person.guid", Oddity::Malformed);
        }
        said.guid = brought.unwrap_or_else(|| self.derived(&format!("person {}", said.key)));
        self.person_guids.insert(said.guid);
        let index = self.programme.persons.len();
        self.persons.insert(said.key.clone(), index);
        self.programme.persons.push(said);
        index
    }

    /// A person known by key.
    pub fn person_of(&self, key: &Key) -> Option<&Person> {
        self.persons.get(key).map(|index| &self.programme.persons[*index])
    }
}
