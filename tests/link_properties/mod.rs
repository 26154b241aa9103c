//! What holds for any link, by whomever it was written: asked by the tests, and of far more links by the fuzzer.

use tokenworth::inputs::number::{Separators, is_invisible};
use tokenworth::model::{Metric, Reason, evaluate};
use tokenworth::presentation::Presentation;
use tokenworth::scenario::{self, LONGEST_NAME, Scenario};
use tokenworth::share::{self, LONGEST, Link, Notice};
use tokenworth::state::{AppState, Saved};
use tokenworth::text;
use tokenworth::text::figures::English;

/// Notices that are told one by one, and the one that counts the others.
const MOST_NOTICES: usize = 7;
/// Far more characters than any notice needs.
const LONGEST_NOTICE: usize = 600;

/// Reads these bytes as the fragment and the query of an address, and as what is saved in a browser; panics where that
/// breaks what is promised.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let link = share::read(&text);
    notices_are_fit_to_show(&link.notices);
    scenarios_are_within_bounds(&link);
    what_is_written_reads_the_same(&link);
    results_are_finite(&link);
    the_page_opens(&text, &link);
}

fn notices_are_fit_to_show(notices: &[Notice]) {
    assert!(notices.len() <= MOST_NOTICES, "{} notices", notices.len());
    for notice in notices {
        let said = text::notice(notice, &English);
        assert!(said.chars().count() <= LONGEST_NOTICE, "too much to read: {said}");
        assert!(!said.contains(|c: char| c.is_control() || is_invisible(c)), "{said:?}");
    }
}

fn scenarios_are_within_bounds(link: &Link) {
    assert!(link.scenarios.len() <= scenario::MOST, "{} scenarios", link.scenarios.len());
    for own in &link.scenarios {
        assert!(own.name.chars().count() <= LONGEST_NAME, "{}", own.name);
        assert!(!own.name.contains(|c: char| c.is_control() || is_invisible(c)), "{:?}", own.name);
    }
}

/// Nothing is lost or added on the way, however often a link is read and written.
fn what_is_written_reads_the_same(link: &Link) {
    let written = share::write(&link.inputs, &link.scenarios, &link.unknown);
    // What encoding makes longer than is read is refused as a whole.
    if written.len() <= LONGEST {
        let notices = Notice::of_money(link.inputs.shown()).into_iter().collect();
        assert_eq!(share::read(&written), Link { notices, ..link.clone() }, "written as {written}");
    }
}

/// A metric is a number or has a reason in words, for the link and for each of its scenarios.
fn results_are_finite(link: &Link) {
    let base = evaluate(&link.inputs);
    let own = scenario::columns(&link.scenarios, &link.inputs, &base)
        .into_iter()
        .filter(|(scenario, _)| matches!(scenario, Scenario::Own(..)))
        .filter_map(|(_, outcome)| Some(outcome.ok()?.plain_report().clone()));
    for report in own.chain([base.clone()]) {
        for metric in &Metric::ALL {
            let found = report.get(*metric);
            assert!(found.map_or_else(|reason| reason != Reason::TooLarge, f64::is_finite), "{metric:?}: {found:?}");
        }
    }
}

fn the_page_opens(text: &str, link: &Link) {
    let query = Presentation::read(text);
    assert_eq!(Presentation::read(&query.write()), query);
    let page = AppState::opened(text, Separators::ENGLISH, Saved::Text(text.to_owned()))
        .with_preset(query.get("preset"), text);
    assert_eq!((page.scenarios.as_slice(), query.view().key().is_empty()), (link.scenarios.as_slice(), false));
    // What is saved brings the scenarios back.
    let saved = share::write(&tokenworth::inputs::Assumptions::default(), &link.scenarios, &[]);
    assert_eq!(AppState::opened("", Separators::ENGLISH, Saved::Text(saved)).scenarios, link.scenarios);
}
