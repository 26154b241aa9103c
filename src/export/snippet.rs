//! The snippets that are pasted into other pages. Their names are in `text/english/embed.rs`.

use super::{Address, Shared, picture_name, words};
use crate::chart::ChartKey;
use crate::presentation::embedding::{Embedding, Snippet};
use crate::text;

/// The sandbox of the frame. It gives the frame an opaque origin, so that it can neither read nor navigate the page
/// around it.
const SANDBOX: &str = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";
/// The integrity hash of the script, from `build.rs`. The browser rejects any other script.
const INTEGRITY: &str = env!("EMBED_INTEGRITY");
/// The file name of the script, which is in the folder of the page.
const SCRIPT: &str = "embed-1.js";

/// The parts of snippets.
#[derive(Clone, Debug, PartialEq)]
pub struct Material {
    /// The address for a frame.
    pub frame: String,
    /// The address for a frame whose height the script sets.
    pub scripted: String,
    /// The address that opens the calculator as a page of its own.
    pub page: String,
    /// The folder of the page.
    pub folder: String,
    /// The color scheme of the page in a frame with a transparent background. Browsers put an opaque background behind a
    /// page whose color scheme is not that of its frame, for example in a dark host.
    scheme: Option<&'static str>,
    /// The address of the frame in the preview, which always says how high its content is.
    pub preview: String,
    /// The height of the frame in CSS pixels, if it is fixed.
    pub pixels: u32,
    /// Whether the height follows the content, in snippets with the script.
    pub follows: bool,
    /// The chart shown as a picture where frames are not allowed.
    pub chart: ChartKey,
    /// Whether that picture is in dark colors.
    dark: bool,
    /// The finding of that chart, which describes the picture.
    finding: String,
}

impl Material {
    /// The parts for a page at this address, with these settings and this content. `finding` is that of [the picture's
    /// chart](Embedding::picture).
    pub fn of(address: &Address, embedding: &Embedding, shared: &Shared, finding: String) -> Self {
        let inputs = &shared.link.inputs;
        let frame = |follows| address.public_link(&embedding.frame(inputs, follows), &shared.fragment);
        Self {
            frame: frame(false),
            scripted: frame(embedding.follows),
            preview: frame(true),
            page: address.public_link(&embedding.page(), &shared.fragment),
            folder: address.folder(),
            scheme: embedding.is_transparent.then(|| embedding.color_scheme()),
            pixels: embedding.height,
            follows: embedding.follows,
            chart: embedding.picture(),
            dark: embedding.is_dark(),
            finding,
        }
    }

    /// Writes a snippet.
    pub fn write(&self, snippet: Snippet) -> String {
        match snippet {
            Snippet::Url => self.frame.clone(),
            Snippet::Iframe => frame(&words(&self.frame), &self.pixels.to_string(), self.scheme),
            Snippet::Jsx => jsx(self),
            Snippet::WidgetPage => widget_page(self),
            Snippet::WidgetCall => widget_call(self),
            Snippet::Markdown => markdown(self),
            Snippet::Script => script(self),
        }
    }
}

/// Writes a frame. Address and height must be escaped. The height is also in the style, because many hosts set
/// `iframe { height: auto }`, which overrides the attribute. `frameborder` is for pages whose policy allows no styles.
fn frame(address: &str, height: &str, scheme: Option<&str>) -> String {
    let title = words(text::EMBED_TITLE);
    let scheme = scheme.map_or_else(String::new, |scheme| format!(";color-scheme:{scheme}"));
    format!(
        r#"<iframe src="{address}" title="{title}"
        loading="lazy" width="100%" height="{height}" frameborder="0" style="border:0;height:{height}px{scheme}" referrerpolicy="no-referrer"
        allow="clipboard-write"
        sandbox="{SANDBOX}"></iframe>"#
    )
}

fn jsx(of: &Material) -> String {
    let (address, title, height) = (words(&of.frame), words(text::EMBED_TITLE), of.pixels);
    let scheme = of.scheme.map_or_else(String::new, |scheme| format!(", colorScheme: \"{scheme}\""));
    format!(
        r#"<iframe src="{address}" title="{title}"
        loading="lazy" width="100%" height="{height}" style={{{{border: 0, height: {height}{scheme}}}}} referrerPolicy="no-referrer"
        allow="clipboard-write"
        sandbox="{SANDBOX}" />"#
    )
}

/// A page that uses the widget sets only query and fragment, so that it cannot show another site.
fn widget_page(of: &Material) -> String {
    let base = of.frame.split_once('?').map_or(of.frame.as_str(), |(base, _)| base);
    let given = "<!--{$query|escape:'html'}-->#<!--{$inputs|escape:'html'}-->";
    let frame = frame(&format!("{}?{given}", words(base)), "<!--{$height|escape:'html'}-->", of.scheme);
    format!("<noinclude>{}</noinclude><includeonly>{frame}</includeonly>", text::WIDGET_NOTE)
}

fn widget_call(of: &Material) -> String {
    let (before, inputs) = of.frame.split_once('#').unwrap_or((&of.frame, ""));
    let query = before.split_once('?').map_or("", |(_, query)| query);
    format!("{{{{#widget:Tokenworth|query={query}|inputs={inputs}|height={}}}}}", of.pixels)
}

fn markdown(of: &Material) -> String {
    let (picture, page, title) = (picture_name(of.chart.key(), of.dark, "svg"), &of.page, text::EMBED_TITLE);
    format!("[![{}]({picture})]({page})\n\n[{title}]({page})", super::markdown::words(&of.finding))
}

fn script(of: &Material) -> String {
    let height = if of.follows { "auto".to_owned() } else { of.pixels.to_string() };
    let (folder, address, page) = (words(&of.folder), words(&of.scripted), words(&of.page));
    let title = words(text::EMBED_TITLE);
    format!(
        r#"<script type="module" src="{folder}{SCRIPT}" integrity="{INTEGRITY}" crossorigin="anonymous"></script>
<tokenworth-embed src="{address}" height="{height}"><a href="{page}">{title}</a></tokenworth-embed>"#
    )
}
