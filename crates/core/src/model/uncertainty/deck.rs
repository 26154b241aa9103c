//! Caches of draws, shared by all inputs with the same uncertain factors: scenarios, and what the reader enters next.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use super::draw::{Draw, Urn};
use super::factor::curves;
use super::outcome::Outcome;
use super::run::Run;
use super::{QUICK, Uncertainty, entered};
use crate::inputs::{Assumptions, RANGES};
use crate::model::Reason;

/// The number of decks that [`Decks`] keeps. A deck of [`QUICK`] draws takes 1.3 MB.
const KEPT: usize = 4;

/// The decks used last.
#[derive(Clone, Debug, Default)]
pub struct Decks(RefCell<Vec<Arc<Deck>>>);

impl Decks {
    /// The deck with the draws for these inputs, which is a new one if no deck in use has them.
    pub fn of(&self, inputs: &Assumptions) -> Arc<Deck> {
        let mut decks = self.0.borrow_mut();
        let found = decks.iter().position(|deck| deck.suits(inputs)).map(|place| decks.remove(place));
        let deck = found.unwrap_or_else(|| Arc::new(Deck::of(inputs)));
        if decks.len() == KEPT {
            decks.remove(0);
        }
        decks.push(Arc::clone(&deck));
        deck
    }
}

/// At most [`QUICK`] draws for some inputs. They are made when first needed, and kept.
///
/// ```
/// use tokenworth_core::inputs::{Assumptions, Input, Value};
/// use tokenworth_core::model::uncertainty::{Deck, Uncertainty};
///
/// let base = Assumptions::default();
/// let (heavy, _) = base.with(&[(Input::Tokens, Value::Number(224.0))]);
/// let deck = Deck::of(&base);
/// assert_eq!(deck.run(&heavy), Uncertainty::quick(&heavy));
/// assert_eq!(deck.sketch(&heavy).net, Uncertainty::quick(&heavy).net);
/// ```
#[derive(Clone, Debug)]
pub struct Deck {
    inputs: Assumptions,
    dealt: OnceLock<Dealt>,
}

/// The draws, and the generator that made them.
#[derive(Clone, Debug)]
pub(super) struct Dealt {
    pub(super) urn: Urn,
    pub(super) draws: Vec<Draw>,
}

impl Deck {
    /// A deck with the draws for these inputs.
    pub fn of(inputs: &Assumptions) -> Self {
        Self { inputs: inputs.clone(), dealt: OnceLock::new() }
    }

    /// Computes the same as [`Uncertainty::quick`]. If `inputs` differ from those of the deck in an uncertain factor,
    /// new draws are made.
    pub fn run(&self, inputs: &Assumptions) -> Uncertainty {
        let dealt = self.dealt_for(inputs);
        let mut run = Run::with_urn(inputs, dealt.urn.clone(), dealt.draws.len() as u32);
        for draw in &dealt.draws {
            run.add(draw);
        }
        run.finish()
    }

    /// Computes net and cost with the same draws as [`Uncertainty::quick`]. The benchmark and the value of information,
    /// which take about half of the time there, are [`Reason::NotRun`].
    pub fn sketch(&self, inputs: &Assumptions) -> Uncertainty {
        let dealt = self.dealt_for(inputs);
        let outcome = Outcome::of(inputs, &dealt.urn);
        let balances = dealt.draws.iter().map(|draw| outcome.at(draw));
        let (nets, costs) = balances.map(|balance| (balance.net(), balance.cost)).unzip();
        let rate = inputs.currency().1;
        Uncertainty::summary((nets, costs), entered(inputs), rate, Err(Reason::NotRun), Err(Reason::NotRun))
    }

    /// The draws for these inputs: those of the deck if they are the same, otherwise new ones.
    pub(super) fn dealt_for(&self, inputs: &Assumptions) -> Cow<'_, Dealt> {
        if self.suits(inputs) {
            Cow::Borrowed(self.dealt.get_or_init(|| Dealt::of(&self.inputs)))
        } else {
            Cow::Owned(Dealt::of(inputs))
        }
    }

    fn suits(&self, inputs: &Assumptions) -> bool {
        let drawn = |inputs: &Assumptions| {
            (RANGES.map(|of| of.range(inputs)), curves(inputs), inputs.seed, inputs.draws.min(QUICK))
        };
        drawn(inputs) == drawn(&self.inputs)
    }
}

impl Dealt {
    fn of(inputs: &Assumptions) -> Self {
        let mut urn = Urn::of(inputs);
        let draws = (0..inputs.draws.min(QUICK)).map(|_| urn.draw()).collect();
        Self { urn, draws }
    }
}
