//! Use and mix counted from what agents do: its own inputs, and a button that puts the result into those of the model.

use yew::prelude::*;

use super::{View, changed, group};
use crate::decimal;
use crate::inputs::catalogue::{Section, Sight};
use crate::model::workload::Workload;
use crate::pricing::Kind;
use crate::state::Action;
use crate::text;
use crate::text::amounts::percent;
use crate::ui::el::{button, el, fragment};
use crate::units::Share;

/// The sessions' inputs and what they come to, folded away in the token mix.
pub fn workload(view: &View) -> Html {
    let fields = group::fields(view, Section::Workload, Sight::Main);
    let id = group::id(Section::Workload);
    let summary = el("summary")
        .id(group::line_id(&id))
        .child(text::WORKLOAD)
        .child(changed::count_in_words(view, Section::Workload));
    el("details")
        .class("more")
        .id(id.as_str())
        .flag("hidden", fields.is_empty())
        .child(summary)
        .children(fields)
        .child(total(view))
        .child(changed::reset_group(view, Section::Workload, &id))
        .html()
}

/// The sentence, where the tokens go, and the button that takes them over.
fn total(view: &View) -> Html {
    let inputs = &view.state.inputs;
    let figures = view.shared.figures();
    let week = Workload::of(inputs);
    let changes = week.changes();
    let taken = changes.iter().all(|(input, value)| inputs.get(*input) == *value);
    let take = view.shared.action(move |_| (!taken).then(|| Action::Apply(changes.clone())));
    let mut content =
        vec![el("p").class("echo").attr("role", "status").child(text::workload(figures, inputs, &week)).html()];
    content.extend(week.shares().map(|shares| parts(view, shares.map(Share::value))));
    if week.fits() {
        let take = button(text::use_these(figures, week.total().value()))
            .attr_if("aria-disabled", taken.then_some("true"))
            .on_click(take);
        content.push(el("p").class("back").child(take).html());
    }
    fragment(content)
}

/// A bar of the four kinds, and its legend with the numbers.
fn parts(view: &View, shares: [f64; 4]) -> Html {
    let mut x = 0.0;
    let part = |share: f64| {
        let from = x;
        x += share;
        el("rect").set("x", decimal::write(from)).set("width", decimal::write(share)).attr("height", "1")
    };
    let line = |(kind, share): (Kind, f64)| {
        let share = el("b").child(percent(view.shared.figures(), share));
        el("li").child(text::kind_name(kind)).child(" ").child(share)
    };
    let bar = el("svg")
        .class("parts")
        .attr("viewBox", "0 0 1 1")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(shares.map(part));
    let legend = el("ul").class("parts").children(Kind::ALL.into_iter().zip(shares).map(line));
    fragment(vec![bar.html(), legend.html()])
}
