//! The verdict on a demand: five grades, from rules that ask nobody who wants to know.

use super::demand::{Answer, Demand};
use super::response::DATA_END;
use super::target::MTOK_PER_RUN;
use crate::inputs::Assumptions;
use crate::units::{MTokPerWeek, Share, Usd};

/// A demand pays easily where it leaves more than doing without it in so many draws, in whole percent: what is decided
/// is what is shown. Two curves of three are a common outcome, which a draw more or less must not turn.
pub const EASILY: f64 = 90.0;
/// It pays in so many, two of three, and does not in the rest of them.
pub const OFTEN: f64 = 67.0;
/// Changes of use below this, in millions of tokens a week, are none.
const NOTHING: f64 = 1e-9;

/// How sane a demand is, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// It leaves more than doing without it, nearly whatever is true.
    PaysEasily,
    /// It leaves more in most cases.
    Pays,
    /// The evidence leaves it open.
    Unclear,
    /// It costs more than it brings, since so much of it is for show.
    Theatre,
    /// It would not pay even if all of it were work, or nobody has ever been seen to do that.
    Implausible,
}

impl Grade {
    /// Every grade, the best first.
    pub const ALL: [Self; 5] = [Self::PaysEasily, Self::Pays, Self::Unclear, Self::Theatre, Self::Implausible];

    /// Its name in the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::PaysEasily => "easily",
            Self::Pays => "pays",
            Self::Unclear => "unclear",
            Self::Theatre => "theatre",
            Self::Implausible => "implausible",
        }
    }
}

/// What has decided a grade. They are asked in this order, and the first that holds decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Nobody has to change anything.
    NoChange,
    /// A target that a cap or a seat keeps everybody from.
    Blocked,
    /// A target that has people billed more than was ever observed.
    BeyondData,
    /// A cap below a single agent run a week.
    Ban,
    /// Without a salary no gain is worth anything.
    NoSalary,
    /// It leaves more in at least [`EASILY`] of the draws.
    Nearly,
    /// In at least [`OFTEN`].
    Often,
    /// In more than the rest of [`OFTEN`].
    Open,
    /// A cap that leaves more in so few: what it saves is for show.
    FalseEconomy,
    /// In so few, but in more where nothing is burnt for show.
    ForShow,
    /// In so few either way.
    NotEvenHonest,
}

impl Rule {
    /// Every rule, in the order in which they are asked.
    pub const ALL: [Self; 11] = [
        Self::NoChange,
        Self::Blocked,
        Self::BeyondData,
        Self::Ban,
        Self::NoSalary,
        Self::Nearly,
        Self::Often,
        Self::Open,
        Self::FalseEconomy,
        Self::ForShow,
        Self::NotEvenHonest,
    ];

    /// The grade that it gives.
    pub const fn grade(self) -> Grade {
        match self {
            Self::NoChange | Self::Nearly => Grade::PaysEasily,
            Self::Often => Grade::Pays,
            Self::Open | Self::NoSalary => Grade::Unclear,
            Self::ForShow | Self::FalseEconomy => Grade::Theatre,
            Self::Blocked | Self::BeyondData | Self::Ban | Self::NotEvenHonest => Grade::Implausible,
        }
    }
}

/// The rule that decides the grade of an answer.
pub fn judge(inputs: &Assumptions, answer: &Answer) -> Rule {
    let percent = |share: Share| (share.value() * 100.0).round();
    let seldom = |share: Share| percent(share) <= 100.0 - OFTEN;
    let (unmoved, asks) = (answer.shift().abs() <= NOTHING, answer.asked > MTokPerWeek::new(NOTHING));
    match answer.demand {
        Demand::Mandate if answer.conscripts == Share::NONE => Rule::NoChange,
        Demand::Target if unmoved && asks => Rule::Blocked,
        _ if unmoved => Rule::NoChange,
        Demand::Target if answer.with.billed > DATA_END => Rule::BeyondData,
        Demand::Cap if inputs.cap.is_some_and(|cap| cap < MTokPerWeek::new(MTOK_PER_RUN)) => Rule::Ban,
        _ if inputs.salary == Usd::ZERO => Rule::NoSalary,
        _ if percent(answer.better) >= EASILY => Rule::Nearly,
        _ if percent(answer.better) >= OFTEN => Rule::Often,
        _ if !seldom(answer.better) => Rule::Open,
        Demand::Cap => Rule::FalseEconomy,
        _ if !seldom(answer.better_honest) => Rule::ForShow,
        _ => Rule::NotEvenHonest,
    }
}
