//! The components that views share, one a file.

pub mod announced;
pub mod ask;
pub mod chart;
pub mod datum;
pub mod disclose;
pub mod factor_table;
pub mod field;
pub mod fold;
pub mod folds;
pub mod footer;
pub mod form;
pub mod header;
pub mod input_field;
pub mod link;
pub mod math;
pub mod modal;
pub mod notices;
pub mod outbox;
pub mod parts_of_team;
pub mod rich;
pub mod rows;
pub mod sorted_table;
pub mod source;
pub mod steps;
pub mod table;
pub mod taken;
