//! Figures that disagree, beside each other.

use super::{DISPUTES, part};
use crate::evidence::{
    Belief, CAUSED, ELASTICITIES, Elasticity, META, META_COST, META_TOKENS, Method, PRICES, Record, Source, USE,
};
use crate::later::Page;
use crate::later::html::{Links, element, tag};
use crate::order::ordered;
use crate::text::amounts::money;
use crate::text::evidence as text;
use crate::text::figures::Figures;
use crate::units::Usd;

/// A figure, whose it is, and where that is told in full.
type Figure = (String, &'static str, Source);

/// The part of the view.
pub(super) fn html(page: &Page, links: &Links, figures: &dyn Figures) -> String {
    let disputes = [
        dispute(links, text::ELASTICITY, &elasticities(figures), text::ELASTICITY_NOTE),
        effects(links, figures),
        dispute(links, text::CAUSED_NAME, &caused(figures), text::CAUSED_NOTE),
        dispute(links, text::USE_NAME, &use_reports(figures), text::USE_NOTE),
        meta(page, links, figures),
    ];
    let disputes = tag("div", &[("class", "disputes")], &disputes.concat());
    part(DISPUTES, text::DISPUTES, &[element("p", text::DISPUTES_NOTE), disputes])
}

fn dispute(links: &Links, name: &str, sides: &[Figure], note: &str) -> String {
    let side = |(figure, whose, source): &Figure| {
        let whose = links.visit("evidence", &["source-", source.key].concat(), whose);
        tag("li", &[], &[element("b", figure), whose].concat())
    };
    let sides: String = sides.iter().map(side).collect();
    let inside = [element("h3", name), tag("ul", &[("class", "sides")], &sides), element("p", note)].concat();
    tag("div", &[("class", "dispute")], &inside)
}

fn elasticities(figures: &dyn Figures) -> Vec<Figure> {
    let side =
        |found: &Elasticity| (text::elasticity_figure(figures, found), text::elasticity(found.reading), found.source);
    ELASTICITIES.iter().map(side).collect()
}

fn caused(figures: &dyn Figures) -> Vec<Figure> {
    let side = |reading| (text::caused_figure(figures, reading), text::caused_source(reading), reading.source);
    CAUSED.iter().map(side).collect()
}

fn use_reports(figures: &dyn Figures) -> Vec<Figure> {
    USE.iter().map(|report| (text::use_figure(figures, report), text::use_source(report), report.source)).collect()
}

/// What studies measured, least first.
fn effects(links: &Links, figures: &dyn Figures) -> String {
    let studies = ordered(Belief::all().filter_map(|belief| Some((belief, belief.effect()?))), |(_, effect)| *effect);
    let is_randomised = |belief: &Belief| Record::of(belief.source()).is_some_and(|it| it.method == Method::Randomised);
    let trials: Vec<f64> =
        studies.iter().filter(|(belief, _)| is_randomised(belief)).map(|(_, effect)| *effect).collect();
    let (low, high) = (trials.first().copied().unwrap_or(0.0), trials.last().copied().unwrap_or(0.0));
    let side = |(belief, effect): &(Belief, f64)| {
        (text::effect(figures, *effect), text::belief(*belief).name, belief.source())
    };
    let sides: Vec<Figure> = studies.iter().map(side).collect();
    dispute(links, text::EFFECTS, &sides, &text::effects_note(figures, low, high))
}

/// What Meta's top user cost: as reported, and at the page's price.
fn meta(page: &Page, links: &Links, figures: &dyn Figures) -> String {
    let [low, high] = META_COST;
    let costs = [(low, META), (high, META), (META_TOKENS * page.report.price, PRICES)].into_iter();
    let side = |((cost, source), whose): ((Usd, Source), &'static str)| (money(figures, cost.value()), whose, source);
    let sides: Vec<Figure> = costs.zip(text::META_PRICES).map(side).collect();
    let each = |cost: Usd| (cost / META_TOKENS.value()).value();
    dispute(links, text::META_NAME, &sides, &text::meta_note(figures, each(low), each(high)))
}
