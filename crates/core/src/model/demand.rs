//! What people are told to use, against what they would use anyway: whether it can be work, what it adds or takes, and
//! whether that pays (model, section 9).

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use super::cohort::Cohort;
use super::report::{Report, evaluate};
use super::said::Said;
use super::target::HumanScale;
use super::team::{CONSCRIPT_USE, Team, conscript, conscripts};
use super::uncertainty::{Comparison, compare};
use super::verdict::{Payoff, Work, chance};
use crate::inputs::{Assumptions, Group, Input};
use crate::units::{MTokPerWeek, Share, Usd};

/// Changes of use below this, in millions of tokens a week, are none.
const NOTHING: f64 = 1e-9;

/// What is asked of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// To use at least so much.
    Target,
    /// To use at most so much.
    Cap,
    /// That so many of them use AI every week.
    Mandate,
}

impl Demand {
    /// Every kind, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Target, Self::Cap, Self::Mandate];

    /// What these inputs are about: a target before a cap before a mandate.
    pub const fn of(inputs: &Assumptions) -> Self {
        match (inputs.target, inputs.cap, inputs.mandate) {
            (None, Some(_), _) => Self::Cap,
            (None, None, Some(_)) => Self::Mandate,
            _ => Self::Target,
        }
    }

    /// The input that says how much.
    pub const fn input(self) -> Input {
        match self {
            Self::Target => Input::Target,
            Self::Cap => Input::Cap,
            Self::Mandate => Input::Mandate,
        }
    }

    /// Its name in the page.
    pub const fn key(self) -> &'static str {
        self.input().key()
    }

    /// Whether these inputs say how much.
    pub const fn is_set(self, inputs: &Assumptions) -> bool {
        match self {
            Self::Target => inputs.target.is_some(),
            Self::Cap => inputs.cap.is_some(),
            Self::Mandate => inputs.mandate.is_some(),
        }
    }

    /// The inputs with this demand alone, for everybody: what is not asked about does not count. Other demands are taken
    /// out, and so is what groups change of any demand.
    #[must_use]
    pub fn alone(self, inputs: &Assumptions) -> Assumptions {
        let others = Self::ALL.into_iter().filter(|other| *other != self);
        let mut alone = others.fold(inputs.clone(), |inputs, other| other.lifted(&inputs));
        for group in &mut alone.groups {
            for demand in Self::ALL {
                group.keep(demand.input());
            }
        }
        alone
    }

    /// The inputs without this demand.
    #[must_use]
    pub fn lifted(self, inputs: &Assumptions) -> Assumptions {
        let inputs = inputs.clone();
        match self {
            Self::Target => Assumptions { target: None, ..inputs },
            Self::Cap => Assumptions { cap: None, ..inputs },
            Self::Mandate => Assumptions { mandate: None, ..inputs },
        }
    }

    /// What it says of one person's use: the target, the cap, or what a conscript of the mandate bills.
    const fn amount(self, inputs: &Assumptions) -> Option<MTokPerWeek> {
        match self {
            Self::Target => inputs.target,
            Self::Cap => inputs.cap,
            Self::Mandate if inputs.mandate.is_some() => Some(CONSCRIPT_USE),
            Self::Mandate => None,
        }
    }
}

/// A question of the Target view: which demand, in which words, compared with whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// What is asked about; other demands are left out.
    pub demand: Demand,
    /// The unit in which the amount was given. A mandate is always a share of the people.
    pub said: Said,
    /// Whose median and top tenth the amount is compared with.
    pub cohort: Cohort,
}

impl Asking {
    /// The question that these inputs raise by themselves: in tokens a week, compared with the team.
    pub fn of(inputs: &Assumptions) -> Self {
        Self { demand: Demand::of(inputs), said: Said::TokensAWeek, cohort: Cohort::Team }
    }
}

/// What else the inputs demand, and the answer leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Other demands on the whole team.
    pub demands: Vec<Demand>,
    /// Whether a group has a demand of its own.
    pub groups: bool,
}

impl LeftOut {
    fn of(demand: Demand, inputs: &Assumptions) -> Self {
        let is_demand = |input: Input| Demand::ALL.iter().any(|demand| demand.input() == input);
        let differs = |group: &Group| group.changes.iter().any(|(input, _)| is_demand(*input));
        Self {
            demands: Demand::ALL.into_iter().filter(|other| *other != demand && other.is_set(inputs)).collect(),
            groups: inputs.groups().iter().any(differs),
        }
    }

    /// Whether nothing is left out.
    pub const fn is_empty(&self) -> bool {
        self.demands.is_empty() && !self.groups
    }
}

