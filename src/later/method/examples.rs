//! Worked examples: links whose results the program works out whenever it shows or tests them.

use super::Context;
use crate::explain::{Known, Quantity, Shape, Symbol, explain_symbol, told};
use crate::export::words;
use crate::inputs::{Assumptions, Input};
use crate::later::html::element;
use crate::model::{Metric, evaluate};
use crate::{share, text};

macro_rules! examples {
    ($($(#[$doc:meta])* $example:ident $fragment:literal [$($kind:ident $symbol:ident),* $(,)?])+) => {
        /// A worked example.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Example {
            $($(#[$doc])* $example,)+
        }

        impl Example {
            /// Every one, in the order in which they are read.
            pub const ALL: &[Self] = &[$(Self::$example,)+];

            /// What its link changes, besides the prices that all have in common.
            const fn changes(self) -> &'static str {
                match self { $(Self::$example => $fragment,)+ }
            }

            /// What it shows.
            pub const fn symbols(self) -> &'static [Symbol] {
                match self { $(Self::$example => &[$(Symbol::$kind($kind::$symbol),)*],)+ }
            }
        }
    };
}

/// Prices of a million tokens with which the default mix costs $1.25, whatever the catalogue says later.
const PRICES: &str = "v=1&pu=5&pw=6.25&pc=0.5&po=25";

examples! {
    /// The defaults.
    Median "" [Metric Gain, Metric ValueAdopter, Metric CostAdopter, Metric NetAdopter, Metric Roi]
    /// The top tenth.
    Heavy "&tok=225" [
        Metric Multiplier, Metric ValueAdopter, Metric CostAdopter, Metric NetAdopter, Metric Roi, Metric MarginalValue,
    ]
    /// The best amount.
    Best "" [Metric OptimumTok, Metric OptimumCost, Metric OptimumShare, Metric OptimumNet]
    /// The same on the logarithmic curve.
    BestLog "&curve=log" [Metric OptimumTok]
    /// The same on the power curve.
    BestPower "&curve=power" [Metric OptimumTok]
    /// Half a salary in tokens.
    Half "&sal=500000" [Metric HalfTok, Metric HalfValue, Metric HalfCost, Metric HalfNet, Metric HalfRoi]
    /// The same on the logarithmic curve.
    HalfLog "&sal=500000&curve=log" [Metric HalfRoi]
    /// The same on the power curve.
    HalfPower "&sal=500000&curve=power" [Metric HalfRoi]
    /// The same where every gain counts.
    HalfNaive "&sal=500000&chi=1&kappa=1&capture=1" [Metric HalfValue, Metric HalfRoi]
    /// The gain that pays for half a salary.
    HalfGain "&sal=500000" [Metric HalfBreakEvenGain]
    /// The same where all of it is captured.
    HalfGainAll "&sal=500000&capture=1" [Metric HalfBreakEvenGain]
    /// A target far above need.
    Target "&target=225" [Quantity Useful, Metric WasteAdopter, Metric Gain, Metric NetAdopter, Metric PhiStar]
    /// The default mix.
    Opus "" [Metric Price]
    /// The same of a cheaper model.
    Sonnet "&pu=3&pw=3.75&pc=0.3&po=15" [Metric Price]
    /// Without a cache.
    NoCache "&mw=0&mc=0" [Metric Price]
    /// Three months of twelve.
    Quarter "&ramp=3&horizon=12" [Quantity RampShare]
    /// Six months of twelve.
    HalfYear "&ramp=6&horizon=12" [Quantity RampShare]
}

impl Example {
    /// Its inputs.
    pub fn inputs(self) -> Assumptions {
        share::read(&[PRICES, self.changes()].concat()).inputs
    }

    /// Its sentence, its results and the link that opens it.
    fn html(self, context: &Context) -> String {
        let inputs = self.inputs();
        let report = evaluate(&inputs);
        let known = Known::of(&inputs, &report);
        let shape = Shape::of(&known);
        let row = |symbol: &Symbol| {
            let why = explain_symbol(*symbol, &known, &shape, context.figures);
            [element("dt", why.name), element("dd", &why.result)].concat()
        };
        let rows: String = self.symbols().iter().map(row).collect();
        let sentence = words(&told(text::example(self), &known, context.figures));
        let address = words(&["#", &self.fragment(context)].concat());
        let link = ["<a href=\"", &address, "\">", text::OPEN, "</a>"].concat();
        ["<li><p>", &sentence, " ", &link, "</p><dl class=\"terms\">", &rows, "</dl></li>"].concat()
    }

    /// Its link, in the currency of the page.
    fn fragment(self, context: &Context) -> String {
        let kept = [Input::Currency, Input::ExchangeRate].map(|input| (input, context.known.inputs.get(input)));
        // Without scenarios: the reader's own stay.
        share::write(&self.inputs().with(&kept).0, &[], &[])
    }
}

/// The section of all examples.
pub fn html(context: &Context) -> String {
    let inputs = Example::Median.inputs();
    let report = evaluate(&inputs);
    let note = told(text::EXAMPLES_NOTE, &Known::of(&inputs, &report), context.figures);
    let all: String = Example::ALL.iter().map(|example| example.html(context)).collect();
    [&element("p", &note), "<ol class=\"examples\">", &all, "</ol>"].concat()
}
