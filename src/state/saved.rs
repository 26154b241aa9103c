//! Scenarios saved in the browser: read when the page opens, written when they change, never at the cost of others.
//!
//! They are saved as a link spells them, so that old and new versions can read them. What a newer version has saved is
//! left alone, and the scenarios of a link that somebody sent never replace one's own.

use super::AppState;
use crate::inputs::Assumptions;
use crate::scenario::Own;
use crate::share::{self, Notice};

/// What the browser had saved when the page opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing.
    #[default]
    Nothing,
    /// This text.
    Text(String),
    /// The browser refuses to save anything, as in a frame without an origin.
    Refused,
    /// Nothing is to be read or saved here: the page is part of somebody else's.
    Unwanted,
}

/// Whether the scenarios on the page are saved, and what is saved otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// What is saved follows what is on the page.
    #[default]
    Follows,
    /// What is saved are these, which are not on the page.
    Holds(Vec<Own>),
    /// The browser has refused to save what is on the page. The next change is tried again.
    Refused,
    /// Nothing is saved.
    Off,
}

impl AppState {
    /// The page with what was saved: a link without scenarios shows the reader's own.
    pub(super) fn recalled(mut self, saved: Saved) -> Self {
        match saved {
            Saved::Nothing => {}
            Saved::Unwanted => self.saving = Saving::Off,
            Saved::Refused => {
                self.saving = Saving::Refused;
                self.notices.push(Notice::NotSaved);
            }
            Saved::Text(text) => match Shelf::read(&text) {
                Shelf::Good(own) if self.scenarios.is_empty() => self.scenarios = own,
                Shelf::Good(own) if own.is_empty() || own == self.scenarios => {}
                Shelf::Good(own) => self.hold(own, Notice::OwnKept),
                Shelf::Newer => {
                    self.saving = Saving::Off;
                    self.notices.push(Notice::SavedByNewer);
                }
                Shelf::Corrupt => self.notices.push(Notice::SavedUnreadable),
            },
        }
        self
    }

    /// Shows the scenarios of a link that is opened in the page: as where it is opened anew, one's own stay saved, and are
    /// shown where the link has none.
    pub(super) fn take_over(&mut self, scenarios: Vec<Own>) {
        match &self.saving {
            Saving::Follows if scenarios.is_empty() => return,
            Saving::Follows if !self.scenarios.is_empty() && self.scenarios != scenarios => {
                let own = std::mem::take(&mut self.scenarios);
                self.hold(own, Notice::OwnKept);
            }
            Saving::Holds(own) if *own == scenarios => self.saving = Saving::Follows,
            Saving::Follows | Saving::Holds(_) | Saving::Refused | Saving::Off => {}
        }
        self.scenarios = scenarios;
    }

    /// A step brings back what a link had replaced: scenarios that are saved follow again.
    pub(super) fn shown_again(&mut self, scenarios: &[Own]) {
        self.notices.retain(|notice| *notice != Notice::Replaced);
        if matches!(&self.saving, Saving::Holds(own) if own == scenarios) {
            self.take_saved();
        }
    }

    fn hold(&mut self, own: Vec<Own>, notice: Notice) {
        self.saving = Saving::Holds(own);
        self.notices.retain(|other| *other != notice);
        self.notices.push(notice);
    }

    /// What is to be saved: `None` where nothing follows.
    pub fn to_save(&self) -> Option<String> {
        let is_wanted = matches!(self.saving, Saving::Follows | Saving::Refused);
        is_wanted.then(|| share::write(&Assumptions::default(), &self.scenarios, &[]))
    }

    /// The browser has saved what is on the page, or has refused to.
    pub(super) fn saved(&self, is_saved: bool) -> Self {
        let mut next = self.clone();
        match (&self.saving, is_saved) {
            (Saving::Refused, true) => {
                next.saving = Saving::Follows;
                next.notices.retain(|notice| *notice != Notice::NotSaved);
            }
            (Saving::Follows, false) => {
                next.saving = Saving::Refused;
                next.notices.push(Notice::NotSaved);
            }
            _ => {}
        }
        next
    }

    /// Scenarios of the reader's that are not saved; `None` where all are.
    pub fn unsaved(&self) -> Option<&Saving> {
        let is_lost = match self.saving {
            Saving::Follows => false,
            Saving::Holds(_) => true,
            Saving::Refused | Saving::Off => !self.scenarios.is_empty(),
        };
        is_lost.then_some(&self.saving)
    }

    /// The scenarios on the page take the place of those that are saved.
    pub(super) fn save_these(&self) -> Self {
        let mut next = self.clone();
        if matches!(next.saving, Saving::Holds(_)) {
            next.follow();
        }
        next
    }

    fn follow(&mut self) {
        self.saving = Saving::Follows;
        self.notices.retain(|notice| !matches!(notice, Notice::OwnKept | Notice::ChangedElsewhere));
    }

    /// Another tab has saved: the last to write wins, and this one learns of it.
    pub(super) fn saved_elsewhere(&self, text: &str) -> Self {
        let mut next = self.clone();
        match Shelf::read(text) {
            _ if self.saving == Saving::Off => {}
            Shelf::Good(own) if own != self.scenarios => next.hold(own, Notice::ChangedElsewhere),
            // What is saved is what is on the page.
            Shelf::Good(_) => next.follow(),
            Shelf::Newer | Shelf::Corrupt => {}
        }
        next
    }

    pub(super) fn take_saved(&mut self) {
        if let Saving::Holds(own) = std::mem::take(&mut self.saving) {
            self.scenarios = own;
        }
        self.follow();
    }
}

/// What a saved text turns out to be.
enum Shelf {
    Good(Vec<Own>),
    Newer,
    Corrupt,
}

impl Shelf {
    fn read(text: &str) -> Self {
        let link = share::read(text);
        if link.notices.iter().any(|notice| matches!(notice, Notice::Newer { .. })) {
            Self::Newer
        } else if link.notices.is_empty() && text.starts_with("v=") {
            Self::Good(link.scenarios)
        } else {
            Self::Corrupt
        }
    }
}
