//! Sentences with colored parts: amounts of cost and of value have their own colors.

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words without a color.
    Plain(String),
    /// An amount spent.
    Cost(String),
    /// An amount gained.
    Value(String),
}

impl Piece {
    /// Its words, without the color.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Cost(text) | Self::Value(text) => text,
        }
    }
}

/// One or more sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(pub Vec<Piece>);

impl Rich {
    /// The words of all pieces, without their colors.
    pub fn text(&self) -> String {
        self.0.iter().map(Piece::text).collect()
    }
}
