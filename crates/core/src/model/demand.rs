//! A target, cap or mandate compared with what people would use without it: whether the amount can be real work, how it
//! changes use, and whether that pays.

use super::adopter::{Adopter, Setting};
use super::amount_unit::AmountUnit;
use super::billing::Rules;
use super::cohort::Cohort;
use super::report::{Report, evaluate};
use super::target::HumanScale;
use super::team::{CONSCRIPT_USE, Team, Users, conscript};
use super::uncertainty::{Comparison, compare};
use super::verdict::{Payoff, Work, chance};
use crate::decimal::significant;
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::units::{HALF_A_CENT, MTokPerWeek, Share, Usd};

/// Changes of use smaller than this are ignored, in millions of tokens per week.
const NOTHING: MTokPerWeek = MTokPerWeek::new(1e-9);

/// A requirement on people's use of AI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// Use at least this much.
    Target,
    /// Use at most this much.
    Cap,
    /// This share of the people must use AI every week.
    Mandate,
}

impl Demand {
    /// Every kind, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Target, Self::Cap, Self::Mandate];

    /// The demand with this key.
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|demand| demand.key() == key)
    }

    /// The demand of these inputs: the target if there is one, else the cap, else the mandate; the target if there is
    /// none.
    pub const fn of(inputs: &Assumptions) -> Self {
        match (inputs.target, inputs.cap, inputs.mandate) {
            (None, Some(_), _) => Self::Cap,
            (None, None, Some(_)) => Self::Mandate,
            _ => Self::Target,
        }
    }

    /// The input that holds the amount.
    pub const fn input(self) -> Input {
        match self {
            Self::Target => Input::Target,
            Self::Cap => Input::Cap,
            Self::Mandate => Input::Mandate,
        }
    }

    /// The key of the demand in the address and in the page's markup.
    pub const fn key(self) -> &'static str {
        self.input().key()
    }

    /// Whether these inputs have this demand.
    pub fn is_set(self, inputs: &Assumptions) -> bool {
        inputs.get(self.input()) != Value::Empty
    }

    /// Returns the inputs with this demand alone: without other demands, and without amounts of any demand that groups
    /// have of their own. A group that is an exception from the demand stays one.
    #[must_use]
    pub fn alone(self, inputs: &Assumptions) -> Assumptions {
        let others = Self::ALL.into_iter().filter(|other| *other != self);
        let mut alone = others.fold(inputs.clone(), |inputs, other| other.lifted(&inputs));
        for group in &mut alone.groups {
            group.changes.retain(|change| !is_own_amount(change));
        }
        alone
    }

    /// Returns the inputs without this demand in the base inputs; groups keep theirs.
    #[must_use]
    pub fn lifted(self, inputs: &Assumptions) -> Assumptions {
        inputs.with(&[(self.input(), Value::Empty)]).0
    }

    /// The amount for one person: the target, the cap, or what a conscript of the mandate is billed.
    fn amount(self, inputs: &Assumptions) -> Option<MTokPerWeek> {
        match self {
            Self::Target => inputs.target,
            Self::Cap => inputs.cap,
            Self::Mandate => inputs.mandate.map(|_| CONSCRIPT_USE),
        }
    }
}

/// Whether a change of a group is an amount of a demand, and not an exception from it, which is empty.
fn is_own_amount((input, value): &Change) -> bool {
    Demand::ALL.iter().any(|demand| demand.input() == *input) && *value != Value::Empty
}

/// A question in the Target view: the demand, the unit of the amount, and the cohort to compare with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The demand in question. Others are left out.
    pub demand: Demand,
    /// The unit in which the amount was given. It is ignored for a mandate, which is a share of the people.
    pub unit: AmountUnit,
    /// The place on a leaderboard as which the amount was given, if it was.
    pub rank: Option<Rank>,
    /// The cohort with whose median and top tenth the amount is compared.
    pub cohort: Cohort,
}

/// A place on a leaderboard: `3 of 85`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The place, from 1 on.
    pub place: u32,
    /// The number of people on the leaderboard.
    pub of: u32,
}

