//! The corpus beside this file: its cases read, and each of their links checked.

use crate::link_properties;
use tokenworth::model::{Metric, evaluate};
use tokenworth::share::{self, Link};
use tokenworth::text;
use tokenworth::text::figures::English;

/// Links of one meaning, and what is expected of each.
#[derive(Default)]
struct Case {
    name: &'static str,
    links: Vec<String>,
    same: Option<String>,
    notices: Vec<&'static str>,
    written: Option<&'static str>,
    metrics: Vec<(Metric, Option<f64>)>,
}

#[test]
fn every_link_of_the_corpus_keeps_its_meaning() {
    let cases = cases(include_str!("corpus.txt"));
    assert!(cases.iter().any(|case| case.name == env!("CARGO_PKG_VERSION")), "this release has no link");
    for case in cases {
        assert!(!case.links.is_empty(), "{}: no link", case.name);
        assert!(case.same.is_some() || !case.metrics.is_empty(), "{}: no result", case.name);
        for fragment in &case.links {
            let shown: String = fragment.chars().take(80).collect();
            println!("{}: {shown}", case.name);
            case.check(fragment);
        }
    }
}

fn cases(text: &'static str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.strip_prefix("  ") {
            None => cases.push(Case { name: line, ..Case::default() }),
            Some(line) => cases.last_mut().unwrap().add(line),
        }
    }
    cases
}

impl Case {
    fn add(&mut self, line: &'static str) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "link" => self.links.push(spelled_out(rest)),
            "same" => self.same = Some(spelled_out(rest)),
            "notice" => self.notices.push(rest),
            "written" => self.written = Some(rest),
            key => {
                let metric = Metric::ALL.iter().find(|metric| metric.key() == key);
                let metric = *metric.unwrap_or_else(|| panic!("{}: there is no metric {key}", self.name));
                self.metrics.push((metric, (rest != "null").then(|| rest.parse().unwrap())));
            }
        }
    }

    fn check(&self, fragment: &str) {
        let link = share::read(fragment);
        self.check_notices(&link);
        if let Some(same) = &self.same {
            let same = share::read(same);
            assert_eq!(same.notices, []);
            assert_eq!((&link.inputs, &link.scenarios), (&same.inputs, &same.scenarios));
        }
        if let Some(written) = self.written {
            assert_eq!(share::write(&link.inputs, &link.scenarios, &link.unknown), written);
        }
        let report = evaluate(&link.inputs);
        for (metric, expected) in &self.metrics {
            let found = report.get(*metric).ok();
            assert!(agree(found, *expected), "{}: {found:?}, not {expected:?}", metric.key());
        }
        link_properties::check(fragment.as_bytes());
    }

    fn check_notices(&self, link: &Link) {
        let said: Vec<String> = link.notices.iter().map(|notice| text::notice(notice, &English)).collect();
        assert_eq!(said.len(), self.notices.len(), "{said:?}");
        for (said, words) in said.iter().zip(&self.notices) {
            assert!(words.split(' ').all(|word| said.contains(word)), "“{said}” lacks “{words}”");
        }
    }
}

fn agree(found: Option<f64>, expected: Option<f64>) -> bool {
    match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() <= 1e-9 * expected.abs(),
        (found, expected) => found == expected,
    }
}

/// A fragment with what a line of text cannot hold, or is too long to read.
fn spelled_out(text: &str) -> String {
    let text = text.replace("\\n", "\n").replace("\\r", "\r");
    let text = each(&text, "\\u{", "}", |hex| char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap().into());
    each(&text, "«", "»", |repeated| {
        let (count, part) = repeated.split_once(' ').unwrap();
        (1..=count.parse().unwrap()).map(|n: u32| part.replace('#', &n.to_string())).collect()
    })
}

/// The text with everything from `open` to `close` made into something else.
fn each(text: &str, open: &str, close: &str, make: impl Fn(&str) -> String) -> String {
    let mut parts = text.split(open);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| {
        let (inside, behind) = part.split_once(close).unwrap();
        whole + &make(inside) + behind
    })
}
