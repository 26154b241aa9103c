//! Scenarios saved in the browser. They are read when the page opens and written when they change.
//!
//! They are saved in the form of a link, so that old and new versions can read them. What a newer version has saved is
//! never overwritten, and scenarios of an opened link never replace the reader's own.

use super::AppState;
use crate::inputs::Assumptions;
use crate::scenario::Own;
use crate::share::{self, Notice};

/// What was saved in the browser when the page opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing was saved.
    #[default]
    Nothing,
    /// This text, in the form of a link.
    Text(String),
    /// The browser does not allow saving, as in a frame without an origin.
    Refused,
    /// Nothing is read or saved, because the page is embedded in another one.
    Unwanted,
}

/// Whether the scenarios on the page are saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// The scenarios on the page are saved whenever they change.
    #[default]
    Follows,
    /// Other scenarios, given here, are saved; those on the page are not.
    Holds(Vec<Own>),
    /// The browser has refused to save. The next change is tried again.
    Refused,
    /// Nothing is saved.
    Off,
}

impl AppState {
    /// Restores what was saved. If the link has no scenarios, the saved ones are shown.
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

    /// Shows the scenarios of a link that is opened in the page. The reader's own stay saved, and are shown if the link
    /// has none.
    pub(super) fn show_of_link(&mut self, scenarios: Vec<Own>) {
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

    /// Called when undo or redo restores these scenarios, with whether they were saved `then`. If they are the saved
    /// ones, they are saved on change again. If the saved ones, which are on the page, were held beside them, they are
    /// held again.
    pub(super) fn shown_again(&mut self, scenarios: &[Own], then: &Saving) {
        self.notices.retain(|notice| *notice != Notice::Replaced);
        match (&self.saving, then) {
            (Saving::Holds(own), _) if own == scenarios => self.take_saved(),
            (Saving::Follows, Saving::Holds(own)) if *own == self.scenarios && own != scenarios => {
                self.hold(own.clone(), Notice::OwnKept);
            }
            _ => {}
        }
    }

    fn hold(&mut self, own: Vec<Own>, notice: Notice) {
        self.saving = Saving::Holds(own);
        self.notices.retain(|other| *other != notice);
        self.notices.push(notice);
    }

    /// The text to save; `None` if scenarios on the page are not saved.
    pub fn to_save(&self) -> Option<String> {
        let is_wanted = matches!(self.saving, Saving::Follows | Saving::Refused);
        is_wanted.then(|| share::write(&Assumptions::default(), &self.scenarios, &[]))
    }

    /// The state after the browser saved the scenarios, or refused to.
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

    /// The reason why some of the reader's scenarios are not saved or not shown; `None` if all are saved.
    pub fn unsaved(&self) -> Option<&Saving> {
        let is_lost = match self.saving {
            Saving::Follows => false,
            Saving::Holds(_) => true,
            Saving::Refused | Saving::Off => !self.scenarios.is_empty(),
        };
        is_lost.then_some(&self.saving)
    }

    /// Saves the scenarios on the page in place of the saved ones.
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

    /// The state after another tab saved scenarios. The last tab to save wins, and the others show a notice.
    pub(super) fn saved_elsewhere(&self, text: &str) -> Self {
        let mut next = self.clone();
        match Shelf::read(text) {
            _ if self.saving == Saving::Off => {}
            Shelf::Good(own) if own != self.scenarios => next.hold(own, Notice::ChangedElsewhere),
            // The other tab saved the scenarios that this page shows.
            Shelf::Good(_) => next.follow(),
            // Like what was saved before the page was opened, it is never overwritten.
            Shelf::Newer => {
                next.saving = Saving::Off;
                next.notices.push(Notice::SavedByNewer);
            }
            Shelf::Corrupt => {}
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

/// A saved text after reading.
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
