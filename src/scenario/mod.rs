//! Scenarios. A scenario is a name and its changes to the base inputs; all other inputs remain those of the base.

mod best_cap;
mod builtin;
mod own;

pub use crate::inputs::spelling::{LONGEST_NAME, clean_name};
pub use best_cap::{BestCap, is_negligible, without_caps};
pub use builtin::Builtin;
pub use own::{MOST, Own, key};

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::inputs::{Assumptions, Change, Group, Input, Value, value_in};
use crate::model::uncertainty::{DrawCache, DrawSet};
use crate::model::{Computed, Metric, Reason, Report, Uncertainty, evaluate};

/// The metrics by which scenarios are compared, on the page and in copied tables: tokens of a willing user, the year of
/// the mean user, its chance, and the team's year.
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

/// The rows of the table for these inputs: [`ROWS`], and with a budget the chance of staying within it.
pub fn rows(inputs: &Assumptions) -> Vec<Metric> {
    ROWS.into_iter().chain(inputs.budget.map(|_| Metric::WithinBudget)).collect()
}

/// A column of the table of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum Scenario {
    /// A built-in scenario.
    Builtin(Builtin),
    /// A scenario of the reader's own: its index and its name.
    Own(usize, String),
}

impl Scenario {
    /// The base inputs as entered.
    pub const BASE: Self = Self::Builtin(Builtin::Base);

    /// The key in exports and the page's markup: `base`, `s1`.
    pub fn key(&self) -> Cow<'static, str> {
        match self {
            Self::Builtin(builtin) => Cow::Borrowed(builtin.key()),
            Self::Own(place, _) => Cow::Owned(key(*place)),
        }
    }
}

/// The inputs and results of a scenario.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The changes that it makes; for built-in scenarios, only those that differ from the base.
    pub changes: Vec<Change>,
    /// The inputs with the changes made.
    pub inputs: Assumptions,
    /// The results without the uncertainty run.
    plain: Report,
    draws: Draws,
    /// The draws of its inputs, used by all scenarios with the same uncertain factors.
    draw_set: Arc<DrawSet>,
    /// The results with draws of net and cost; made when first needed.
    sketched: OnceLock<Report>,
    /// The results with the complete uncertainty run; made when first needed.
    drawn: OnceLock<Report>,
}

/// The origin of the draws of a scenario.
#[derive(Clone, Debug, PartialEq)]
enum Draws {
    /// The draws are made for its own inputs.
    Own,
    /// The draws are those of the base, whose run is given if it was made.
    Base(Option<Uncertainty>),
    /// The draws are those of the benchmark on the base inputs, whose run is given if it was made.
    Benchmark(Option<Uncertainty>),
}

impl PartialEq for Outcome {
    /// Ignores whether draws were made already.
    fn eq(&self, other: &Self) -> bool {
        self.changes == other.changes
            && self.inputs == other.inputs
            && self.plain == other.plain
            && self.draws == other.draws
    }
}

/// A scenario with its outcome, or the reason why it does not apply to these inputs.
pub type Column = (Scenario, Computed<Arc<Outcome>>);

/// Computes every scenario for these base inputs and their report: the base, the reader's own, then the built-in ones. The
/// base has the draws of that report; the others make theirs when [`Outcome::sketch`] or [`Outcome::report`] is called.
pub fn columns(own: &[Own], base: &Assumptions, report: &Report) -> Vec<Column> {
    columns_from(&DrawCache::default(), &[], own, base, report)
}

/// Like [`columns`], with draws from this cache. A scenario that is the same as in `earlier` keeps the draws that were made
/// there. For example, the year without AI stays the same when tokens change.
pub fn columns_from(
    draw_cache: &DrawCache,
    earlier: &[Column],
    own: &[Own],
    base: &Assumptions,
    report: &Report,
) -> Vec<Column> {
    let builtin = |one| (Scenario::Builtin(one), Outcome::of_builtin(one, base, report));
    let others = Builtin::ALL.iter().copied().filter(|one| *one != Builtin::Base).map(builtin);
    let own = own
        .iter()
        .enumerate()
        .map(|(place, own)| (Scenario::Own(place, own.name.clone()), Outcome::of(own.changes.clone(), base, report)));
    let share = |outcome: Outcome| match earlier.iter().find(|(_, earlier)| earlier.as_deref() == Ok(&outcome)) {
        Some((_, Ok(same))) => Arc::clone(same),
        _ => Arc::new(Outcome { draw_set: draw_cache.of(&outcome.inputs), ..outcome }),
    };
    let all = std::iter::once(builtin(Builtin::Base)).chain(own).chain(others);
    all.map(|(scenario, outcome)| (scenario, outcome.map(share))).collect()
}