/// The answer to a demand. What one person is asked for is [`Self::amount`]; everything else is about the whole team.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub demand: Demand,
    /// The inputs with this demand alone.
    pub inputs: Assumptions,
    /// What else the inputs demand.
    pub left_out: LeftOut,
    /// Tokens a week of one person: the target, the cap, or what a conscript of a mandate bills.
    pub amount: MTokPerWeek,
    /// That amount in human terms.
    pub human: HumanScale,
    /// Whether that amount can be one person's work.
    pub work: Work,
    /// Whether it pays the team.
    pub payoff: Payoff,
    /// In which shares of the draws it leaves the team more and less than doing without it.
    pub odds: Comparison,
    /// The same where nothing is burnt for show.
    pub honest_odds: Comparison,
    /// What the inputs with this demand alone imply.
    pub report: Report,
    /// The team's year without it.
    pub without: Team,
    /// Whom it moves, with use as entered.
    pub moves: Moves,
}

impl Answer {
    /// The answer to a demand of these inputs; `None` where they do not say how much.
    pub fn of(demand: Demand, inputs: &Assumptions) -> Option<Self> {
        let alone = demand.alone(inputs);
        let amount = demand.amount(&alone)?;
        let lifted = demand.lifted(&alone);
        let (report, without) = (evaluate(&alone), evaluate(&lifted).team);
        let odds = compare(&alone, &lifted);
        let honest_odds = if may_be_for_show(demand, &alone) {
            compare(&Assumptions { performative: Share::NONE, ..alone.clone() }, &lifted)
        } else {
            odds
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
            report,
            without,
            moves,
            inputs: alone,
        })
    }

    /// The share in which it leaves the team more, among the draws in which it makes a difference. [`Self::payoff`] follows
    /// from it.
    pub fn chance(&self) -> Option<Share> {
        chance(&self.odds)
    }

    /// Whether it pays where nothing is burnt for show.
    pub fn honest_payoff(&self) -> Payoff {
        Payoff::of(self.moves.people > 0.0, &self.honest_odds)
    }

    /// The team's year with it.
    pub const fn with(&self) -> &Team {
        &self.report.team
    }

    /// What the team pays more a year, with everything as entered; below 0 where it saves.
    pub fn extra_cost(&self) -> Usd {
        self.with().cost - self.without.cost
    }

    /// What the team gains more a year, with everything as entered.
    pub fn extra_value(&self) -> Usd {
        self.with().value - self.without.value
    }

    /// What the team is left with beyond doing without it, $ a year, with everything as entered.
    pub fn extra_net(&self) -> Usd {
        self.with().net() - self.without.net()
    }
}

/// Whether a part of what it adds may be burnt for show.
fn may_be_for_show(demand: Demand, inputs: &Assumptions) -> bool {
    demand != Demand::Cap && inputs.performative > Share::NONE
}

/// Whom a demand moves, with use as entered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moves {
    /// People who use more or less than they would: not rounded.
    pub people: f64,
    /// People whom a target asks for more than a seat lets them use, so that it cannot move them all the way.
    pub blocked: f64,
    /// What the team uses more, millions of tokens a week; below 0 where it uses less.
    pub tokens: MTokPerWeek,
}

impl Moves {
    /// Whom the step from `lifted` to `alone` moves; both have the same groups.
    fn of(alone: &Assumptions, lifted: &Assumptions) -> Self {
        let mut moves = Self::default();
        for (with, without) in alone.parts().iter().zip(&lifted.parts()) {
            let setting = Setting::of(&with.inputs);
            let (rules, open) = (Rules::of(&with.inputs, setting.price), Rules::of(&without.inputs, setting.price));
            let people = f64::from(with.people);
            let willing = people * with.inputs.adoption.value();
            let shift = |weight: f64| {
                let need = setting.typical * weight;
                (rules.apply(need).billed - open.apply(need).billed).value()
            };
            let is_blocked = |weight: f64| {
                let billed = rules.apply(setting.typical * weight).billed;
                with.inputs.target.is_some_and(|target| (target - billed).value() > NOTHING)
            };
            let share = |of: &dyn Fn(f64) -> bool| setting.population.mean(|weight| f64::from(u8::from(of(weight))));
            moves.people += willing * share(&|weight| shift(weight).abs() > NOTHING);
            moves.blocked += willing * share(&is_blocked);
            moves.tokens = moves.tokens + MTokPerWeek::new(setting.population.mean(shift)) * willing;
            let forced = people * conscripts(&with.inputs).value();
            let Adopter { billed, .. } = conscript(&setting, &rules);
            moves.people += forced;
            moves.tokens = moves.tokens + billed * forced;
        }
        moves
    }
}