impl Rank {
    /// The share of the people who are at this place or above.
    pub fn share(self) -> f64 {
        f64::from(self.place) / f64::from(self.of)
    }
}

impl Question {
    /// The default question for these inputs: in tokens a week, compared with the team.
    pub fn of(inputs: &Assumptions) -> Self {
        Self { demand: Demand::of(inputs), unit: AmountUnit::TokensAWeek, rank: None, cohort: Cohort::Team }
    }
}

/// Demands of the inputs that an answer leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Other demands of the whole team.
    pub demands: Vec<Demand>,
    /// Whether a group has an amount of its own in a demand.
    pub groups: bool,
}

impl LeftOut {
    fn of(demand: Demand, inputs: &Assumptions) -> Self {
        Self {
            demands: Demand::ALL.into_iter().filter(|other| *other != demand && other.is_set(inputs)).collect(),
            groups: inputs.groups().iter().any(|group| group.changes.iter().any(is_own_amount)),
        }
    }

    /// Whether nothing is left out.
    pub const fn is_empty(&self) -> bool {
        self.demands.is_empty() && !self.groups
    }
}

/// The answer to a demand. [`Self::amount`], `human` and `work` are about one person, everything else about the whole
/// team.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The demand in question.
    pub demand: Demand,
    /// The inputs with this demand alone.
    pub inputs: Assumptions,
    /// The demands that the answer leaves out.
    pub left_out: LeftOut,
    /// The amount for one person: the target, the cap, or what a conscript of a mandate is billed.
    pub amount: MTokPerWeek,
    /// That amount in human terms.
    pub human: HumanScale,
    /// Whether that amount can be one person's work.
    pub work: Work,
    /// Whether it pays the team.
    pub payoff: Payoff,
    /// The shares of the draws in which the team's net is higher and lower than without the demand.
    pub odds: Comparison,
    /// The same if nothing is burnt for show.
    pub honest_odds: Comparison,
    /// The results of [`Self::inputs`].
    pub report: Report,
    /// The team's year without the demand.
    pub without: Team,
    /// The people whose use it changes, with use as entered.
    pub moves: Moves,
    /// The best cap as the target or cap, if that leaves the team more with everything as entered: more
    /// than this one, and more than none. A target is only compared with a lower one.
    pub better: Option<Better>,
}

/// The best cap, in three digits, in place of the amount of a target or cap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Better {
    /// The amount for one person.
    pub tokens: MTokPerWeek,
    /// How much more the team's year leaves than with the amount in question, $.
    pub gain: Usd,
}

impl Better {
    fn of(demand: Demand, alone: &Assumptions, report: &Report, without: &Team) -> Option<Self> {
        let best = Some(significant(report.optimum.ok()?.tokens.value(), 3)).filter(|best| *best > 0.0)?;
        let (other, rejected) = alone.with(&[(demand.input(), Value::Number(best))]);
        let is_amount = match demand {
            Demand::Target => other.target < alone.target,
            Demand::Cap => true,
            Demand::Mandate => false,
        };
        let net = (is_amount && rejected.is_empty()).then(|| evaluate(&other).team.net())?;
        let (gain, beside_none) = (net - report.team.net(), net - without.net());
        (gain.min(beside_none).value() >= HALF_A_CENT).then_some(Self { tokens: MTokPerWeek::new(best), gain })
    }
}

impl Answer {
    /// The answer to a demand of these inputs; `None` if they do not have this demand.
    pub fn of(demand: Demand, inputs: &Assumptions) -> Option<Self> {
        let alone = demand.alone(inputs);
        let amount = demand.amount(&alone)?;
        let lifted = demand.lifted(&alone);
        let (report, without) = (evaluate(&alone), evaluate(&lifted).team);
        let [odds, honest_odds] = if may_be_for_show(demand, &alone) {
            let honest = Assumptions { performative: Share::NONE, ..alone.clone() };
            compare([&alone, &honest], &lifted)
        } else {
            let [odds] = compare([&alone], &lifted);
            [odds; 2]
        };
        let moves = Moves::of(&alone, &lifted);
        let human = HumanScale::of_use(amount, alone.output);
        Some(Self {
            demand,
            left_out: LeftOut::of(demand, inputs),
            amount,
            work: Work::of(amount, &human, alone.hours),
            human,
            payoff: Payoff::of(moves.people > 0.0, &odds),
            odds,
            honest_odds,
            better: Better::of(demand, &alone, &report, &without),
            report,
            without,
            moves,
            inputs: alone,
        })
    }

