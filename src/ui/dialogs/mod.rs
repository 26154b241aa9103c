//! The dialogs over the page.

mod embed;
mod explanation;
mod share;

pub use embed::EmbedDialog;
pub use explanation::Explanation;
pub use share::ShareDialog;
