//! English.

pub mod answer;
pub mod charts;
mod embed;
pub mod evidence;
mod exports;
pub mod factors;
mod form;
mod formulas;
mod groups;
mod hosts;
mod inputs;
mod method;
mod metrics;
mod moves;
mod names;
mod notices;
mod page;
mod phrases;
mod presets;
mod scenarios;
mod sections;
mod share;
mod solver;
mod tabs;
pub mod target;
mod terms;
mod tiles;
pub mod usage;
mod values;
mod verdict;

pub use embed::*;
pub use exports::*;
pub use form::*;
pub use formulas::{formula, formula_note, quantity_formula};
pub use groups::*;
pub use hosts::{HostWords, host};
pub use inputs::{Words, choice, section_name, source, synonyms, unit, words};
pub use method::*;
pub use metrics::{explanation, metric_name, reason, reason_briefly};
pub use names::*;
pub use notices::{
    contradiction, contradiction_of, doubt, echo, group_change, idle, meanwhile, mistake, notice, read_as,
};
pub use page::*;
pub use phrases::{BETWEEN_NOTES, benchmark_name, count_of, labeled};
pub use presets::{PresetWords, preset, preset_kind};
pub use scenarios::*;
pub use sections::{section_result, section_summary};
pub use share::*;
pub use solver::solution;
pub use tabs::*;
pub use terms::*;
pub use tiles::{Note, REMOVE_CAP, Tile, USE_CAP, budget_in_brief, range_of_cost, strip, tiles, year_in_brief};
pub use values::{
    NONE, UNLIMITED, as_unlimited, exchange_rate, field_number, field_text, price, unit_of, value, value_in_words,
    with_unit,
};
pub use verdict::{benchmark_needs, target_in_words, uncertainty, verdict, verdict_benchmark, verdict_notes};
