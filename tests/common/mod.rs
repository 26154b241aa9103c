//! What several tests share.
#![allow(dead_code, reason = "no test needs all of it")]

pub mod euros;
pub mod links;
pub mod random;
pub mod results;

use tokenworth::inputs::Input;

/// The inputs that come off the gain of every user. Where all are 0, a gain is what tokens bring.
pub const OFF_THE_GAIN: &[Input] = &[Input::Review];
