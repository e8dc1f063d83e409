//! What a reviewer may read of a proposal: the texts with the presenters' own names covered where the call
//! hides them. A cover says that something stands there and of which kind, never how long it is, so that the
//! page is the same whoever wrote (I3).

use crate::call::model::Blindness;
use crate::proposal::model::names::{self, Hidden, Whose};
use crate::proposal::model::{Presenter, Proposal};
use std::sync::LazyLock;

/// What a cover hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// A name of somebody who presents.
    Name,
    /// The name of an organisation.
    Organisation,
    /// An address of mail or of a page.
    Address,
}

impl Cover {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Cover::Name => "review-cover-name",
            Cover::Organisation => "review-cover-organisation",
            Cover::Address => "review-cover-address",
        }
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they were written.
    Words(String),
    /// Something covered.
    Cover(Cover),
}

/// What must not be read: built once for a proposal, used for each of its texts.
#[derive(Clone, Debug)]
pub struct Veil {
    hidden: Vec<Hidden>,
    kept: Vec<String>,
    blindness: Blindness,
}

impl Veil {
    /// The veil over a proposal. An open call has none.
    pub fn over(blindness: Blindness, proposal: &Proposal, presenters: &[Presenter]) -> Veil {
        let mut hidden = Vec::new();
        for presenter in presenters.iter().filter(|_| !blindness.shows_names()) {
            let whose = if presenter.position == 1 { Whose::Author } else { Whose::CoPresenter };
            hidden.push(Hidden { whose, name: presenter.name.clone() });
            if !blindness.shows_organisations() {
                hidden.push(Hidden { whose: Whose::Organisation, name: presenter.organisation.clone() });
            }
        }
        Veil { hidden, kept: proposal.names_kept.clone(), blindness }
    }

    /// One line or paragraph as it may be read.
    pub fn read(&self, text: &str) -> Vec<Piece> {
        if self.blindness.shows_names() {
            return vec![Piece::Words(text.to_owned())];
        }
        let mut spans: Vec<(usize, usize, Cover)> =
            addresses(text, self.blindness).map(|(from, to)| (from, to, Cover::Address)).collect();
        for found in names::find("", text, &self.hidden, &self.kept) {
            let (from, to) = found.span;
            if spans.iter().all(|(other_from, other_to, _)| to <= *other_from || *other_to <= from) {
                spans.push((from, to, cover_of(found.whose)));
            }
        }
        spans.sort_by_key(|(from, ..)| *from);
        pieces(text, &spans)
    }

    /// The paragraphs of a longer text.
    pub fn paragraphs(&self, text: &str) -> Vec<Vec<Piece>> {
        text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(|line| self.read(line)).collect()
    }
}

fn cover_of(whose: Whose) -> Cover {
    match whose {
        Whose::Author | Whose::CoPresenter => Cover::Name,
        Whose::Organisation => Cover::Organisation,
        Whose::Address => Cover::Address,
    }
}

/// Two covers that only a space parts are one: how many words a name has is told by nobody.
fn pieces(text: &str, spans: &[(usize, usize, Cover)]) -> Vec<Piece> {
    let (mut pieces, mut done) = (Vec::new(), 0);
    for (from, to, cover) in spans {
        let between = &text[done..*from];
        let same = pieces.last() == Some(&Piece::Cover(*cover)) && between.chars().all(char::is_whitespace);
        if !same {
            if !between.is_empty() {
                pieces.push(Piece::Words(between.to_owned()));
            }
            pieces.push(Piece::Cover(*cover));
        }
        done = *to;
    }
    if done < text.len() || pieces.is_empty() {
        pieces.push(Piece::Words(text[done..].to_owned()));
    }
    pieces
}

static PAGE_STARTS: LazyLock<[&str; 3]> = LazyLock::new(|| ["http://", "https://", "www."]);

