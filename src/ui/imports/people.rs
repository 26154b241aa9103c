//! The reader's people as the curve shows them: what they use and what came out, without names.

use yew::prelude::*;

use super::use_data;
use crate::plot::curve::OwnPeople;
use crate::state::TakenFrom;
use crate::ui::context::{Shared, use_state_of_page};
use crate::usage::analysis::{Fit, Leaderboard, MIN_PEOPLE};

/// What the people do.
pub struct CurvePeople {
    /// Tokens in a working week of each user, in millions.
    uses: Vec<f64>,
    /// Tokens and output of everybody with both, and the fit through them.
    outputs: Option<(Vec<(f64, f64)>, Fit)>,
}

impl CurvePeople {
    /// `None` of fewer than [`MIN_PEOPLE`] users, and where the files have no days.
    pub fn of(board: &Leaderboard) -> Option<Self> {
        let uses = board.entries.iter().filter_map(|entry| entry.mtok_per_week.filter(|mtok| *mtok > 0.0));
        let uses: Vec<f64> = uses.collect();
        let outputs = board.fit().map(|fit| (board.points(), fit));
        (uses.len() >= MIN_PEOPLE).then_some(Self { uses, outputs })
    }

    /// The same for the chart.
    pub fn own(&self) -> OwnPeople<'_> {
        let outputs = self.outputs.as_ref().map(|(points, fit)| (points.as_slice(), fit));
        OwnPeople { uses: &self.uses, outputs }
    }
}

/// The people of the counted files, once inputs were taken over from them.
#[hook]
pub fn use_people_taken_over() -> Option<Shared<CurvePeople>> {
    let (data, state) = (use_data(), use_state_of_page());
    let is_taken = matches!(state.taken, Some(TakenFrom::Data(_)));
    let people = use_memo((data, is_taken), |(data, is_taken)| {
        let board = data.as_ref().filter(|_| *is_taken).map(|data| &data.board);
        board.and_then(CurvePeople::of).map(Shared::new)
    });
    (*people).clone()
}
