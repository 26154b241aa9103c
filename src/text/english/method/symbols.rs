//! The letters of symbols in formulas, with base and index, for symbols that customarily have one.

use crate::formula::{Quantity, Symbol};
use crate::inputs::Input;

/// The letter of a symbol and its index, which may be empty; `None` if its name is written instead.
pub const fn letter(symbol: Symbol) -> Option<(&'static str, &'static str)> {
    match symbol {
        Symbol::Input(input) => input_letter(input),
        Symbol::Quantity(quantity) => quantity_letter(quantity),
        Symbol::Metric(_) | Symbol::At(..) => None,
    }
}

const fn input_letter(input: Input) -> Option<(&'static str, &'static str)> {
    Some(match input {
        Input::Tokens => ("t", ""),
        Input::Caused => ("χ", ""),
        Input::Finished => ("κ", ""),
        Input::Performative => ("φ", ""),
        Input::Review => ("ρ", ""),
        Input::Benchmark => ("θ", ""),
        Input::Exponent => ("ε", ""),
        Input::CacheWrites => ("m", "w"),
        Input::CacheReads => ("m", "r"),
        Input::Output => ("m", "o"),
        Input::Turns => ("n", ""),
        Input::StartContext => ("s", ""),
        Input::Growth => ("d", ""),
        Input::TurnOutput => ("o", ""),
        Input::Ramp => ("R", ""),
        Input::Horizon => ("H", ""),
        _ => return None,
    })
}

const fn quantity_letter(quantity: Quantity) -> Option<(&'static str, &'static str)> {
    Some(match quantity {
        Quantity::Uncached => ("m", "u"),
        Quantity::InputPrice => ("p", "u"),
        Quantity::WritePrice => ("p", "w"),
        Quantity::ReadPrice => ("p", "r"),
        Quantity::OutputPrice => ("p", "o"),
        Quantity::HillCeiling => ("A", ""),
        Quantity::HillHalf => ("K", ""),
        Quantity::LogSlope => ("λ", ""),
        Quantity::LogStart => ("t", "0"),
        Quantity::Stake => ("B", ""),
        Quantity::UnitCost => ("u", ""),
        Quantity::PowerScale => ("τ", ""),
        Quantity::OutputWithout => ("y", "0"),
        Quantity::OutputPlateau => ("y", "max"),
        Quantity::FitSlope => ("α", ""),
        Quantity::FitOffset => ("β", ""),
        Quantity::MedianUse => ("t", "med"),
        Quantity::MedianOutput => ("M", "med"),
        Quantity::HillOutput => ("M", "hill"),
        Quantity::LogOutput => ("M", "log"),
        Quantity::PowerOutput => ("M", "power"),
        Quantity::FixedOutput => ("M", "fixed"),
        _ => return None,
    })
}
