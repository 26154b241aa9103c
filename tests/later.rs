//! What the page loads when it is first touched: questions, and answers that are those of the functions behind them.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use tokenworth::chart::{ChartKey, Palette, poster, poster_size};
use tokenworth::explain::{Known, Topic, explain_topic};
use tokenworth::export::{self, Disclosure, Kept, Stamp, Subject};
use tokenworth::later::{Page, Question};
use tokenworth::model::{Metric, Uncertainty, evaluate};
use tokenworth::text::figures::{English, Figures};
use tokenworth::view::View;
use tokenworth::{scenario, share};

const STAMP: Stamp = Stamp { date: "2026-11-22", link: "https://example.org/#v=1&sal=500000" };
/// Writes results as text.
type Write = fn(&Subject, &Stamp, Disclosure, &dyn Figures) -> String;

/// A link with scenarios, one of which would like to be markup.
const HOSTILE: &str = "v=1&sal=500000&target=225&s1=%3Cimg%20src=x%20onerror=alert(1)%3E%26~tok:300&s2=Other~tok:7";

fn every_question() -> Vec<Question<'static>> {
    let mut all = vec![Question::Csv, Question::Json, Question::Markdown, Question::Html, Question::Plain];
    all.extend([Question::Evidence, Question::Method, Question::Share("salary=on"), Question::Embed("")]);
    all.extend(View::ALL.iter().map(|view| Question::View(*view)));
    all.extend(["read:0.5", "read:0.5:log", "picture:dark"].map(Question::Beliefs));
    all.extend([Question::Open("{\"a\":1}"), Question::WithSalary("picture:curve:dark"), Question::Printed]);
    all.extend(
        Metric::ALL
            .iter()
            .flat_map(|metric| [Question::Explain((*metric).into()), Question::ExplainText((*metric).into())]),
    );
    let pictures = |chart: &ChartKey| [true, false].map(|dark| Question::Picture { chart: *chart, dark });
    all.extend(ChartKey::ALL.iter().flat_map(pictures));
    all
}

#[test]
fn every_question_is_read_as_it_was_written() {
    let mut seen = Vec::new();
    for question in every_question() {
        let text = question.write();
        assert_eq!(Question::read(&text), Some(question), "{text}");
        assert!(!seen.contains(&text), "{text} asks two things");
        seen.push(text);
    }
    assert_eq!(Question::Explain(Metric::Roi.into()).write(), "explain:roi");
    assert_eq!(Question::Picture { chart: ChartKey::Curve, dark: true }.write(), "picture:curve:dark");
}

#[test]
fn what_is_no_question_has_no_answer() {
    for text in ["", ":", "roi", "explain", "explain:", "explain:Roi", "csv:roi", "CSV", "picture:curve"] {
        assert_eq!(Question::read(text), None, "{text}");
    }
    for text in ["picture:curve:", "picture:curve:blue", "picture:roi:dark", "picture:curve:dark:", "explain:roi:"] {
        assert_eq!(Question::read(text), None, "{text}");
    }
}

#[test]
fn answers_are_those_of_the_page() {
    for fragment in ["", HOSTILE, "v=1&draws=20000&seed=7&pu=5"] {
        let link = share::read(fragment);
        let report = evaluate(&link.inputs).with_uncertainty(Uncertainty::quick(&link.inputs));
        let columns = scenario::columns(&link.scenarios, &link.inputs, &report);
        let subject = Subject { inputs: &link.inputs, report: &report, columns: &columns };
        let page = Page::of(fragment, false);
        let written = |write: Write| Some(write(&subject, &STAMP, Disclosure::default(), &English));
        let sentence = STAMP.printed(&subject, Disclosure::default()).foot();
        for question in every_question() {
            let expected = match question {
                Question::Csv => written(export::csv),
                Question::Json => {
                    let kept = Kept { own: &link.scenarios, unknown: &link.unknown };
                    Some(export::json(&subject, kept, &STAMP, Disclosure::default(), &English))
                }
                Question::Markdown => written(export::markdown),
                Question::Html => written(export::html),
                Question::Plain => written(export::plain),
                Question::ExplainText(topic) => {
                    explain_topic(topic, &Known::of(&link.inputs, &report).disclosed(Disclosure::default()), &English)
                        .map(|why| why.text())
                }
                // These have tests of their own.
                Question::Explain(_)
                | Question::Evidence
                | Question::Method
                | Question::View(_)
                | Question::Share(_)
                | Question::Embed(_)
                | Question::Beliefs(_)
                | Question::Open(_)
                | Question::Printed
                | Question::WithSalary(_) => continue,
                Question::Picture { chart, dark } => {
                    let spec = chart.spec(&subject, &English);
                    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
                    poster(&spec, &palette, poster_size(&spec, 960, &sentence), &sentence).ok()
                }
            };
            assert!(page.answer(question, &STAMP, &English) == expected, "{question:?} of {fragment}");
        }
    }
}

