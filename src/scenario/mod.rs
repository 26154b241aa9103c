//! Scenarios: a name and the changes it makes to the base inputs. Nothing is copied.

mod best_cap;
mod builtin;
mod disclosed;
mod own;

pub use crate::inputs::spelling::{LONGEST_NAME, clean_name};
pub use best_cap::BestCap;
pub use builtin::Builtin;
pub use own::{MOST, Own, key, number};

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::inputs::{Assumptions, Change, Group};
use crate::model::uncertainty::Deck;
use crate::model::{Computed, Metric, Reason, Report, Uncertainty, evaluate};

/// The metrics in which scenarios are compared, on the page and in what is copied from it: a willing user's tokens, the year
/// of the mean user, its chance, and the team's year.
pub const ROWS: [Metric; 9] = [
    Metric::BilledTok,
    Metric::UserCost,
    Metric::UserValue,
    Metric::UserNet,
    Metric::McPositive,
    Metric::TeamRoi,
    Metric::TeamCost,
    Metric::TeamValue,
    Metric::TeamNet,
];

/// A column of the table of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum Scenario {
    /// One that comes with the calculator.
    Builtin(Builtin),
    /// The reader's own: its place among them, from 0, and its name.
    Own(usize, String),
}

impl Scenario {
    /// What the reader entered.
    pub const BASE: Self = Self::Builtin(Builtin::Base);

    /// Its key in page and exports: `base`, `s1`.
    pub fn key(&self) -> Cow<'static, str> {
        match self {
            Self::Builtin(builtin) => Cow::Borrowed(builtin.key()),
            Self::Own(place, _) => Cow::Owned(key(*place)),
        }
    }
}

/// A scenario worked out.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What it changes; what the base has anyway is left out.
    pub changes: Vec<Change>,
    /// The inputs with the changes made.
    pub inputs: Assumptions,
    /// What they imply, without draws.
    plain: Report,
    draws: Draws,
    /// The draws of the base, which it shares with the other scenarios as far as they are its own.
    deck: Arc<Deck>,
    /// The same with the draws of net and cost, once somebody has asked for them.
    sketched: OnceLock<Report>,
    /// The same with all that is drawn, once somebody has asked for it.
    drawn: OnceLock<Report>,
}

/// Where the draws of a scenario come from.
#[derive(Clone, Debug, PartialEq)]
enum Draws {
    /// They are made of its inputs.
    Own,
    /// They are those of the base.
    Base(Option<Uncertainty>),
    /// They are those of the benchmark on the base inputs, whose run is this.
    Benchmark(Option<Uncertainty>),
}

impl PartialEq for Outcome {
    /// Whether draws were made already makes no difference.
    fn eq(&self, other: &Self) -> bool {
        self.changes == other.changes
            && self.inputs == other.inputs
            && self.plain == other.plain
            && self.draws == other.draws
    }
}

/// A scenario, and what it comes to or why it makes no sense for these inputs.
pub type Column = (Scenario, Computed<Outcome>);

/// Every scenario on these base inputs and their report: the built-in ones, then the reader's own. The base has the draws of
/// that report; the others make theirs when [`Outcome::report`] is asked for.
pub fn columns(own: &[Own], base: &Assumptions, report: &Report) -> Vec<Column> {
    let deck = Arc::new(Deck::of(base));
    let builtin =
        Builtin::ALL.iter().map(|builtin| (Scenario::Builtin(*builtin), Outcome::of_builtin(*builtin, base, report)));
    let own = own
        .iter()
        .enumerate()
        .map(|(place, own)| (Scenario::Own(place, own.name.clone()), Outcome::of(own.changes.clone(), base, report)));
    let share = |(scenario, outcome): (Scenario, Computed<Outcome>)| {
        (scenario, outcome.map(|outcome| Outcome { deck: Arc::clone(&deck), ..outcome }))
    };
    builtin.chain(own).map(share).collect()
}