    /// Whether nothing of the team was entered: neither how many people it has, nor their pay, nor what they use.
    pub fn is_of_assumed_team(&self) -> bool {
        let is_of_team = |input: &Input| matches!(input, Input::People | Input::Salary | Input::Tokens);
        self.inputs.groups().is_empty() && !self.inputs.changed().iter().any(is_of_team)
    }

    /// Whether a seat keeps every user from the target.
    pub fn is_out_of_reach(&self) -> bool {
        self.demand == Demand::Target && self.moves.blocked > 0.0 && self.moves.blocked >= self.with().users * 0.999
    }

    /// Whether a target or a cap moves the only user of the team in some of the cases that may be.
    pub fn may_move_the_only_user(&self) -> bool {
        let (moved, all) = (self.moves.people, self.with().users);
        moved > 0.0 && moved < all * (1.0 - 1e-9) && all.round() <= 1.0
    }

    /// The chance that the demand pays: see [`chance`]. [`Self::payoff`] follows from it.
    pub fn chance(&self) -> Option<Share> {
        chance(&self.odds)
    }

    /// Whether it pays if nothing is burnt for show.
    pub fn honest_payoff(&self) -> Payoff {
        Payoff::of(self.moves.people > 0.0, &self.honest_odds)
    }

    /// The team's year with the demand.
    pub const fn with(&self) -> &Team {
        &self.report.team
    }

    /// The additional cost for the team, $ per year, with everything as entered; negative if it saves.
    pub fn extra_cost(&self) -> Usd {
        self.with().cost - self.without.cost
    }

    /// The additional net for the team, $ per year, with everything as entered.
    pub fn extra_net(&self) -> Usd {
        self.with().net() - self.without.net()
    }
}

/// Whether some of the additional use may be burnt for show.
fn may_be_for_show(demand: Demand, inputs: &Assumptions) -> bool {
    demand != Demand::Cap && inputs.performative > Share::NONE
}

/// The people whose use a demand changes, with use as entered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moves {
    /// The number of people who use more or less because of it, not rounded.
    pub people: f64,
    /// The number of people whose target is above what a seat or cap lets them use, not rounded.
    pub blocked: f64,
    /// The additional use of the team; negative if it uses less.
    pub tokens: MTokPerWeek,
}

impl Moves {
    /// Compares the inputs without the demand, `lifted`, and with it, `alone`. Both must have the same groups.
    fn of(alone: &Assumptions, lifted: &Assumptions) -> Self {
        let mut moves = Self::default();
        for (with, without) in alone.parts().iter().zip(&lifted.parts()) {
            let setting = Setting::of(&with.inputs);
            let (rules, open) = (Rules::of(&with.inputs, setting.price), Rules::of(&without.inputs, setting.price));
            let Users { willing, conscripts } = Users::among(with.people, &with.inputs);
            let shift = |weight: f64| {
                let need = setting.typical * weight;
                (rules.apply(need).billed - open.apply(need).billed).value()
            };
            let above = |need: MTokPerWeek| setting.population.share_above(need / setting.typical);
            let moved = match (with.inputs.target, with.inputs.cap) {
                (Some(target), _) => {
                    let reached = rules.limit.map_or(target, |limit| limit.min(target));
                    moves.blocked += if target - reached > NOTHING { willing } else { 0.0 };
                    1.0 - above(reached - NOTHING)
                }
                (None, Some(cap)) if open.limit.is_none_or(|limit| limit - cap > NOTHING) => above(cap + NOTHING),
                _ => 0.0,
            };
            moves.people += willing * moved;
            moves.tokens = moves.tokens + MTokPerWeek::new(setting.population.mean(shift)) * willing;
            let Adopter { billed, .. } = conscript(&setting, &rules);
            moves.people += conscripts;
            moves.tokens = moves.tokens + billed * conscripts;
        }
        moves
    }
}
