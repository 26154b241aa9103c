//! Figures that disagree, beside each other.

use super::{DISPUTES, part};
use crate::evidence::{Belief, ELASTICITIES, META_COST, META_TOKENS, Method, Record, USE};
use crate::later::Page;
use crate::later::html::{element, tag};
use crate::order::ordered;
use crate::text::amounts::money;
use crate::text::evidence as text;
use crate::text::figures::Figures;

/// A figure and whose it is.
type Figure = (String, &'static str);

/// The part of the view.
pub(super) fn html(page: &Page, figures: &dyn Figures) -> String {
    let disputes = [
        dispute(text::ELASTICITY, elasticities(figures), text::ELASTICITY_NOTE),
        effects(figures),
        dispute(text::USE_NAME, use_reports(figures), text::USE_NOTE),
        meta(page, figures),
    ];
    let disputes = tag("div", &[("class", "disputes")], &disputes.concat());
    part(DISPUTES, text::DISPUTES, &[element("p", text::DISPUTES_NOTE), disputes])
}

fn dispute(name: &str, sides: Vec<Figure>, note: &str) -> String {
    let side = |(figure, whose): Figure| tag("li", &[], &[element("b", &figure), element("span", whose)].concat());
    let sides: String = sides.into_iter().map(side).collect();
    let inside = [element("h3", name), tag("ul", &[("class", "sides")], &sides), element("p", note)].concat();
    tag("div", &[("class", "dispute")], &inside)
}

fn elasticities(figures: &dyn Figures) -> Vec<Figure> {
    let side = |found: &crate::evidence::Elasticity| {
        (text::elasticity_figure(figures, found), text::elasticity(found.reading))
    };
    ELASTICITIES.iter().map(side).collect()
}

fn use_reports(figures: &dyn Figures) -> Vec<Figure> {
    USE.iter().map(|report| (text::use_figure(figures, report), text::use_source(report))).collect()
}

/// What studies measured, least first.
fn effects(figures: &dyn Figures) -> String {
    let studies = ordered(Belief::all().filter_map(|belief| Some((belief, belief.effect()?))), |(_, effect)| *effect);
    let is_randomised = |belief: &Belief| Record::of(belief.source()).is_some_and(|it| it.method == Method::Randomised);
    let trials: Vec<f64> =
        studies.iter().filter(|(belief, _)| is_randomised(belief)).map(|(_, effect)| *effect).collect();
    let (low, high) = (trials.first().copied().unwrap_or(0.0), trials.last().copied().unwrap_or(0.0));
    let side = |(belief, effect): &(Belief, f64)| (text::effect(figures, *effect), text::belief(*belief).name);
    dispute(text::EFFECTS, studies.iter().map(side).collect(), &text::effects_note(figures, low, high))
}

/// What Meta's top user cost: as reported, and at the page's price.
fn meta(page: &Page, figures: &dyn Figures) -> String {
    let [low, high] = META_COST;
    let costs = [low, high, META_TOKENS * page.report.price];
    let sides = costs.iter().zip(text::META_PRICES).map(|(cost, whose)| (money(figures, cost.value()), whose));
    let each = |cost: crate::units::Usd| (cost / META_TOKENS.value()).value();
    dispute(text::META_NAME, sides.collect(), &text::meta_note(figures, each(low), each(high)))
}
