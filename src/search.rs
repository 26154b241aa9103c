//! Text search.

use crate::inputs::number::without_accent;

/// The words that a reader looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// The words of this text.
    pub fn of(text: &str) -> Self {
        Self { words: folded(text).split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether each word is part of one of the texts, in any order, ignoring case and accents. A query without words finds
    /// everything.
    pub fn finds(&self, texts: &[&str]) -> bool {
        if self.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.iter().map(|text| folded(text)).collect();
        self.words.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }

    /// Whether each word is a whole word of one of the texts: "5" is one of "Opus 5", and not of "Opus 5.5".
    pub fn finds_whole(&self, texts: &[&str]) -> bool {
        let texts: Vec<String> = texts.iter().map(|text| folded(text)).collect();
        self.words.iter().all(|word| texts.iter().any(|text| text.split_whitespace().any(|whole| whole == word)))
    }
}

/// Lowercases a text and removes accents from Latin letters.
fn folded(text: &str) -> String {
    // An accent may also be a separate combining character.
    let is_accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    text.chars().flat_map(char::to_lowercase).filter(|letter| !is_accent(letter)).map(without_accent).collect()
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn words_are_found_in_any_order_and_text() {
        let texts = ["Claude Opus 5", "Amazon Bedrock", "Über-Café"];
        for query in ["", "  ", "opus", "BEDROCK claude", "5 opus", "zon pus", "uber", "CAFE", "cafe\u{301}"] {
            assert!(Query::of(query).finds(&texts), "{query}");
        }
        for query in ["", "claude 5", "BEDROCK", "cafe"] {
            assert!(Query::of(query).finds_whole(&["Claude Opus 5", "Bedrock", "Über Café"]), "{query}");
        }
        for query in ["opus 5", "clau", "5."] {
            assert!(!Query::of(query).finds_whole(&["Claude Opus 5.5"]), "{query}");
        }
        for query in ["gpt", "opus 6", "Claude Opus 5 Amazon Bedrock and more", "opusbedrock"] {
            assert!(!Query::of(query).finds(&texts), "{query}");
        }
    }
}
