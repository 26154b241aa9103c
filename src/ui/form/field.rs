//! One input: its label, its control, its help, and what is wrong with its text.

use yew::prelude::*;

use super::changed::{changed, is_changed};
use super::choice::{choice, flag};
use super::control::{Memory, Props};
use super::currency::{currency, currency_name};
use super::model_picker::model_picker;
use super::number_field::number_field;
use crate::inputs::catalogue::Kind;
use crate::inputs::draft::Entry;
use crate::inputs::{Assumptions, Input};
use crate::state::Place;
use crate::text;
use crate::ui::el::{El, el};
use crate::ui::views::{Visit, link};
use crate::view::View;

/// An input of any kind. It is drawn again only when what it holds has changed.
pub struct Field {
    memory: Memory,
}

impl Component for Field {
    type Message = Memory;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { memory: Memory::Nothing }
    }

    fn update(&mut self, _: &Context<Self>, memory: Memory) -> bool {
        self.memory = memory;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let words = text::words(props.input);
        el("div")
            .flag("hidden", is_hidden(props))
            .class(if is_changed(props) { "field own" } else { "field" })
            .child(el("label").set("for", props.control_id()).child(words.label))
            .child(self.control(ctx))
            .child(note(props))
            .child(changed(props))
            .child(help(props))
            .html()
    }
}

impl Field {
    fn control(&self, ctx: &Context<Self>) -> Html {
        let (props, link) = (ctx.props(), ctx.link());
        match props.input.row().kind {
            Kind::Number { slider, .. } => number_field(props, slider),
            Kind::Flag => flag(props),
            Kind::Choice(words) => choice(props, words),
            Kind::Model => model_picker(props, &self.memory, link),
            Kind::Currency => currency(props, &self.memory, link),
        }
    }
}

/// Whether it is not to be seen: the address hides the input, but not what a scenario of the reader's makes of it.
fn is_hidden(props: &Props) -> bool {
    let is_own = matches!(props.place, Place::Own(_));
    (props.shared.shape.hides(props.input) && !is_own) || is_idle_rate(props)
}

/// Whether it is the rate of a currency while none was chosen, and so nothing to ask for.
fn is_idle_rate(props: &Props) -> bool {
    let is_default = || props.value == Assumptions::default().get(props.input);
    props.input == Input::ExchangeRate && props.rate_of.is_none() && props.entry.is_none() && is_default()
}

/// What the field is about. The number of people in a group is about that group alone.
fn help_words(props: &Props) -> &'static str {
    match (props.place, props.input) {
        (Place::Group(_), Input::People) => text::GROUP_PEOPLE,
        (_, input) => text::words(input).help,
    }
}

/// What the field is about, and where its default is from.
fn help(props: &Props) -> El {
    let (words, cited) = (text::words(props.input), props.input.row().source);
    let visit = Visit { view: View::Evidence, id: Some(["source-", cited.key].concat()) };
    let row = link(&props.shared, visit, ["?view=", View::Evidence.key()].concat())
        .label(text::evidence_of(words.label))
        .child(text::IN_EVIDENCE);
    let source = el("details")
        .child(el("summary").label(text::source_of(words.label)).child(text::SOURCE))
        .child(" ")
        .child(el("cite").child(text::source(cited)))
        .child(" ")
        .child(row);
    el("div").class("help").child(el("span").id(props.help_id()).child(help_words(props))).child(" ").child(source)
}

/// How the text was read, what is wrong with it, and what of it does not go with other inputs. The place stands even when
/// empty, so that it is announced.
fn note(props: &Props) -> El {
    let (class, words) = said(props);
    el("p").id(props.note_id()).class(class).attr("role", "status").child(words)
}

fn said(props: &Props) -> (&'static str, String) {
    let Props { shared, input, entry, warning, .. } = props;
    let read = match entry {
        Some(Entry { outcome: Err(mistake), .. }) => {
            return ("mistake", text::mistake(shared.figures(), *input, *mistake));
        }
        Some(Entry { outcome: Ok(value), echo: true, .. }) => text::echo(shared.figures(), *input, value),
        _ => currency_name(props).unwrap_or_default(),
    };
    match warning {
        Some(warning) => ("mistake", format!("{read} {warning}").trim().to_owned()),
        None if read.is_empty() => ("", read),
        None => ("echo", read),
    }
}
