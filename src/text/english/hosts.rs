//! What the hosts of embedded pages allow, such as wikis and site builders, as of autumn 2026.

use crate::presentation::embedding::Host;

/// The words for a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostWords {
    /// Its name.
    pub name: &'static str,
    /// What works there.
    pub works: &'static str,
    /// What an administrator has to allow first.
    pub allow: &'static str,
}

/// If nothing has to be allowed.
const NOTHING: &str = "Nobody has to allow anything.";
/// If the site may have a content security policy of its own.
const OWN_POLICY: &str = "Where the site sends a Content-Security-Policy, its frame-src has to name this address, and its script-src, too, \
     for the script. The server of this address has to send Access-Control-Allow-Origin: *, or frames stay without results.";

/// The words for this host.
pub const fn host(host: Host) -> HostWords {
    let (name, works, allow) = match host {
        Host::Html => ("HTML page", "All of it works. With the script the height can follow the content.", OWN_POLICY),
        Host::ConfluenceCloud => (
            "Confluence Cloud",
            "The built-in iframe macro takes the address and has a fixed height. HTML macros from the marketplace take the \
             frame; downloads often do not work in them.",
            "Marketplace macros come with a list of allowed addresses, which an administrator may have to extend.",
        ),
        Host::ConfluenceDataCenter => (
            "Confluence Data Center",
            "The HTML macro takes the frame. A user macro can hold the script instead.",
            "The HTML macro is off until an administrator turns it on, and only administrators make user macros.",
        ),
        Host::SharePoint => (
            "SharePoint Online",
            "The Embed web part takes the frame, if the address begins with https. An uploaded HTML file does not run there.",
            "The site’s list “HTML Field Security” has to name the domain of this address.",
        ),
        Host::Notion => (
            "Notion",
            "Paste the address on an empty line and choose to embed it. The frame is dragged to its height.",
            NOTHING,
        ),
        Host::MediaWiki => (
            "MediaWiki",
            "With the extension Widgets: the first text makes a page, once, and the second goes wherever the calculator is \
             to stand. Without it a wiki page takes the address alone.",
            "An administrator has to install the extension, and editing its pages is a right of its own.",
        ),
        Host::GitLab => (
            "GitLab",
            "Wikis and Markdown files take a picture with a link.",
            "Frames work only where an administrator has put this address on the list of allowed providers.",
        ),
        Host::GitHub => (
            "GitHub",
            "Wikis and README files take a picture with a link. Frames, scripts and styles are removed.",
            "Nobody can allow more.",
        ),
        Host::Backstage => (
            "Backstage TechDocs",
            "The frame goes into the Markdown as it is, with a fixed height. The script does not run there.",
            "The app’s allowedIframeHosts has to name the host of this address exactly.",
        ),
        Host::Docusaurus => {
            ("Docusaurus", "Its Markdown files are MDX, where a frame has to be written as JSX.", OWN_POLICY)
        }
        Host::MkDocs => ("MkDocs", "Its Markdown takes HTML: the script and the frame both work.", OWN_POLICY),
    };
    HostWords { name, works, allow }
}
