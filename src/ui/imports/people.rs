//! The people in the reader's files as the curve shows them: their use and output, without names.

use yew::prelude::*;

use super::{Data, use_data};
use crate::plot::curve::OwnPeople;
use crate::state::TakenFrom;
use crate::text;
use crate::ui::context::{Shared, use_state_of_page};
use crate::usage::analysis::{Fit, MIN_PEOPLE};

/// The use and output of the people.
pub struct CurvePeople {
    /// The tokens of each user in a working week, in millions.
    uses: Vec<f64>,
    /// The tokens and output of everybody with both, and the line fitted to them.
    outputs: Option<(Vec<(f64, f64)>, Fit)>,
    /// The data that they are from, in words.
    source: String,
    /// Whether the chart is about them.
    are_subject: bool,
}

impl CurvePeople {
    /// The people in these data; `None` if there are fewer than [`MIN_PEOPLE`] users, or the files have no dates.
    pub fn of(data: &Data) -> Option<Self> {
        let board = &data.board;
        let uses = board.entries.iter().filter_map(|entry| entry.mtok_per_week.filter(|mtok| *mtok > 0.0));
        let uses: Vec<f64> = uses.collect();
        let outputs = board.fit().map(|fit| (board.points(), fit));
        let source = text::usage::shown_data(data.set.period());
        (uses.len() >= MIN_PEOPLE).then_some(Self { uses, outputs, source, are_subject: false })
    }

    /// The same people as those whom the chart is about, not only as dots beside its finding.
    #[must_use]
    pub fn into_subject(self) -> Self {
        Self { are_subject: true, ..self }
    }

    /// The people in the form that the chart takes.
    pub fn own(&self) -> OwnPeople<'_> {
        let outputs = self.outputs.as_ref().map(|(points, fit)| (points.as_slice(), fit));
        OwnPeople { uses: &self.uses, outputs, source: &self.source, are_subject: self.are_subject }
    }
}

/// The people of the counted files, once inputs were taken over from them.
#[hook]
pub fn use_people_taken_over() -> Option<Shared<CurvePeople>> {
    let state = use_state_of_page();
    let data = use_data(matches!(state.taken, Some(TakenFrom::Data(_))));
    let people = use_memo(data, |data| data.as_ref().and_then(|data| CurvePeople::of(data)).map(Shared::new));
    (*people).clone()
}
