//! The words of the Embed dialog.

use crate::presentation::embedding::Snippet;
use crate::text::amounts::whole;
use crate::text::figures::Figures;

/// Heading of the dialog.
pub const EMBED: &str = "Put it into another page";
/// Title of the embedding frame.
pub const EMBED_TITLE: &str = "What AI tokens cost and return";
/// Label of the choice of the host.
pub const EMBED_HOST: &str = "Where";
/// Label of the choice of the view.
pub const EMBED_VIEW: &str = "View";
/// Label of the choice between everything and one chart.
pub const EMBED_CHART: &str = "Content";
/// Label of the choice of the tab of results that is shown first.
pub const EMBED_TAB: &str = "First tab";
/// Choice: the whole view.
pub const EVERYTHING: &str = "Everything";
/// Label of the choice of how the height is set.
pub const EMBED_HEIGHT: &str = "Height";
/// The ways to set the height, with their keys in the form.
pub const HEIGHTS: [(&str, &str); 2] = [("fixed", "Fixed"), ("auto", "As the content needs (script only)")];
/// Label of the height in pixels.
pub const PIXELS: &str = "Height in pixels";
/// Below the preview: how high the content of the frame is.
pub fn content_height(figures: &dyn Figures, pixels: u32) -> String {
    format!("At this width, the content is {} pixels high.", whole(figures, f64::from(pixels)))
}
/// Button: makes the frame as high as its content, or as high as it must be at least.
pub const FIT_HEIGHT: &str = "Fit the height";
/// Beside a field for pixels: what can be entered, and the number that stays in use.
pub fn not_pixels(range: std::ops::RangeInclusive<u32>, used: u32) -> String {
    format!("Enter a whole number from {} to {}. Until then, {used} is used.", range.start(), range.end())
}
/// Box: no input can be edited.
pub const READ_ONLY: &str = "Read only";
/// Box: the inputs that the link sets cannot be edited.
pub const LOCK_SET: &str = "Lock the inputs that the link sets";
/// Box: leaves a whole section of the form out.
pub const HIDE: &str = "Leave out the whole section";
/// Label of the width of the column around the frame.
pub const EMBED_WIDTH: &str = "Width of your column, for the preview";
/// Label of the choice of the language of numbers.
pub const EMBED_LANGUAGE: &str = "Numbers as in";
/// The languages to choose from, with their keys in the address. The address accepts any other language, too.
pub const LANGUAGES: [(&str, &str); 13] = [
    ("", "English"),
    ("de", "Deutsch"),
    ("de-CH", "Deutsch (Schweiz)"),
    ("en-IN", "English (India)"),
    ("es", "Español"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt-BR", "Português (Brasil)"),
    ("sv", "Svenska"),
    ("zh-CN", "中文"),
];
/// Box: lets the background of the page around show through.
pub const TRANSPARENT: &str = "Transparent background";
/// What a transparent background needs of the theme and of the frame.
pub const TRANSPARENT_NOTE: &str = "Choose the colors of the page around, light or dark: text in other colors cannot be read there. The frame \
     carries the same color-scheme; without it, browsers put an opaque background behind the page.";
/// Label of the accent color.
pub const ACCENT: &str = "Accent color";
/// Opens the choice of the inputs that are shown and locked.
pub const EMBED_INPUTS: &str = "Which inputs are shown, and which can be edited";
/// What the choice of inputs means.
pub const EMBED_INPUTS_NOTE: &str = "As soon as one input is ticked under “Show”, the ticked inputs alone are shown, without presets and search. \
     A locked input is shown, but cannot be edited.";
/// Heading of the boxes that show an input. If one is ticked, only the ticked inputs are shown.
pub const SHOW_ALONE: &str = "Show";
/// Heading of the boxes that lock an input.
pub const LOCK: &str = "Lock";
/// A warning if the whole page is to go into a narrow column.
pub const CRAMPED: &str =
    "In a column of less than 700 pixels, one chart, or a few inputs with their results, can be read more easily.";
/// Button: embeds one chart.
pub const SHOW_ONE_CHART: &str = "Show one chart";
/// Button: embeds a few inputs.
pub const SHOW_FEW_INPUTS: &str = "Show a few inputs";

/// A note on an accent color: whether it is used with the light and with the dark colors of the page, and for what.
pub const fn accent_used(light: bool, dark: bool) -> &'static str {
    match (light, dark) {
        (true, true) => "For links, buttons and marks. Cost stays orange, and value blue.",
        (true, false) => "Used with light colors. It cannot be read on a dark page.",
        (false, true) => "Used with dark colors. It cannot be read on a light page.",
        (false, false) => "Not used: it cannot be read on a light page, nor on a dark one.",
    }
}
/// Says that locking and leaving out protect nothing.
pub const PROTECTS_NOTHING: &str =
    "Locking, leaving out and read only shape the page and protect nothing: anybody can open the link without them.";
/// Heading of the preview.
pub const PREVIEW: &str = "Preview";
/// Name of the preview and its frame, for screen readers.
pub const PREVIEW_TITLE: &str = "Preview of the embedded page, only to look at";
/// In place of the preview, if the page is a local file.
pub const NO_PREVIEW: &str = "This copy is a file on your disk, and an embedded page needs an address. Put the file on a web server, then write \
     the address of its folder in place of https://HOST/ below.";
/// Heading of the snippets to paste.
pub const SNIPPETS: &str = "Paste this";
/// Opens the other snippets.
pub const OTHER_SNIPPETS: &str = "All other ways";
/// Button: copies a snippet.
pub const COPY: &str = "Copy";
/// Heading of the pictures and tables for hosts that allow no frame.
pub const PICTURES: &str = "Where only pictures are allowed";
/// What pictures and tables reveal.
pub const PICTURES_NOTE: &str = "Pictures and tables carry today’s date and do not change. They hold results: with the other inputs, a salary that \
     is left out can be worked out from them.";
/// Button: copies the table of results as HTML source.
pub const COPY_HTML: &str = "Copy as HTML";

/// The name of a snippet.
pub const fn snippet_name(snippet: Snippet) -> &'static str {
    match snippet {
        Snippet::Url => "Address",
        Snippet::Iframe => "Frame (HTML)",
        Snippet::Jsx => "Frame (JSX, MDX)",
        Snippet::WidgetPage => "MediaWiki: the page Widget:Tokenworth",
        Snippet::WidgetCall => "MediaWiki: where it is to stand",
        Snippet::Markdown => "Markdown: picture and link",
        Snippet::Script => "Element (script)",
    }
}

/// What a snippet needs besides being pasted, and what it tells of a salary that its link leaves out; empty if neither.
pub const fn snippet_note(snippet: Snippet, leaves_salary_out: bool) -> &'static str {
    match snippet {
        Snippet::Markdown if leaves_salary_out => {
            "Save the picture below under this name, and upload it beside the page. Title and picture are of your own salary, which \
             can be worked out from them with the other inputs. The link opens with the default salary, and so with other numbers."
        }
        Snippet::Markdown => "Save the picture below under this name, and upload it beside the page.",
        Snippet::Script => {
            "Where the height is “As the content needs”, the frame grows and shrinks with it. Without JavaScript the link in it is shown. \
             The script is a file of the release, in the same folder as the page."
        }
        _ => "",
    }
}

/// The text on the widget's own page.
pub const WIDGET_NOTE: &str = "Shows the calculator Tokenworth. Parameters: query, inputs, height.";
