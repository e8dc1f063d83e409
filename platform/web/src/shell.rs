//! The frame of every page: head, navigation, foot. Templates extend `shell.html` and hold it as `shell`.

use crate::ask::prefixed;
use crate::menu::{self, Tab};
use crate::{Ask, Brand, Tr, assets};
use base::Lang;

/// A step on the way to this page.
#[derive(Clone, Debug, PartialEq)]
pub struct Crumb {
    /// Its words.
    pub label: String,
    /// Its address; empty for the page itself.
    pub href: String,
}

/// What the frame shows.
#[derive(Clone)]
pub struct Shell {
    /// The words.
    pub t: Tr,
    /// The title of the page.
    pub title: String,
    /// The name of the install.
    pub install: String,
    /// The name of the gathering and its address.
    pub of: Option<(String, String)>,
    /// The entries of the menu: of the gathering, or of the network.
    pub tabs: Vec<Tab>,
    /// The way to this page.
    pub crumbs: Vec<Crumb>,
    /// The name of whoever signed in.
    pub me: Option<String>,
    /// The prefix of addresses in this language.
    pub prefix: String,
    /// The same page in each language: tag, name of the language, address, whether it is this one.
    pub langs: Vec<(String, String, String, bool)>,
    /// A sentence about what was just done.
    pub said: Option<String>,
    /// The style sheets beyond `site.css`, by their names.
    pub styles: Vec<&'static str>,
    /// The scripts beyond `site.js`.
    pub scripts: Vec<&'static str>,
    /// The demo shows its doors.
    pub demo: bool,
    /// A denser head, for pages where people work.
    pub work: bool,
    /// One sentence for previews and searches.
    pub about: String,
    /// Not to be listed by searches.
    pub private: bool,
    /// The path of the page, to come back to.
    pub path: String,
    /// What the gathering wears.
    pub brand: Option<Brand>,
    /// Where the house is reached, for links that travel: `https://safer.example`.
    pub origin: String,
    /// The address of the picture that stands beside a link to this page; empty where there is none.
    pub card: String,
}

impl Shell {
    pub(crate) fn new(ask: &Ask, title: String) -> Shell {
        let t = ask.t();
        let said = ask.query.get("said");
        let said = (said.starts_with("said-") && t.knows(said)).then(|| t.say(said));
        let prefix = prefixed(&ask.house, &ask.lang, "");
        Shell {
            title,
            install: ask.house.settings.name.clone(),
            of: None,
            tabs: menu::places(ask, &t),
            crumbs: Vec::new(),
            me: ask.viewer.me.as_ref().map(|me| me.name.clone()),
            prefix,
            langs: languages(ask),
            said,
            styles: Vec::new(),
            scripts: Vec::new(),
            demo: ask.house.demo.is_some(),
            work: false,
            about: String::new(),
            private: false,
            path: ask.path.clone(),
            brand: None,
            origin: ask.house.settings.base_url.clone(),
            card: String::new(),
            t,
        }
    }

    /// The page belongs to this gathering: its name, its address and the menu of all capabilities. Where the path of
    /// the page does not name the gathering, its address does.
    pub fn of(mut self, ask: &Ask, name: &str, home: &str) -> Shell {
        let code = match ask.param("gathering") {
            "" => home.rsplit('/').next().unwrap_or_default(),
            code => code,
        };
        self.tabs = menu::tabs(ask, &self.t, code, self.work);
        self.of = Some((name.to_owned(), ask.to(home)));
        self.brand = ask.house.brands.of(code);
        if let Some(brand) = self.brand.as_ref().filter(|brand| !brand.domain.is_empty()) {
            self.origin = format!("https://{}", brand.domain);
        }
        if !self.work && !code.is_empty() {
            self.card = ask.to(&format!("/{code}/card"));
        }
        self
    }

    /// The picture that stands beside a link to this page.
    pub fn card(mut self, path: &str) -> Shell {
        self.card = self.to(path);
        self
    }

    /// The whole address of this page, for links that travel.
    pub fn whole(&self) -> String {
        format!("{}{}{}", self.origin, self.prefix, self.path)
    }

    /// A page where people work: dense head, the working style sheet.
    pub fn work(mut self) -> Shell {
        self.work = true;
        self.private = true;
        self.style("work.css")
    }

    /// Adds a step to the way here; an empty address is the page itself.
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Shell {
        self.crumbs.push(Crumb { label: label.into(), href: href.into() });
        self
    }

    /// Adds a style sheet by its name, such as `propose.css`.
    pub fn style(mut self, name: &'static str) -> Shell {
        self.styles.push(name);
        self
    }

    /// Adds a script by its name, such as `autosave.js`.
    pub fn script(mut self, name: &'static str) -> Shell {
        self.scripts.push(name);
        self
    }

    /// Says in one sentence what the page is.
    pub fn about(mut self, sentence: impl Into<String>) -> Shell {
        self.about = sentence.into();
        self
    }

    /// Keeps the page out of searches.
    pub fn private(mut self) -> Shell {
        self.private = true;
        self
    }

    /// How many things wait behind the tab with this address.
    pub fn due(mut self, path_end: &str, count: usize) -> Shell {
        for tab in self.tabs.iter_mut().filter(|tab| tab.href.ends_with(path_end)) {
            tab.due = count;
        }
        self
    }

    /// The lines of the menu: all entries, or the stages of the work and the entries of the reader's stage.
    pub fn menu(&self) -> (Vec<Tab>, Vec<Tab>) {
        menu::lines(&self.tabs, &self.t)
    }

    /// The address of a path in the language of the page.
    pub fn to(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The address of an asset, or nothing where assets are not built.
    pub fn asset(&self, name: &str) -> Option<String> {
        assets::asset(name)
    }

    /// The address of the drawing of topic marks with the mark of this number (from 1; nine shapes).
    pub fn mark(&self, number: impl std::borrow::Borrow<i64>) -> String {
        let shape = (number.borrow() - 1).rem_euclid(9) + 1;
        format!("{}#m{shape}", assets::asset("marks.svg").unwrap_or_default())
    }

    /// The tag of the language of the page.
    pub fn lang(&self) -> &Lang {
        &self.t.lang
    }
}

fn languages(ask: &Ask) -> Vec<(String, String, String, bool)> {
    let one = |lang: &Lang| {
        let name = match lang.tag() {
            "en" => "English",
            "fr" => "Français",
            other => other,
        };
        let href = prefixed(&ask.house, lang, &ask.path);
        (lang.tag().to_owned(), name.to_owned(), href, *lang == ask.lang)
    };
    ask.house.settings.langs.iter().filter(|lang| ["en", "fr"].contains(&lang.tag())).map(one).collect()
}
