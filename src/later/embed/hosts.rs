//! Where the page may be embedded, and which snippets work there. Their words are in `text/english/hosts.rs`.

use super::snippets::Snippet;

macro_rules! hosts {
    ($($(#[$doc:meta])* $host:ident $key:literal $snippets:expr;)+) => {
        /// A place to embed in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Host {
            $($(#[$doc])* $host,)+
        }

        impl Host {
            /// Every host, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$host,)+];

            /// Its name in the form.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$host => $key,)+ }
            }

            /// What to paste there; the best first.
            pub const fn snippets(self) -> &'static [Snippet] {
                match self { $(Self::$host => $snippets,)+ }
            }
        }
    };
}

hosts! {
    // Host, key, what to paste.

    /// A page of one's own.
    Html "html" &[Snippet::Script, Snippet::Iframe];
    /// Confluence in Atlassian's cloud.
    ConfluenceCloud "confluence-cloud" &[Snippet::Url, Snippet::Iframe];
    /// Confluence on one's own servers.
    ConfluenceDataCenter "confluence-dc" &[Snippet::Iframe, Snippet::Script];
    /// `SharePoint` in Microsoft 365.
    SharePoint "sharepoint" &[Snippet::Iframe, Snippet::Url];
    /// Notion.
    Notion "notion" &[Snippet::Url];
    /// A wiki run by `MediaWiki`.
    MediaWiki "mediawiki" &[Snippet::WidgetPage, Snippet::WidgetCall];
    /// Wikis and files of GitLab.
    GitLab "gitlab" &[Snippet::Markdown];
    /// Wikis and files of GitHub.
    GitHub "github" &[Snippet::Markdown];
    /// Documents of Backstage.
    Backstage "backstage" &[Snippet::Iframe];
    /// A site made by Docusaurus.
    Docusaurus "docusaurus" &[Snippet::Jsx];
    /// A site made by `MkDocs`.
    MkDocs "mkdocs" &[Snippet::Script, Snippet::Iframe];
}

impl Host {
    /// The host with this key; the first where there is none.
    pub fn find(key: &str) -> Self {
        Self::ALL.iter().copied().find(|host| host.key() == key).unwrap_or(Self::Html)
    }
}
