//! The facts that charts show, as numbers, in a file for each chart.

pub mod curve;
pub mod lorenz;
pub mod marginal;
pub mod matters;
pub mod people;
pub mod ruler;
pub mod scenarios;
pub mod spread;
pub mod timeline;
pub mod weeks;