impl Outcome {
    /// These changes made to the base inputs, whose report is at hand. A group that differs in one of them still does.
    ///
    /// # Errors
    /// [`Reason::DoesNotFit`]: an amount is out of range, or the changes do not go with the base inputs.
    pub fn of(changes: Vec<Change>, base: &Assumptions, report: &Report) -> Computed<Self> {
        Self::from(changes, base, base, report)
    }

    /// A scenario that comes with the calculator, on base inputs whose report is at hand. It holds for the whole team: of
    /// what it changes, groups keep nothing of their own, but that each is capped at its own best cap. The benchmark is that of one person with the base inputs, so that
    /// there groups do not count at all, and its draws are those of the benchmark.
    ///
    /// # Errors
    /// The reason why there is no such amount of tokens, or those of [`Self::of`].
    pub fn of_builtin(builtin: Builtin, base: &Assumptions, report: &Report) -> Computed<Self> {
        let changes = builtin.changes(base, report)?;
        let groups = match builtin {
            one if one.is_one_person() => Vec::new(),
            // Each group has its own best cap: what the column adds is what the best cap is said to add.
            Builtin::Optimum => BestCap::of(base, report)?.inputs.groups().to_vec(),
            _ => without(base.groups(), &changes),
        };
        let team = base.with_groups(groups).map_err(|_| Reason::DoesNotFit)?;
        let changes = changes.into_iter().filter(|(input, value)| base.get(*input) != *value).collect();
        let outcome = Self::from(changes, &team, base, report)?;
        Ok(match builtin {
            Builtin::Half => Self { draws: Draws::Benchmark(report.uncertainty.clone()), ..outcome },
            _ => outcome,
        })
    }

    /// Changes made to `team`, which is the base with other groups.
    fn from(changes: Vec<Change>, team: &Assumptions, base: &Assumptions, report: &Report) -> Computed<Self> {
        let (inputs, rejected) = team.with(&changes);
        if !rejected.is_empty() {
            return Err(Reason::DoesNotFit);
        }
        // What changes nothing is known already.
        let (plain, draws) = if inputs == *base {
            (Report { uncertainty: None, ..report.clone() }, Draws::Base(report.uncertainty.clone()))
        } else {
            (evaluate(&inputs), Draws::Own)
        };
        let deck = Arc::new(Deck::of(base));
        Ok(Self { changes, inputs, plain, draws, deck, sketched: OnceLock::new(), drawn: OnceLock::new() })
    }

    /// What the inputs imply, with the draws of net and cost that give it its range and its chance, for the page. They are
    /// made when they are first asked for, and kept.
    pub fn sketch(&self) -> &Report {
        match (&self.draws, self.drawn.get()) {
            (Draws::Own, None) => {
                self.sketched.get_or_init(|| self.plain.clone().with_uncertainty(self.deck.sketch(&self.inputs)))
            }
            _ => self.report(),
        }
    }

    /// What the inputs imply, with all that is drawn: also the benchmark and the value of information. It is made when it is
    /// first asked for, which takes twice as long as [`Self::sketch`], and kept.
    pub fn report(&self) -> &Report {
        self.drawn.get_or_init(|| {
            let quick = || Uncertainty::quick(&self.inputs);
            let run = match &self.draws {
                Draws::Own => quick(),
                Draws::Base(run) => run.clone().unwrap_or_else(quick),
                Draws::Benchmark(run) => run.clone().unwrap_or_else(quick).of_benchmark(&self.inputs, &self.deck),
            };
            self.plain.clone().with_uncertainty(run)
        })
    }

    /// What the inputs imply without draws, at once.
    pub const fn plain_report(&self) -> &Report {
        &self.plain
    }
}

/// The groups without what they have of their own in any of these inputs.
fn without(groups: &[Group], changes: &[Change]) -> Vec<Group> {
    let mut groups = groups.to_vec();
    for group in &mut groups {
        for (input, _) in changes {
            group.keep(*input);
        }
    }
    groups
}
