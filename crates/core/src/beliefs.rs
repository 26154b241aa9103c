//! Beliefs: readings of the evidence that the reader can adopt, as changes to the inputs.
//!
//! Each belief sets all inputs that any belief sets, so that adopting one undoes another completely.

use crate::evidence::{BUSINESS_INSIDER, CAUSED_RANGE, DX, JELLYFISH_EPICS, JELLYFISH_HEADWINDS, Source};
use crate::inputs::{Assumptions, Change, Curve, Curves, Input, RANGES, RangeInputs, Value, value_in};
use crate::keyed;
use crate::presets::{Kind, Preset};

/// A belief: a reading of the response curve, or one study's effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belief {
    /// A curve with its discounts.
    Reading(Reading),
    /// The effect that a study measured, the same for any amount of tokens.
    Study(Preset),
}

/// The inputs that every belief sets.
const SET: [Input; 7] =
    [Input::Curve, Input::Curves, Input::Exponent, Input::FixedGain, Input::Caused, Input::Finished, Input::Captured];

macro_rules! readings {
    ($($(#[$doc:meta])* $reading:ident $key:literal $source:ident $curve:ident [$($input:ident $number:literal),*];)+) => {
        keyed! {
            /// A reading of the response curve.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum Reading { $($(#[$doc])* $reading = $key,)+ }
        }

        impl Reading {
            const fn source(self) -> Source {
                match self { $(Self::$reading => $source,)+ }
            }

            /// The curve, and the inputs beside it that are not at their default.
            const fn sets(self) -> (Curve, &'static [(Input, f64)]) {
                match self { $(Self::$reading => (Curve::$curve, &[$((Input::$input, $number)),*]),)+ }
            }
        }
    };
}

readings! {
    // Name, key, source, curve, and the discounts other than the defaults. Those of `Lowest` and `Highest` are the ends of
    // the default ranges.

    /// The page's defaults: the saturating curve.
    Defaults "defaults" JELLYFISH_HEADWINDS Hill [];
    /// The logarithmic curve through the same data.
    Log "log" JELLYFISH_HEADWINDS Log [];
    /// The power curve: ten times the tokens, twice the output.
    Power "power" BUSINESS_INSIDER Power [];
    /// DX alone: half of it caused, and every extra pull request is finished work.
    OverTime "over_time" DX Hill [Caused 0.5, Finished 1.0];
    /// Jellyfish's epics alone: all of it caused, and 27 % of an extra pull request is finished work.
    EpicsAlone "epics_alone" JELLYFISH_EPICS Hill [Caused 1.0, Finished 0.27];
    /// The low end of each default range.
    Lowest "lowest" CAUSED_RANGE Hill [];
    /// The high end of each default range.
    Highest "highest" CAUSED_RANGE Hill [];
    /// No discounts: everything caused, finished and captured.
    FaceValue "face_value" BUSINESS_INSIDER Hill [Caused 1.0, Finished 1.0, Captured 1.0];
}

impl Reading {
    /// The input with the end of a range that this reading takes for the middle; `None` if it takes no ends.
    const fn end(self, range: RangeInputs) -> Option<Input> {
        match self {
            Self::Lowest => Some(range.low),
            Self::Highest => Some(range.high),
            _ => None,
        }
    }
}

impl Belief {
    /// Every belief: the readings of the curve, then the studies.
    pub fn all() -> impl Iterator<Item = Self> {
        let studies = Preset::of_kind(Kind::Study).filter(|preset| *preset != Preset::BackToCurve);
        Reading::ALL.into_iter().map(Self::Reading).chain(studies.map(Self::Study))
    }

    /// The key of the belief in the page's markup: the control that adopts it is `believe-<key>`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reading(reading) => reading.key(),
            Self::Study(preset) => preset.key(),
        }
    }

    /// The source that the belief rests on.
    pub const fn source(self) -> Source {
        match self {
            Self::Reading(reading) => reading.source(),
            Self::Study(preset) => preset.source(),
        }
    }

    /// The changes that adopt this belief, given the inputs `base`. Inputs that the belief says nothing about are set
    /// to their defaults.
    ///
    /// ```
    /// use tokenworth_core::{beliefs::{Belief, Reading}, inputs::Assumptions, presets::Preset};
    /// let base = Assumptions::default();
    /// let (study, _) = base.with(&Belief::Study(Preset::DxMedian).changes(&base));
    /// let (back, _) = study.with(&Belief::Reading(Reading::Defaults).changes(&study));
    /// assert_eq!(back, base);
    /// ```
    pub fn changes(self, base: &Assumptions) -> Vec<Change> {
        let own = self.own(base);
        let defaults = Assumptions::default();
        let value = |input| value_in(&own, input).cloned().unwrap_or_else(|| defaults.get(input));
        SET.into_iter().map(|input| (input, value(input))).collect()
    }

    /// What this belief says of inputs. Of those that are not in [`SET`], such as pay, it is not adopted.
    fn own(self, base: &Assumptions) -> Vec<Change> {
        match self {
            Self::Study(preset) => preset.changes(base),
            Self::Reading(reading) => {
                let (curve, discounts) = reading.sets();
                let numbers = discounts.iter().map(|(input, number)| (*input, Value::Number(*number)));
                let defaults = Assumptions::default();
                let end = |range: RangeInputs| Some((range.middle?, defaults.get(reading.end(range)?)));
                let word = |input, key: &str| (input, Value::Word(key.to_owned()));
                // A belief in another curve than the default one leaves no uncertainty about the curve.
                let sure = (curve != Curve::Hill).then(|| word(Input::Curves, Curves::Chosen.key()));
                [word(Input::Curve, curve.key())]
                    .into_iter()
                    .chain(sure)
                    .chain(numbers)
                    .chain(RANGES.into_iter().filter_map(end))
                    .collect()
            }
        }
    }

    /// Whether these inputs already agree with the belief in everything that affects the results.
    pub fn is_in_force(self, inputs: &Assumptions) -> bool {
        let matters = |input| match input {
            Input::FixedGain => inputs.curve == Curve::Fixed,
            Input::Exponent => inputs.curve == Curve::Power,
            // Only says how certain the curve is.
            Input::Curves => false,
            input => !inputs.ignores(input),
        };
        self.changes(inputs).iter().all(|(input, value)| !matters(*input) || inputs.get(*input) == *value)
    }

    /// The beliefs that these inputs agree with: `last` alone, the one that was adopted last, if it is among them. Studies
    /// that measured the same effect agree with the same inputs.
    pub fn in_force(inputs: &Assumptions, last: Option<Self>) -> Vec<Self> {
        match last.filter(|last| last.is_in_force(inputs)) {
            Some(last) => vec![last],
            None => Self::all().filter(|belief| belief.is_in_force(inputs)).collect(),
        }
    }

    /// The effect that a study measured, as a share of output; `None` for a reading of the curve.
    pub fn effect(self) -> Option<f64> {
        let Self::Study(preset) = self else { return None };
        value_in(&preset.changes(&Assumptions::default()), Input::FixedGain)?.number()
    }
}
