//! Links to the published sources of numbers.

use yew::prelude::*;

use crate::explain::Cited;
use crate::text::evidence::{READ_SOURCE, cited};

/// The properties of `Outside`.
#[derive(PartialEq, Properties)]
pub struct OutsideProps {
    /// The public address.
    pub address: &'static str,
    /// An accessible name, if it differs from the text.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The text of the link.
    pub children: Html,
}

/// A link to another site. It opens in a new tab, and gives the site neither a referrer nor access to the page.
#[component]
pub fn Outside(OutsideProps { address, label, children }: &OutsideProps) -> Html {
    html! {
        <a href={*address} target="_blank" rel="noopener noreferrer" aria-label={label.clone()}>{ children.clone() }</a>
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
