//! The words for what an agent's tokens are spent on.

use crate::inputs::Assumptions;
use crate::model::workload::Workload;
use crate::text::amounts::{percent, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::MTokPerWeek;

/// How many tokens the sessions take, and what most of them are spent on: `18 sessions of 34 turns use 32.7M tokens a
/// week: 94.3% of them re-read context.`
pub fn workload(figures: &dyn Figures, inputs: &Assumptions, week: &Workload) -> String {
    let single = |number: f64| (number - 1.0).abs() < 1e-9;
    let count = |number: f64, one: &str, many: &str| {
        format!("{} {}", figures.write(number, Form::NUMBER), if single(number) { one } else { many })
    };
    let sessions = count(inputs.sessions, "session", "sessions");
    let turns = count(f64::from(inputs.turns), "turn", "turns");
    let verb = if single(inputs.sessions) { "uses" } else { "use" };
    let total = week.total();
    if total <= MTokPerWeek::ZERO {
        return format!("{sessions} of {turns} {verb} no tokens.");
    }
    let amount = tokens(figures, total.value());
    if !week.fits() {
        return format!("{sessions} of {turns} {verb} {amount} tokens a week, more than this calculator holds.");
    }
    let part = |of: MTokPerWeek| percent(figures, of / total);
    let context = week.uncached + week.cache_writes + week.cache_reads;
    let purpose = if week.reread >= context - week.reread && week.reread >= week.output {
        format!("{} of them re-read context", part(week.reread))
    } else if week.output > context {
        format!("{} of them are what the model writes", part(week.output))
    } else {
        format!("{} of them are context read for the first time", part(context - week.reread))
    };
    format!("{sessions} of {turns} {verb} {amount} tokens a week: {purpose}.")
}
