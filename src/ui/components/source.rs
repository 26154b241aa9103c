//! Links out of the page, to where a source can be read.

use yew::prelude::*;

use crate::explain::Cited;
use crate::text::evidence::{READ_SOURCE, cited};

/// Where a link leads.
#[derive(PartialEq, Properties)]
pub struct OutsideProps {
    /// The public address.
    pub address: &'static str,
    /// A name of its own for those who hear the page.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What stands in the link.
    pub children: Html,
}

/// A link out of the page. It opens beside the page and tells the other side nothing of it.
#[component]
pub fn Outside(OutsideProps { address, label, children }: &OutsideProps) -> Html {
    html! {
        <a href={*address} target="_blank" rel="noopener noreferrer" aria-label={label.clone()}>{ children.clone() }</a>
    }
}

/// Where a number comes from: in words, and with a link where it is published.
pub fn source(from: &Cited) -> Html {
    let published = from.source.map(cited).and_then(|source| Some((source.title, source.address?)));
    let link = published.map(|(title, address)| {
        let label = format!("{READ_SOURCE}: {title}");
        html! { <>{ " " }<Outside {address} {label}>{ READ_SOURCE }</Outside></> }
    });
    html! { <>{ &from.words }{ link }</> }
}
