//! Text as typed.