#[test]
fn a_view_stands_in_its_page_and_only_those_that_are_written() {
    let page = Page::of(HOSTILE, false);
    let view = |view| page.answer(Question::View(view), &STAMP, &English);
    assert_eq!((view(View::Budget), view(View::Target)), (None, None));
    for (written, question) in [(View::Evidence, Question::Evidence), (View::Method, Question::Method)] {
        let (html, inside) = (view(written).unwrap(), page.answer(question, &STAMP, &English).unwrap());
        assert!(
            html.contains("<header><button") && html.contains("<h1 class=\"big\">") && html.contains(&inside),
            "{written:?}"
        );
    }
}

/// The page's own program has something to say: of the link, of a preset.
#[test]
fn a_view_says_whether_the_rest_has_to_come_at_once() {
    let is_urgent = |link| {
        let stamp = Stamp { date: "2026-11-22", link };
        let fragment = link.split_once('#').map_or("", |(_, fragment)| fragment);
        let html = Page::of(fragment, false).answer(Question::View(View::Method), &stamp, &English).unwrap();
        html.contains(" data-urgent=\"\">")
    };
    assert!(!is_urgent("https://example.org/?view=method&theme=dark#v=1&sal=300000"));
    assert!(!is_urgent("https://example.org/?view=method"));
    assert!(!is_urgent("https://example.org/?view=method&embed=1#v=1"));
    assert!(is_urgent("https://example.org/?view=method#v=1&sal=much"));
    assert!(is_urgent("https://example.org/?view=method&preset=uber"));
}

/// The dialog has heading, sentence, formula in words and numbers, note, and terms with their sources.
#[test]
fn an_explanation_is_the_content_of_a_dialog() {
    let page = Page::of("v=2&spread=2&target=225", false);
    let html = |key| page.answer(Question::Explain(Topic::find(key).unwrap()), &STAMP, &English).unwrap();
    let value = html("value_adopter");
    for part in [
        "<h2 id=\"explain-title\" tabindex=\"-1\">Value of a willing user: $",
        "<div class=\"formula\"><p>Base salary × Load factor × Captured by the employer × Gain</p></div>",
        "<h3>With your numbers</h3><div class=\"formula\"><p>$200,000 × 1.3 × 50% × ",
        "<dl class=\"terms\"><dt><a href=\"?view=budget#v=2&amp;spread=2",
        " data-view=\"budget\" data-id=\"in-sal\">Base salary</a></dt><dd>$200,000<small>",
        "<dt><button type=\"button\" class=\"ask\" data-explain=\"gain\">Gain</button></dt>",
        "</dd></dl>",
    ] {
        assert!(value.contains(part), "{part} is not in {value}");
    }
    assert!(html("multiplier").contains("<p class=\"note\">Mean over unequal users"), "a note");
    assert_eq!(html("multiplier").matches("<p>v = ").count(), 2, "a line a definition");
    let drawn = html("mc_p50");
    for part in [
        "data-id=\"in-chi_lo\">15%</a></td>",
        "data-id=\"in-chi\">35%</a></td>",
        "data-id=\"in-curves\">Saturating</a> <b>50%</b>",
    ] {
        assert!(drawn.contains(part), "{part} is not in {drawn}");
    }
    assert!(
        html("A").contains("<dt>Pull requests a week at most</dt><dd>4<small>"),
        "a constant leads nowhere, but is cited"
    );
}

