//! Text search.

/// Whether each word of `query` is part of one of the texts, in any order, ignoring case and accents. A query without
/// words matches everything.
pub fn finds(query: &str, texts: &[&str]) -> bool {
    let texts: Vec<String> = texts.iter().map(|text| folded(text)).collect();
    folded(query).split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

/// Lowercases a text and removes accents from Latin letters.
fn folded(text: &str) -> String {
    // An accent may also be a separate combining character.
    let is_accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    text.chars().flat_map(char::to_lowercase).filter(|letter| !is_accent(letter)).map(without_accent).collect()
}

const fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::finds;

    #[test]
    fn words_are_found_in_any_order_and_text() {
        let texts = ["Claude Opus 5", "Amazon Bedrock", "Über-Café"];
        for query in ["", "  ", "opus", "BEDROCK claude", "5 opus", "zon pus", "uber", "CAFE", "cafe\u{301}"] {
            assert!(finds(query, &texts), "{query}");
        }
        for query in ["gpt", "opus 6", "Claude Opus 5 Amazon Bedrock and more", "opusbedrock"] {
            assert!(!finds(query, &texts), "{query}");
        }
    }
}
