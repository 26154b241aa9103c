//! Hooks for the side effects of the page: the address, saving, long runs, browser events.

mod address;
mod arrival;
mod base_address;
mod choice;
mod events;
mod export;
mod held;
mod identities;
mod latched;
mod latest;
mod long_run;
mod narrow;
mod saving;
mod seen;
mod separators;
mod sought;
mod translation;

pub use address::{AddressBar, use_address};
pub use arrival::use_arrival;
pub use base_address::use_base_address;
pub use choice::use_choice;
pub use events::use_browser_events;
pub use export::{Export, use_export};
pub use held::use_held;
pub use identities::use_identities;
pub use latched::use_latched;
pub use latest::use_latest;
pub use long_run::use_long_run;
pub use narrow::use_is_narrow;
pub use saving::use_saving;
pub use seen::use_is_seen;
pub use separators::use_separators;
pub use sought::use_sought;
pub use translation::use_translation;
