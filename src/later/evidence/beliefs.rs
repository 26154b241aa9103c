//! The reader's own inputs under each belief, side by side.

use super::bars::Scale;
use super::{BELIEFS, believe, heads, marks, part, scrolling, small};
use crate::decimal;
use crate::evidence::{Belief, Record};
use crate::export::words;
use crate::later::Page;
use crate::later::html::{element, tag};
use crate::model::{Metric, Report, evaluate};
use crate::order::ordered;
use crate::text::amounts::measured;
use crate::text::evidence as text;
use crate::text::figures::{Figures, NOTHING};
use crate::text::reason_briefly;

/// A belief and what it makes of the inputs.
struct Outcome {
    belief: Belief,
    report: Report,
}

impl Outcome {
    fn of(belief: Belief, page: &Page) -> Self {
        Self { belief, report: evaluate(&page.inputs.with(&belief.changes(&page.inputs)).0) }
    }

    /// A metric, where it can be computed.
    fn get(&self, metric: Metric) -> Option<f64> {
        self.report.get(metric).ok()
    }
}

/// A column: what it shows, and the scale of its bars where it has any.
type Column = (Metric, Option<Scale>);

/// The part of the view.
pub(super) fn html(page: &Page, figures: &dyn Figures) -> String {
    let outcomes: Vec<Outcome> = Belief::all().map(|belief| Outcome::of(belief, page)).collect();
    let scale = |metric| Some(Scale::of(outcomes.iter().filter_map(|outcome| outcome.get(metric))));
    let columns: [Column; 5] = [
        // Those that are compared by their bars come first: on a phone the others are reached by scrolling.
        (Metric::Roi, scale(Metric::Roi)),
        (Metric::OptimumTok, scale(Metric::OptimumTok)),
        (Metric::NetAdopter, None),
        (Metric::OptimumNet, None),
        (Metric::Gain, None),
    ];
    let rows: String = outcomes.iter().map(|outcome| row(page, figures, outcome, &columns)).collect();
    let table = [element("caption", text::BELIEFS_NOTE), heads(&text::BELIEF_HEADS), tag("tbody", &[], &rows)].concat();
    let summary = element("p", &summary(figures, &outcomes));
    part(BELIEFS, &finding(figures, &outcomes), &[summary, scrolling(text::BELIEFS_TABLE, &table)])
}

fn finding(figures: &dyn Figures, outcomes: &[Outcome]) -> String {
    let nets: Vec<f64> = outcomes.iter().filter_map(|outcome| outcome.get(Metric::NetAdopter)).collect();
    text::beliefs_finding(figures, &nets)
}

fn summary(figures: &dyn Figures, outcomes: &[Outcome]) -> String {
    let nets = outcomes.iter().filter_map(|outcome| Some((outcome.belief, outcome.get(Metric::NetAdopter)?)));
    let nets = ordered(nets, |(_, net)| *net);
    let best = ordered(outcomes.iter().filter_map(|outcome| outcome.get(Metric::OptimumTok)), |tokens| *tokens);
    let best = best.first().copied().zip(best.last().copied());
    let ends = nets.first().copied().zip(nets.last().copied());
    ends.map_or_else(String::new, |(least, most)| text::beliefs_summary(figures, least, most, best))
}

fn row(page: &Page, figures: &dyn Figures, outcome: &Outcome, columns: &[Column]) -> String {
    let cells: String = columns.iter().map(|column| cell(figures, outcome, column)).collect();
    let mut attributes = marks(Record::of(outcome.belief.source())).to_vec();
    if outcome.belief.is_in_force(&page.inputs) {
        attributes.push(("class", "you"));
    }
    tag("tr", &attributes, &[head(page, outcome.belief), cells].concat())
}

/// Name, note, and the link that makes the reader believe it.
fn head(page: &Page, belief: Belief) -> String {
    let said = text::belief(belief);
    let name = if belief.is_in_force(&page.inputs) { text::BELIEVED } else { text::BELIEVE };
    let unseen = tag("span", &[("class", "unseen")], &words(&[": ", said.name].concat()));
    let link = believe(page, belief, "", &[&words(name), unseen.as_str()].concat());
    let inside = [element("b", said.name), small(said.note), link].concat();
    tag("th", &[("scope", "row")], &inside)
}

fn cell(figures: &dyn Figures, outcome: &Outcome, (metric, scale): &Column) -> String {
    let key = ["believe-", outcome.belief.key()].concat();
    let (value, shown, bar) = match outcome.report.get(*metric) {
        Ok(number) => {
            let bar = scale.map_or_else(String::new, |scale| scale.bar(number));
            (decimal::write(number), words(&measured(figures, metric.measure(), number)), bar)
        }
        Err(why) => (String::new(), [NOTHING, &element("small", reason_briefly(why))].concat(), String::new()),
    };
    let attributes = [("value", value.as_str()), ("data-metric", metric.key()), ("data-scenario", &key)];
    let number = tag("data", &attributes, &shown);
    let class = match (metric, outcome.get(*metric)) {
        (Metric::NetAdopter, Some(net)) if net > 0.0 => "profit",
        (Metric::NetAdopter, Some(net)) if net < 0.0 => "loss",
        _ => "",
    };
    tag("td", &[("class", class)], &[bar, number].concat())
}
