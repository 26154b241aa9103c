//! Links to the published sources of numbers.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::explain::Cited;
use crate::text::evidence::{READ_SOURCE, cited};

/// A link to another site. It opens in a new tab, and gives the site neither a referrer nor access to the page.
#[autoprops]
#[component]
pub fn Outside(
    address: &'static str,
    /// An accessible name, if it differs from the text.
    #[prop_or_default]
    label: &Option<AttrValue>,
    children: &Html,
) -> Html {
    html! {
        <a href={address} target="_blank" rel="noopener noreferrer" aria-label={label.clone()}>{ children.clone() }</a>
    }
}

/// The source of a number in words, with a link if it is published.
pub fn source(from: &Cited) -> Html {
    let published = from.source.map(cited).and_then(|source| Some((source.title, source.address?)));
    let link = published.map(|(title, address)| {
        let label = format!("{READ_SOURCE}: {title}");
        html! { <>{ " " }<Outside {address} {label}>{ READ_SOURCE }</Outside></> }
    });
    html! { <>{ &from.words }{ link }</> }
}
