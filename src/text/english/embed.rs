//! The Embed dialog.

use crate::later::Snippet;

/// Heading of the dialog.
pub const EMBED: &str = "Put it into another page";
/// What it shows, as the title of the frame.
pub const EMBED_TITLE: &str = "What AI tokens cost and return";
/// Chooses where it is to stand.
pub const EMBED_HOST: &str = "Where";
/// Chooses the view.
pub const EMBED_VIEW: &str = "View";
/// Chooses between all and one chart.
pub const EMBED_CHART: &str = "Show";
/// All of the view.
pub const EVERYTHING: &str = "Everything";
/// Chooses how the height is set.
pub const EMBED_HEIGHT: &str = "Height";
/// The ways to set it, keys as in the form.
pub const HEIGHTS: [(&str, &str); 2] = [("fixed", "Fixed"), ("auto", "As the content needs (script only)")];
/// The height in pixels.
pub const PIXELS: &str = "Pixels";
/// Nothing can be entered.
pub const READ_ONLY: &str = "Read only";
/// What was set stays so.
pub const LOCK_SET: &str = "Lock the inputs that the link sets";
/// Heads the groups that can be left out.
pub const HIDE: &str = "Leave out inputs";
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
        Snippet::Script => "Script: the height follows the content",
    }
}

/// What it needs besides being pasted; nothing where that is all.
pub const fn snippet_note(snippet: Snippet) -> &'static str {
    match snippet {
        Snippet::Markdown => "Save the picture below under this name, and upload it beside the page.",
        Snippet::Script => "Without JavaScript the link in it is shown.",
        _ => "",
    }
}

/// A button that copies a snippet, for those who hear it without seeing where it stands.
pub fn copy_snippet(name: &str) -> String {
    format!("{COPY}: {name}")
}

/// What stands on the widget's own page.
pub const WIDGET_NOTE: &str = "Shows the calculator Tokenworth. Parameters: query, inputs, height.";
