//! The Embed dialog: a frame as it will look, and what to paste into which page. Parts as in the Share dialog.

mod form;
mod hosts;
mod options;
mod pictures;
mod snippets;

pub use hosts::Host;
pub use snippets::Snippet;

use self::options::Options;
use self::snippets::Material;
use super::Page;
use super::address::Address;
use super::filled::Filled;
use super::html::{button, closing, element, lines, note, said, tag};
use crate::chart::ChartKey;
use crate::export::words;
use crate::text;
use crate::text::figures::Figures;

/// The dialog of the page shown at this link, for what its form says.
pub(super) fn html(page: &Page, form: &str, link: &str, figures: &dyn Figures) -> String {
    let address = Address::of(link);
    let options = Options::of(&Filled::read(form), &address.presentation());
    let of = material(page, &address, &options);
    let salaries = page.salaries();
    let salary = text::salary_shared(figures, salaries.in_inputs, salaries.in_scenarios, options.disclosure);
    [
        tag("h2", &[("id", "embed-title")], text::EMBED),
        form::html(&options),
        tag("p", &[("id", "embed-salary")], &words(&salary)),
        preview(&of, &address),
        host(options.host),
        snippets(&of, options.host),
        pictures::html(&options),
        said("embed-said"),
        closing("embed-close"),
    ]
    .concat()
}

fn material(page: &Page, address: &Address, options: &Options) -> Material {
    let set = page.shared(options.disclosure).0.changed();
    let fragment = page.shared_fragment(options.disclosure);
    let frame = |follows| address.public_link(&options.frame(&set, follows), &fragment);
    Material {
        frame: frame(false),
        scripted: frame(options.height.follows),
        page: address.public_link(&options.page(), &fragment),
        folder: address.folder(),
        pixels: options.height.pixels,
        follows: options.height.follows,
        chart: options.chart.unwrap_or(ChartKey::Curve),
    }
}

/// The frame itself. Unlike the snippet it has no style of its own, which the page's policy forbids, and no sandbox: it is
/// seen even where the host does not let frames without an origin load anything.
fn preview(of: &Material, address: &Address) -> String {
    let height = of.pixels.to_string();
    let attributes = [
        ("id", "embed-frame"),
        ("title", text::PREVIEW_TITLE),
        ("src", of.frame.as_str()),
        ("width", "100%"),
        ("height", &height),
        ("referrerpolicy", "no-referrer"),
        ("allow", "clipboard-write"),
    ];
    let inside = if address.is_web() { tag("iframe", &attributes, "") } else { element("p", text::NO_PREVIEW) };
    tag("div", &[("id", "embed-preview")], &[element("h3", text::PREVIEW), inside].concat())
}

fn host(host: Host) -> String {
    let said = text::host(host);
    let parts = [element("h3", said.name), element("p", said.works), element("p", said.allow)];
    tag("div", &[("id", "embed-host")], &parts.concat())
}

/// Those for the host, and the others folded away.
fn snippets(of: &Material, host: Host) -> String {
    let best: String = host.snippets().iter().map(|one| snippet(of, *one)).collect();
    let others = Snippet::ALL.iter().filter(|one| !host.snippets().contains(one));
    let others: String = others.map(|one| snippet(of, *one)).collect();
    let others = tag("details", &[], &[element("summary", text::OTHER_SNIPPETS), others].concat());
    tag("div", &[("id", "embed-snippets")], &[element("h3", text::SNIPPETS), best, others].concat())
}

fn snippet(of: &Material, snippet: Snippet) -> String {
    let (id, name) = (["snippet-", snippet.key()].concat(), text::snippet_name(snippet));
    let code = tag("code", &[], &lines(&snippet.write(of)));
    let needs = Some(text::snippet_note(snippet)).filter(|text| !text.is_empty()).map(note).unwrap_or_default();
    let copy = button(&[("data-copy", &id), ("aria-label", &text::copy_snippet(name))], text::COPY);
    let parts = [element("h4", name), tag("pre", &[("id", &id), ("tabindex", "0")], &code), needs, copy];
    tag("div", &[("class", "snippet")], &parts.concat())
}