/// Groups have explanations of their own, whatever they are called.
#[test]
fn a_group_explains_itself_and_its_name_stays_text() {
    let page = Page::of("v=2&g1=%3Cimg%20src=x%20onerror=alert(1)%3E%26~n:60~sal:300000", false);
    let ask = |key: &str| page.answer(Question::read(&format!("explain:{key}")).unwrap(), &STAMP, &English);
    let team = ask("team_cost").unwrap();
    assert!(
        team.contains("data-explain=\"g1.team_cost\">Cost of “&lt;img src=x onerror=alert(1)&gt;&amp;”</button>"),
        "{team}"
    );
    let group = ask("g1.value_adopter").unwrap();
    assert!(group.contains("<dt>Base salary</dt><dd>$300,000<small>Set for the group “&lt;img"), "{group}");
    assert!(!group.contains("<img") && group.contains("data-explain=\"g1.gain\""), "{group}");
    assert_eq!(ask("g2.value_adopter"), None, "there is no second group");
    let method = page.answer(Question::Method, &STAMP, &English).unwrap();
    assert!(!method.contains("<img") && method.contains("id=\"method-g1.value_adopter\""));
}

/// Only tags of its own, all closed: nothing that a link holds becomes markup.
#[test]
fn explanations_hold_no_markup_of_others() {
    let page = Page::of(HOSTILE, false);
    let known = [
        "h2", "h3", "p", "div", "dl", "dt", "dd", "small", "a", "b", "button", "table", "caption", "thead", "tbody",
        "tr", "th", "td",
    ];
    for metric in Metric::ALL {
        let html = page.answer(Question::Explain((*metric).into()), &STAMP, &English).unwrap();
        let tags: Vec<&str> = html.split('<').skip(1).map(|after| after.split(['>', ' ']).next().unwrap()).collect();
        assert!(tags.iter().all(|tag| known.contains(&tag.trim_start_matches('/'))), "{tags:?}");
        for tag in known {
            let count = |name: &str| tags.iter().filter(|other| **other == name).count();
            assert_eq!(count(tag), count(&format!("/{tag}")), "{tag} in {html}");
        }
    }
}

/// Figures may come from anywhere: what a locale or a currency puts into a number is text, too.
#[test]
fn numbers_are_escaped_like_everything_else() {
    struct Evil;
    impl Figures for Evil {
        fn write(&self, _: f64, _: tokenworth::text::figures::Form) -> String {
            "<b onclick='x' id=\"y\">&".to_owned()
        }
        fn separators(&self) -> tokenworth::inputs::number::Separators {
            tokenworth::inputs::number::Separators::ENGLISH
        }
    }
    let page = Page::of("", false);
    for metric in Metric::ALL {
        let html = page.answer(Question::Explain((*metric).into()), &STAMP, &Evil).unwrap();
        assert!(!html.contains("<b ") && !html.contains("onclick='"), "{html}");
    }
    let roi = page.answer(Question::Explain(Metric::Roi.into()), &STAMP, &Evil).unwrap();
    assert!(roi.contains("&lt;b onclick=&#39;x&#39; id=&quot;y&quot;&gt;&amp;"), "{roi}");
}

/// Names of scenarios are in exports and pictures: text, whatever they are.
#[test]
fn a_hostile_name_stays_text_in_every_answer_that_is_markup() {
    let page = Page::of(HOSTILE, false);
    let mut shown = 0;
    let pictures = ChartKey::ALL.iter().map(|chart| Question::Picture { chart: *chart, dark: false });
    for question in pictures.chain([Question::Html]) {
        let Some(text) = page.answer(question, &STAMP, &English) else { continue };
        assert!(!text.contains("<img"), "{question:?}: {text}");
        shown += usize::from(text.contains("&lt;img src=x onerror=alert(1)&gt;&amp;"));
    }
    assert!(shown >= 2, "{shown}: the table and the chart of scenarios show it");
}

#[test]
fn all_draws_are_made_only_where_they_are_asked_for() {
    let count = |all| Page::of("v=1&draws=20000", all).report.uncertainty.unwrap().draws;
    assert_eq!((count(false), count(true)), (10_000, 20_000));
}

#[test]
fn a_chart_with_nothing_to_draw_has_no_picture() {
    let page = Page::of("v=1&sal=0&pu=0&pw=0&pc=0&po=0", false);
    let picture = |chart| page.answer(Question::Picture { chart, dark: false }, &STAMP, &English);
    let spec = ChartKey::Tornado.spec(&page.subject(), &English);
    let drawn = tokenworth::chart::svg(&spec, &Palette::LIGHT, (760, 500));
    assert_eq!(picture(ChartKey::Tornado).is_some(), drawn.is_ok());
}
