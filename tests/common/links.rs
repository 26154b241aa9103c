//! What links hold, and the page that they open.

use tokenworth::inputs::Assumptions;
use tokenworth::inputs::number::Separators;
use tokenworth::state::{AppState, Saved};
use tokenworth::text::figures::English;
use tokenworth::{share, text};

/// A link with prices of its own, so that results do not change with the catalog. A million tokens of the default mix cost
/// $1.0125.
pub const PRICES: &str = "v=2&pu=5&pw=6.25&pc=0.5&po=25";

/// The inputs of a link, which must raise no notice and hold no unknown key.
#[track_caller]
pub fn inputs(link: &str) -> Assumptions {
    let read = share::read(link);
    assert_eq!(read.notices, [], "{link}");
    assert_eq!(read.unknown, [], "{link}");
    read.inputs
}

/// The inputs of [`PRICES`] with these changes, as [`inputs`] reads them.
#[track_caller]
pub fn priced(changes: &str) -> Assumptions {
    inputs(&format!("{PRICES}&{changes}"))
}

/// What the page says of a link.
pub fn notices(link: &str) -> Vec<String> {
    share::read(link).notices.iter().map(|notice| text::notice(notice, &English)).collect()
}

/// The page that a link opens for a reader who has saved nothing.
pub fn opened(link: &str) -> AppState {
    AppState::opened(link, Separators::ENGLISH, Saved::Nothing)
}
