//! What somebody was told to use, against what they would use anyway: what it adds or takes, and whether that pays.

use super::adopter::{Adopter, Setting};
use super::billing::Rules;
use super::grade::{Grade, Rule, judge};
use super::team::{CONSCRIPT_USE, conscripts};
use super::uncertainty::compare;
use crate::inputs::{Assumptions, Input};
use crate::units::{MTokPerWeek, Share, Usd};

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
}

/// The answer to a demand, for the mean person whom it is about: a willing adopter, or a conscript of a mandate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub demand: Demand,
    /// What a year is with it.
    pub with: Adopter,
    /// What a year is without it; for a conscript, without AI.
    pub without: Adopter,
    /// What a year is with it where nothing is burnt for show.
    pub honest: Adopter,
    /// Share of the draws in which it leaves more than doing without it.
    pub better: Share,
    /// The same where nothing is burnt for show.
    pub better_honest: Share,
    /// Conscripts, as a share of the people; none without a mandate.
    pub conscripts: Share,
    /// Mean tokens a week between genuine need and the target, whatever a cap or a seat allows; 0 without a target.
    pub asked: MTokPerWeek,
    /// The rule that has decided the grade.
    pub rule: Rule,
}

impl Answer {
    /// The answer to a demand of these inputs; `None` where they do not say how much.
    pub fn of(demand: Demand, inputs: &Assumptions) -> Option<Self> {
        if !demand.is_set(inputs) {
            return None;
        }
        let (with, without) = compared(demand, inputs);
        let honest = Assumptions { performative: Share::NONE, ..with.clone() };
        let none = without.clone().unwrap_or_else(|| Assumptions { mandate: None, ..inputs.clone() });
        let (better, better_honest) = (compare(&with, &none).more, compare(&honest, &none).more);
        let mut answer = Self {
            demand,
            with: year(&with),
            without: without.as_ref().map_or_else(Adopter::default, year),
            honest: year(&honest),
            better,
            better_honest,
            conscripts: conscripts(inputs),
            asked: asked(&with),
            rule: Rule::Open,
        };
        answer.rule = judge(inputs, &answer);
        Some(answer)
    }

    /// The grade.
    pub const fn grade(&self) -> Grade {
        self.rule.grade()
    }

    /// Tokens a week that it adds to the bill; below 0 where it takes some away.
    pub fn shift(&self) -> f64 {
        self.with.billed.value() - self.without.billed.value()
    }

    /// What it leaves beyond doing without it, $ a person and year.
    pub fn advantage(&self) -> Usd {
        self.with.net() - self.without.net()
    }

    /// The same where nothing is burnt for show.
    pub fn honest_advantage(&self) -> Usd {
        self.honest.net() - self.without.net()
    }
}

/// The inputs with the demand and without it, for the people whom it is about.
fn compared(demand: Demand, inputs: &Assumptions) -> (Assumptions, Option<Assumptions>) {
    let asked = inputs.clone();
    match demand {
        Demand::Target => (asked, Some(Assumptions { target: None, ..inputs.clone() })),
        Demand::Cap => (asked, Some(Assumptions { cap: None, ..inputs.clone() })),
        Demand::Mandate => {
            let target = Some(inputs.target.unwrap_or(CONSCRIPT_USE));
            (Assumptions { tokens: MTokPerWeek::ZERO, target, ..asked }, None)
        }
    }
}

/// What a target asks beyond genuine need, mean.
fn asked(inputs: &Assumptions) -> MTokPerWeek {
    let Some(target) = inputs.target else { return MTokPerWeek::ZERO };
    let population = Setting::of(inputs).population;
    let short = |weight: f64| (target.value() - inputs.tokens.value() * weight).max(0.0);
    MTokPerWeek::new(population.mean(short))
}

fn year(inputs: &Assumptions) -> Adopter {
    let setting = Setting::of(inputs);
    let rules = Rules::of(inputs, setting.price);
    Adopter::mean(&setting, &rules, setting.population.needs(setting.typical))
}