/// Every mail address, whosever it is: a domain says where somebody works. Pages too where organisations are hidden.
fn addresses(text: &str, blindness: Blindness) -> impl Iterator<Item = (usize, usize)> {
    let mut spans = Vec::new();
    let mut from = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare =
            word.trim_end().trim_matches(|sign: char| ".,;:!?()[]<>\"'«»“”".contains(sign) || sign.is_whitespace());
        let begin = from + word.find(bare).unwrap_or(0);
        let small = bare.to_ascii_lowercase();
        let is_mail = bare.split_once('@').is_some_and(|(name, place)| !name.is_empty() && place.contains('.'));
        let is_handle = bare.len() > 1 && bare.starts_with('@');
        let is_page = !blindness.shows_organisations() && PAGE_STARTS.iter().any(|start| small.contains(start));
        if !bare.is_empty() && (is_mail || is_handle || is_page) {
            spans.push((begin, begin + bare.len()));
        }
        from += word.len();
    }
    spans.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposal::model::{Part, Source};
    use base::{Chance, Id, Lang, Ts};

    fn veil(blindness: Blindness, name: &str, organisation: &str) -> Veil {
        let chance = Chance::seeded(1);
        let id = Id::new(Ts(0), &chance);
        let proposal = Proposal::draft(id, id, id, "K7QM4D", Source::Web, &Lang::en(), Ts(0));
        let mut presenter = Presenter::blank(id, id, 1, "presenter", Part::Contact);
        presenter.name = name.to_owned();
        presenter.organisation = organisation.to_owned();
        Veil::over(blindness, &proposal, &[presenter])
    }

    fn told(veil: &Veil, text: &str) -> String {
        let tell = |piece: Piece| match piece {
            Piece::Words(words) => words,
            Piece::Cover(cover) => cover.key().replace("review-cover-", "[") + "]",
        };
        veil.read(text).into_iter().map(tell).collect()
    }

    const TEXT: &str = "Amina Diallo of Harbour Street Outreach (HSO) answers at amina@harbour-street.example, see https://hso.example.";

    #[test]
    fn what_is_covered_follows_the_call() {
        assert_eq!(told(&veil(Blindness::Open, "Amina Diallo", "Harbour Street Outreach"), TEXT), TEXT);
        assert_eq!(
            told(&veil(Blindness::Names, "Amina Diallo", "Harbour Street Outreach"), TEXT),
            "[name] of Harbour Street Outreach (HSO) answers at [address], see https://hso.example."
        );
        assert_eq!(
            told(&veil(Blindness::Organisations, "Amina Diallo", "Harbour Street Outreach"), TEXT),
            "[name] of [organisation] ([organisation]) answers at [address], see [address]."
        );
    }

    #[test]
    fn the_cover_does_not_tell_how_long_the_name_is() {
        let of =
            |name: &str| told(&veil(Blindness::Names, name, ""), &format!("What {name} and the night team counted."));
        assert_eq!(of("Bo Li"), of("Maria Aurora dos Santos de Vasconcelos"));
        assert_eq!(of("Bo Li"), "What [name] and the night team counted.");
    }

    #[test]
    fn r25_an_empty_name_hides_nothing_and_opens_nothing() {
        assert_eq!(told(&veil(Blindness::Organisations, "", ""), "We counted."), "We counted.");
        assert_eq!(veil(Blindness::Names, "", "").paragraphs("\n\n"), Vec::<Vec<Piece>>::new());
    }

    proptest::proptest! {
        #[test]
        fn no_word_of_the_rest_is_lost(text in "[a-z ,.@é]{0,80}") {
            let veil = veil(Blindness::Organisations, "Zyx Wvut", "Qqq Rrr");
            let words: String = veil.read(&text).into_iter().filter_map(|piece| match piece { Piece::Words(words) => Some(words), Piece::Cover(_) => None }).collect();
            proptest::prop_assert!(text.contains('@') || words == text);
        }
    }
}
