//! Sentences with parts that stand out: cost and value have their colors wherever they are named.

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
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

/// A sentence or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(pub Vec<Piece>);

impl Rich {
    /// The sentence with more words.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.with(Piece::Plain(text.into()))
    }

    /// The sentence with an amount spent.
    #[must_use]
    pub fn cost(self, text: impl Into<String>) -> Self {
        self.with(Piece::Cost(text.into()))
    }

    /// The sentence with an amount gained.
    #[must_use]
    pub fn value(self, text: impl Into<String>) -> Self {
        self.with(Piece::Value(text.into()))
    }

    fn with(mut self, piece: Piece) -> Self {
        self.0.push(piece);
        self
    }

    /// The sentence without its colors.
    pub fn text(&self) -> String {
        self.0.iter().map(Piece::text).collect()
    }
}
