//! Hooks for the side effects of the page: the address, saving, long runs, browser events.

mod address;
mod arrival;
mod browser;
mod choice;
mod events;
mod export;
mod identities;
mod kept;
mod long_run;
mod saving;
mod separators;

pub use address::{AddressBar, use_address};
pub use arrival::{use_arrival, use_sought};
pub use browser::{use_base_address, use_is_narrow, use_is_seen};
pub use choice::use_choice;
pub use events::use_browser_events;
pub use export::{Export, use_export};
pub use identities::use_identities;
pub use kept::{use_held, use_latched, use_latest};
pub use long_run::use_long_run;
pub use saving::use_saving;
pub use separators::use_separators;
