//! The Embed dialog.

use crate::presentation::embedding::Snippet;

/// Heading of the dialog.
pub const EMBED: &str = "Put it into another page";
/// What it shows, as the title of the frame.
pub const EMBED_TITLE: &str = "What AI tokens cost and return";
/// Chooses where it is to stand.
pub const EMBED_HOST: &str = "Where";
/// Chooses the view.
pub const EMBED_VIEW: &str = "View";
/// Chooses between all and one chart.
pub const EMBED_CHART: &str = "Content";
/// Chooses the tab of results that is shown first.
pub const EMBED_TAB: &str = "First tab";
/// All of the view.
pub const EVERYTHING: &str = "Everything";
/// Chooses how the height is set.
pub const EMBED_HEIGHT: &str = "Height";
/// The ways to set it, keys as in the form.
pub const HEIGHTS: [(&str, &str); 2] = [("fixed", "Fixed"), ("auto", "As the content needs (script only)")];
/// The height in pixels.
pub const PIXELS: &str = "Height in pixels";
/// Nothing can be entered.
pub const READ_ONLY: &str = "Read only";
/// What was set stays so.
pub const LOCK_SET: &str = "Lock the inputs that the link sets";
/// Leaves a group of inputs out.
pub const HIDE: &str = "Leave out the whole group";
/// The width of the column around the frame.
pub const EMBED_WIDTH: &str = "Width of the column";
/// Chooses the language of numbers.
pub const EMBED_LANGUAGE: &str = "Numbers as in";
/// The languages to choose from, keys as in the address. Any other can be written into it.
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
/// Lets the page around show through.
pub const TRANSPARENT: &str = "Transparent background";
/// Chooses a color of the page around.
pub const ACCENT: &str = "Accent color";
/// Opens the choice of inputs.
pub const EMBED_INPUTS: &str = "Which inputs are shown, and which can be edited";
/// What the choice means.
pub const EMBED_INPUTS_NOTE: &str = "As soon as one input is ticked under “Show”, the ticked inputs alone are shown, without presets and search. \
     A locked input is shown, but cannot be edited.";
/// Heads the boxes of the inputs that alone are shown.
pub const SHOW_ALONE: &str = "Show";
/// Heads the boxes of the inputs that cannot be edited.
pub const LOCK: &str = "Lock";
/// Where the whole page is to go into a narrow column.
pub const CRAMPED: &str =
    "In a column of less than 700 pixels one chart, or the compact form with a few inputs, is easier to read.";
/// Embeds one chart.
pub const SHOW_ONE_CHART: &str = "Show one chart";
/// Embeds a few inputs.
pub const SHOW_FEW_INPUTS: &str = "Show a few inputs";

/// Where an accent color is used: among light colors, dark ones, or neither.
pub const fn accent_used(light: bool, dark: bool) -> &'static str {
    match (light, dark) {
        (true, true) => "",
        (true, false) => "Used with light colors. It cannot be read on a dark page.",
        (false, true) => "Used with dark colors. It cannot be read on a light page.",
        (false, false) => "Not used: it cannot be read on a light page, nor on a dark one.",
    }
}
/// What all of that is worth.
pub const PROTECTS_NOTHING: &str =
    "Locking, leaving out and read only shape the page and protect nothing: anybody can open the link without them.";
/// Heads the preview.
pub const PREVIEW: &str = "Preview";
/// The preview, for those who hear its title.
pub const PREVIEW_TITLE: &str = "Preview of the embedded page";
/// Where the page is a file.
pub const NO_PREVIEW: &str = "This copy is a file on your disk, and an embedded page needs an address. Put the file on a web server, then write \
     its address in place of https://HOST/ below.";
/// Heads what is to be pasted.
pub const SNIPPETS: &str = "Paste this";
/// Opens the other ways.
pub const OTHER_SNIPPETS: &str = "All other ways";
/// Copies one.
pub const COPY: &str = "Copy";
/// Heads what can be taken where no frame is allowed.
pub const PICTURES: &str = "Where only pictures are allowed";
/// What a picture tells.
pub const PICTURES_NOTE: &str = "Pictures and tables carry today’s date and do not change. They hold results: with the other inputs, a salary that \
     is left out can be worked out from them.";
/// Copies the table of results as source text.
pub const COPY_HTML: &str = "Copy as HTML";

/// A snippet.
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

/// What it needs besides being pasted; nothing where that is all.
pub const fn snippet_note(snippet: Snippet) -> &'static str {
    match snippet {
        Snippet::Markdown => "Save the picture below under this name, and upload it beside the page.",
        Snippet::Script => {
            "Where the height is “As the content needs”, the frame grows and shrinks with it. Without JavaScript the link in it is shown."
        }
        _ => "",
    }
}

/// A button that copies a snippet, for those who hear it without seeing where it stands.
pub fn copy_snippet(name: &str) -> String {
    format!("{COPY}: {name}")
}

/// What stands on the widget's own page.
pub const WIDGET_NOTE: &str = "Shows the calculator Tokenworth. Parameters: query, inputs, height.";