impl Outcome {
    /// Computes a scenario with these changes to the base inputs, of which `report` is the report. A group that sets
    /// one of these inputs keeps its own value.
    ///
    /// # Errors
    /// Returns [`Reason::DoesNotFit`] if an amount is out of range, or if the changes conflict with the base inputs.
    pub fn of(changes: Vec<Change>, base: &Assumptions, report: &Report) -> Computed<Self> {
        Self::from(changes, base, base, report)
    }

    /// Computes a built-in scenario for the base inputs, of which `report` is the report.
    ///
    /// It applies to the whole team: values that groups set for the changed inputs are removed, except that
    /// [`Builtin::Optimum`] gives each group its own best cap, and [`Builtin::Heavy`] its own heavy use. [`Builtin::Half`]
    /// is about one person with the base inputs, so it ignores groups, and its draws are those of the benchmark.
    ///
    /// # Errors
    /// Returns the reason why there is no such amount of tokens, or those of [`Self::of`].
    pub fn of_builtin(builtin: Builtin, base: &Assumptions, report: &Report) -> Computed<Self> {
        let changes = builtin.changes(base, report)?;
        let groups = match builtin {
            Builtin::Half => Vec::new(),
            // Each group has its own best cap, so that the column agrees with what [`BestCap`] says.
            Builtin::Optimum => BestCap::of(base, report)?.advised().groups().to_vec(),
            Builtin::Heavy => heavy_groups(base, &changes)?,
            _ => without_own(base.groups(), &changes),
        };
        let team = base.with_groups(groups).map_err(|_| Reason::DoesNotFit)?;
        let changes = changes.into_iter().filter(|(input, value)| base.get(*input) != *value).collect();
        let outcome = Self::from(changes, &team, base, report)?;
        Ok(match builtin {
            Builtin::Half => Self { draws: Draws::Benchmark(report.uncertainty.clone()), ..outcome },
            _ => outcome,
        })
    }

    /// Computes a scenario with these changes to `team`, which is the base with other groups.
    fn from(changes: Vec<Change>, team: &Assumptions, base: &Assumptions, report: &Report) -> Computed<Self> {
        let (inputs, rejected) = team.with(&changes);
        if !rejected.is_empty() {
            return Err(Reason::DoesNotFit);
        }
        // A scenario without changes has the results of the base.
        let (plain, draws) = if inputs == *base {
            (Report { uncertainty: None, ..report.clone() }, Draws::Base(report.uncertainty.clone()))
        } else {
            (evaluate(&inputs), Draws::Own)
        };
        let draw_set = Arc::new(DrawSet::of(&inputs));
        Ok(Self { changes, inputs, plain, draws, draw_set, sketched: OnceLock::new(), drawn: OnceLock::new() })
    }

    /// The results with draws of net and cost, for ranges and chances. They are made on the first call, and kept.
    pub fn sketch(&self) -> &Report {
        match (&self.draws, self.drawn.get()) {
            (Draws::Own, None) => {
                self.sketched.get_or_init(|| self.plain.clone().with_uncertainty(self.draw_set.sketch(&self.inputs)))
            }
            _ => self.report(),
        }
    }

    /// The results with the complete uncertainty run, which includes the benchmark and the value of information. It is
    /// made on the first call, which takes twice as long as [`Self::sketch`], and kept.
    pub fn report(&self) -> &Report {
        self.drawn.get_or_init(|| {
            let quick = || self.draw_set.run(&self.inputs);
            let run = match &self.draws {
                Draws::Own => quick(),
                Draws::Base(run) => run.clone().unwrap_or_else(quick),
                Draws::Benchmark(run) => run.clone().unwrap_or_else(quick).of_benchmark(&self.inputs, &self.draw_set),
            };
            self.plain.clone().with_uncertainty(run)
        })
    }

    /// The results without the uncertainty run, which need no computation.
    pub const fn plain_report(&self) -> &Report {
        &self.plain
    }
}

/// Returns the groups with the 90th percentile of their own use as everybody's, where it is not that of the base inputs,
/// and without other values of their own for `changes`, which are those of [`Builtin::Heavy`].
fn heavy_groups(base: &Assumptions, changes: &[Change]) -> Computed<Vec<Group>> {
    let mut groups = without_own(base.groups(), changes);
    for part in base.parts() {
        let Some(group) = part.id.group().and_then(|place| groups.get_mut(place)) else { continue };
        let heavy = part.inputs.tokens * part.inputs.spread;
        if heavy != base.tokens * base.spread {
            group.change(Input::Tokens, Value::Number(heavy.value())).map_err(|_| Reason::DoesNotFit)?;
        }
    }
    Ok(groups)
}

/// Returns the groups without their own values for the changed inputs.
fn without_own(groups: &[Group], changes: &[Change]) -> Vec<Group> {
    let mut groups = groups.to_vec();
    for group in &mut groups {
        group.changes.retain(|(input, _)| value_in(changes, *input).is_none());
    }
    groups
}
