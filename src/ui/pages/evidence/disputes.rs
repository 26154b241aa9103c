//! Figures that disagree, side by side.

use yew::prelude::*;

use super::{DISPUTES, row_id, section, visit};
use crate::beliefs::Belief;
use crate::evidence::{CAUSED, ELASTICITIES, META, META_COST, META_TOKENS, Method, PRICES, SPEND, Source, USE};
use crate::model::{Metric, Report};
use crate::text::amounts::money;
use crate::text::evidence as text;
use crate::text::exchange_rate;
use crate::text::figures::Figures;
use crate::ui::components::link::VisitLink;
use crate::ui::context::{use_numbers, use_results};
use crate::units::{MONTHS_A_YEAR, Usd, UsdPerMTok};

/// The part of the view about disputes.
#[component]
pub fn Disputes() -> Html {
    let (results, numbers) = (use_results(), use_numbers());
    let rate = exchange_rate(&*numbers, &results.inputs);
    let content = html! {
        <>
            <p>{ text::DISPUTES_NOTE }if let Some(rate) = rate { { " " }{ text::disputes_converted(&rate) } }</p>
            <div class="disputes">{ for disputes(results.plain.price, results.report(), &*numbers).into_iter().map(dispute) }</div>
        </>
    };
    section(DISPUTES, text::DISPUTES, content)
}

/// A dispute: its name, the figures that disagree, and a note.
struct Dispute {
    name: &'static str,
    sides: Vec<Side>,
    note: String,
}

/// A figure, the name of the side that it belongs to, and its source.
type Side = (String, &'static str, Source);

fn dispute(Dispute { name, sides, note }: Dispute) -> Html {
    let side = |(figure, whose, source): Side| {
        let visit = visit(row_id(source.key));
        html! { <li><b translate="no">{ figure }</b><VisitLink {visit}>{ whose }</VisitLink></li> }
    };
    html! {
        <div class="dispute"><h3>{ name }</h3><ul class="sides">{ for sides.into_iter().map(side) }</ul><p>{ note }</p></div>
    }
}

fn disputes(price: UsdPerMTok, report: &Report, figures: &dyn Figures) -> [Dispute; 6] {
    let elasticities =
        ELASTICITIES.iter().map(|it| (text::elasticity_figure(figures, it), text::elasticity(it.reading), it.source));
    let caused = CAUSED.iter().map(|it| (text::caused_figure(figures, it), text::caused_source(it), it.source));
    let reports = USE.iter().map(|it| (text::use_figure(figures, it), text::use_source(it), it.source));
    [
        Dispute { name: text::ELASTICITY, sides: elasticities.collect(), note: text::ELASTICITY_NOTE.to_owned() },
        Dispute { name: text::USE_NAME, sides: reports.collect(), note: text::USE_NOTE.to_owned() },
        effects(figures),
        Dispute { name: text::CAUSED_NAME, sides: caused.collect(), note: text::CAUSED_NOTE.to_owned() },
        spend(report, figures),
        meta(price, figures),
    ]
}

/// The effects that studies measured, in ascending order.
fn effects(figures: &dyn Figures) -> Dispute {
    let mut studies: Vec<_> = Belief::all().filter_map(|belief| Some((belief, belief.effect()?))).collect();
    studies.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    let is_trial = |(belief, _): &&(Belief, f64)| belief.source().method == Method::Randomized;
    let trials = || studies.iter().filter(is_trial).map(|(_, effect)| *effect);
    let (low, high) = (trials().next().unwrap_or_default(), trials().next_back().unwrap_or_default());
    let side = |(belief, effect): &(Belief, f64)| {
        (text::effect(figures, *effect), text::belief(*belief).name, belief.source())
    };
    let sides = studies.iter().map(side).collect();
    Dispute { name: text::EFFECTS, sides, note: text::effects_note(figures, low, high) }
}

/// What a developer's tokens cost a month: as reported, and for the mean user of the page's inputs.
fn spend(report: &Report, figures: &dyn Figures) -> Dispute {
    let reports = SPEND.iter().map(|it| (text::spend_figure(figures, it), text::spend_source(it), it.source));
    let here = report.get(Metric::UserCost).ok().map(|year| money(figures, year / MONTHS_A_YEAR));
    let here = here.map(|month| (month, text::SPEND_HERE, PRICES));
    Dispute { name: text::SPEND_NAME, sides: reports.chain(here).collect(), note: text::SPEND_NOTE.to_owned() }
}

/// The cost of Meta's top user: as reported, and at the page's price.
fn meta(price: UsdPerMTok, figures: &dyn Figures) -> Dispute {
    let [low, high] = META_COST;
    let costs = [(low, META), (high, META), (META_TOKENS * price, PRICES)].into_iter();
    let side = |((cost, source), whose): ((Usd, Source), &'static str)| (money(figures, cost.value()), whose, source);
    let each = |cost: Usd| (cost / META_TOKENS.value()).value();
    Dispute {
        name: text::META_NAME,
        sides: costs.zip(text::META_PRICES).map(side).collect(),
        note: text::meta_note(figures, each(low), each(high)),
    }
}
