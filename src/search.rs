//! Finding things by some of their words, and words in short texts.
//!
//! The standard search for a text in a text is made for long ones, and adds 3 kB to the page: so does that for a single
//! letter, which goes through it.

/// What stands before and behind the first `part` of a text.
fn around<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = text.as_bytes().windows(part.len().max(1)).position(|found| found == part.as_bytes())?;
    Some((text.get(..at)?, text.get(at.saturating_add(part.len())..)?))
}

/// Whether `part` stands in a text just so.
pub fn holds(text: &str, part: &str) -> bool {
    around(text, part).is_some()
}

/// The text with every `part` of it replaced.
pub fn replaced(text: &str, part: &str, by: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, behind)) = around(rest, part) {
        whole.extend([before, by]);
        rest = behind;
    }
    whole + rest
}

/// Whether each word of `query` stands in one of the texts, in any order; capitals of the Latin alphabet do not matter.
/// A query without words finds everything.
#[cfg(any(feature = "ui", test))]
pub fn finds(query: &str, texts: &[&str]) -> bool {
    query.split_ascii_whitespace().all(|word| texts.iter().any(|text| contains(text, word)))
}

#[cfg(any(feature = "ui", test))]
fn contains(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len().max(1)).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{finds, holds, replaced};

    #[test]
    fn parts_are_found_and_replaced_as_by_the_standard_library() {
        for text in ["", "a", "ab", "aab", "abab", "ababa", "x=é&amp;&amp;é", "%2F%2F"] {
            for part in ["a", "ab", "aba", "&amp;", "%2F", "é", "="] {
                assert_eq!(holds(text, part), text.contains(part), "{part} in {text}");
                assert_eq!(replaced(text, part, "é"), text.replace(part, "é"), "{part} in {text}");
            }
        }
    }

    #[test]
    fn words_are_found_in_any_order_and_text() {
        let texts = ["Claude Opus 5", "Amazon Bedrock"];
        for query in ["", "  ", "opus", "BEDROCK claude", "5 opus", "zon pus"] {
            assert!(finds(query, &texts), "{query}");
        }
        for query in ["gpt", "opus 6", "Claude Opus 5 Amazon Bedrock and more", "opusbedrock"] {
            assert!(!finds(query, &texts), "{query}");
        }
    }
}
