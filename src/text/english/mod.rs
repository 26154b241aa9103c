//! English.

pub mod answer;
mod benchmark;
pub mod charts;
mod embed;
pub mod evidence;
mod exports;
pub mod factors;
mod form;
mod formulas;
mod groups;
mod hosts;
pub mod import;
mod inputs;
mod laws;
mod method;
mod metrics;
mod months;
mod moves;
mod names;
mod notices;
mod page;
mod phrases;
mod presets;
mod scenarios;
mod sections;
mod share;
mod simulations;
mod solver;
pub mod target;
mod terms;
mod tiles;
mod unknowns;
pub mod usage;
mod values;
mod verdict;
mod workload;

pub use benchmark::benchmark_needs;
pub use embed::*;
pub use exports::*;
pub use form::*;
pub use formulas::{formula, formula_note};
pub use groups::*;
pub use hosts::{HostWords, host};
pub use inputs::{Words, choice, section_name, source, synonyms, unit, words};
pub use laws::quantity_formula;
pub use method::*;
pub use metrics::{explanation, metric_name, reason, reason_briefly};
pub use months::*;
pub use names::*;
pub use notices::{
    contradiction, contradiction_of, doubt, echo, group_change, idle, meanwhile, mistake, notice, read_as,
};
pub use page::*;
pub use phrases::{BETWEEN_NOTES, benchmark_name};
pub use presets::{PresetWords, preset, preset_kind};
pub use scenarios::*;
pub use sections::{section_result, section_summary};
pub use share::*;
pub use simulations::*;
pub use solver::solution;
pub use terms::{
    OWN_NUMBER, OWN_PRICE, changed_from, counted, input_term, metric_term, place_heading, place_in_words,
    quantity_term, set_by_case, set_by_group, set_by_scenario, term_at,
};
pub use tiles::{Note, REMOVE_CAP, Tile, USE_CAP, range_of_cost, strip, tiles, year_in_brief};
pub use unknowns::*;
pub use values::{
    NONE, UNLIMITED, as_unlimited, exchange_rate, field_number, field_text, price, unit_of, value, value_in_words,
    with_unit,
};
pub use verdict::{target_in_words, uncertainty, verdict, verdict_benchmark, verdict_notes};
pub use workload::workload;
