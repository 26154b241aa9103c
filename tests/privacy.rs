//! A salary leaves the page only where the reader has ticked it, whatever the way out; where it is left out, that is said,
//! and whoever opens the link learns of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
mod shown;

use common::euros::in_euros;
use common::links::{notices, opened};
use rstest::rstest;
use serde_json::Value as Json;
use shown::Page;
use tokenworth::chart::multiples::Multiples;
use tokenworth::chart::{ChartKey, Palette, Subject};
use tokenworth::currency::Currency;
use tokenworth::explain::{Known, Topic, explain_topic, known_in};
use tokenworth::export::{self, Address, Disclosed, Disclosure, Material, Shared, Stamp, fallback};
use tokenworth::inputs::number::Separators;
use tokenworth::inputs::{Assumptions, Group, Input, Value};
use tokenworth::model::Metric;
use tokenworth::model::amount_unit::AmountUnit;
use tokenworth::model::demand::{Answer, Demand, Question};
use tokenworth::plot::multiples;
use tokenworth::presentation::Presentation;
use tokenworth::presentation::embedding::{Embedding, Snippet};
use tokenworth::scenario::{Column, Scenario};
use tokenworth::share::{self, Notice};
use tokenworth::state::{Action, AppState, Extent, Passing, Place, RowAction};
use tokenworth::text::figures::{English, Figures, Form};
use tokenworth::text::{self, answer as sentences};
use tokenworth::ui;
use tokenworth::units::Usd;

/// Salaries of the inputs, of a group, of a scenario, and of a scenario that does not fit the inputs. No result reads like
/// one of them; should that change with the model, take others.
const SALARIES: [&str; 4] = ["187654", "165432", "198765", "176543"];
const FRAGMENT: &str = "v=2&sal=187654&tok=100&target=225&cap=400&mandate=0.95&g1=Leads~n:10~sal:165432~tok:50&\
                        s1=Senior~sal:198765~tok:9&s2=Odd~mo:0.9~sal:176543";
const ADDRESS: &str = "https://tokenworth.example/?view=target#";

macro_rules! ways {
    ($($way:ident),+ $(,)?) => {
        /// A way by which something leaves the page.
        #[derive(Clone, Copy, Debug, PartialEq)]
        enum Way { $($way),+ }

        impl Way {
            const ALL: &[Self] = &[$(Self::$way),+];
        }
    };
}

ways!(
    Csv, Json, Markdown, Html, Plain, Pictures, SmallCharts, Explanations, Answers, SharedLink, SnippetsToPaste,
    PrintedFoot, PrintedMethod, PrintedEvidence, StandingPage,
);

/// Writes results as text.
type Write = fn(&Subject, &Stamp, Disclosure, &dyn Figures) -> String;

impl Way {
    /// All that leaves by this way, each piece as its receiver reads it.
    fn pieces(self, page: &Page, disclosure: Disclosure, figures: &dyn Figures) -> Vec<String> {
        let address = [ADDRESS, FRAGMENT].concat();
        let stamp = Stamp { date: "2026-11-22", link: &address };
        let (subject, inputs) = (page.subject(), &page.link.inputs);
        let written = |write: Write| vec![write(&subject, &stamp, disclosure, figures)];
        let shared = || Shared::of(FRAGMENT, disclosure);
        match self {
            Self::Csv => written(export::csv),
            Self::Json => vec![page.json(&stamp, disclosure, figures)],
            Self::Markdown => written(export::markdown),
            // Tables of HTML hold the link in an attribute as well as in words.
            Self::Html => written(export::html).into_iter().flat_map(|html| [without_tags(&html), html]).collect(),
            Self::Plain => written(export::plain),
            Self::Pictures => {
                let picture = |chart: &ChartKey| page.picture(*chart, &stamp, disclosure, figures);
                ChartKey::ALL.iter().filter_map(picture).map(|svg| without_tags(&svg)).collect()
            }
            Self::SmallCharts => {
                let (chart, foot) = (Multiples::of(inputs, &[], figures), stamp.printed(&subject, disclosure).foot());
                vec![without_tags(&multiples::poster(&chart, inputs, ("", ""), &Palette::DARK, &foot, figures))]
            }
            Self::Explanations => {
                let known = Known::of(inputs, &page.report).disclosed(disclosure);
                let of_scenario = |(scenario, outcome): &Column| {
                    // The dialog does not offer to copy that of half a salary.
                    let outcome = outcome.as_ref().ok().filter(|_| !matches!(scenario, Scenario::Builtin(_)))?;
                    let known = known_in(scenario, outcome, inputs, figures).disclosed(disclosure);
                    Some(
                        Metric::ALL
                            .iter()
                            .filter_map(|metric| Some(explain_topic(Topic::from(*metric), &known, figures)?.text()))
                            .collect::<Vec<_>>(),
                    )
                };
                let of_scenarios = page.columns.iter().filter_map(of_scenario).flatten();
                let explained = |metric: &Metric| explain_topic(Topic::from(*metric), &known, figures);
                let of_page = Metric::ALL.iter().filter_map(explained).map(|explanation| explanation.text());
                of_page.chain(of_scenarios).collect()
            }
            Self::Answers => {
                let answers = Demand::ALL.iter().filter_map(|demand| Answer::of(*demand, inputs));
                let said = |answer: Answer| {
                    let question = Question { demand: answer.demand, ..Question::of(inputs) };
                    let link = share::write_disclosed(inputs, &[], &[], disclosure);
                    sentences::answer(figures, question, &answer, &link, disclosure)
                };
                answers.map(said).collect()
            }
            Self::SharedLink => vec![shared().fragment],
            Self::SnippetsToPaste => {
                let embedding = Embedding { locks_set: true, ..Embedding::of(&Presentation::default()) };
                let material = Material::of(&Address::of(ADDRESS), &embedding, &shared(), String::new());
                // The page of a widget is the same for all inputs.
                let of_inputs = Snippet::ALL.iter().filter(|snippet| **snippet != Snippet::WidgetPage);
                of_inputs.map(|snippet| material.write(*snippet)).collect()
            }
            Self::PrintedFoot => vec![export::printed("2026-11-22", &address, disclosure).0],
            Self::PrintedMethod => vec![on_paper(&ui::to_html_unfolded("view=method", FRAGMENT).unwrap(), disclosure)],
            Self::PrintedEvidence => {
                vec![on_paper(&ui::to_html_unfolded("view=evidence", FRAGMENT).unwrap(), disclosure)]
            }
            Self::StandingPage => vec![fallback::results(&subject, figures)],
        }
    }

    /// Whether it names a salary once that is ticked.
    const fn names_one(self) -> bool {
        !matches!(self, Self::PrintedEvidence | Self::StandingPage)
    }

    /// Whether it says so where the salary is left out: not where only its place is blank.
    const fn says_so(self) -> bool {
        !matches!(self, Self::PrintedMethod | Self::PrintedEvidence)
    }
}

/// The words of a view on paper: `styles/print.css` hides what is private there, and the bar of addresses is not on it.
fn on_paper(html: &str, disclosure: Disclosure) -> String {
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let mut shown = String::new();
    let mut rest = main;
    while let Some((before, behind)) = rest.split_once("private\"").filter(|_| !disclosure.salary) {
        let (text, tag) = before.rsplit_once('<').unwrap();
        let name = tag.split_whitespace().next().unwrap();
        shown.push_str(text);
        rest = behind.split_once(&format!("</{name}>")).unwrap().1;
    }
    without_tags(&(shown + rest))
}

fn without_tags(markup: &str) -> String {
    let words = markup.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words));
    words.collect::<Vec<_>>().join("\n")
}

/// The spellings of a salary: in full, grouped as in any language, and rounded as the page rounds money.
fn names(text: &str, salary: &str) -> bool {
    let (thousands, rest) = salary.split_at(3);
    let number: f64 = salary.parse().unwrap();
    let rounded = format!("{:.0}", number / 1000.0);
    let full = [salary.to_owned(), rounded.clone() + "000"];
    let grouped = [',', '.', '\'', '’', ' ', '\u{a0}', '\u{202f}', '\u{2009}']
        .into_iter()
        .flat_map(|mark| [format!("{thousands}{mark}{rest}"), format!("{rounded}{mark}000")]);
    let short = ["K", "k", "\u{a0}K", " K", "\u{202f}k", "\u{a0}Tsd."]
        .into_iter()
        .flat_map(|unit| [format!("{rounded}{unit}"), format!("{:.1}{unit}", number / 1000.0)]);
    full.into_iter().chain(grouped).chain(short).any(|spelled| stands_in(text, &spelled))
}

/// Whether a number stands in a text by itself, not as a part of another.
fn stands_in(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + number.len()..].chars().next();
        !before.is_some_and(|c| c.is_ascii_digit() || c == '.') && !after.is_some_and(|c| c.is_ascii_digit())
    })
}

/// Numbers as they are written where a comma parts the decimals.
struct Continental;

impl Figures for Continental {
    fn format(&self, number: f64, form: Form) -> String {
        let swap = |c| match c {
            ',' => '.',
            '.' => ',',
            other => other,
        };
        English.write(number, form).chars().map(swap).collect()
    }

    fn separators(&self) -> Separators {
        Separators::GERMAN
    }
}

#[test]
fn an_input_in_the_query_leaves_the_page_in_no_link() {
    let address =
        "https://example.com/?tab=scenarios&sal=123456&sal%3D7&said=salary&g1=Ann%20Lee~n:3~sal:99000#v=2&n=80";
    let page = Address::of(address);
    let shown = page.shared_presentation(Disclosure::WITHOUT_SALARY);
    for link in [
        page.link(&shown, "v=2&n=80"),
        page.shown_link(&shown, "v=2&n=80"),
        export::printed("2026-11-22", address, Disclosure::WITHOUT_SALARY).0,
    ] {
        assert!(link.ends_with("?tab=scenarios#v=2&n=80"), "{link}");
    }
}

#[test]
fn no_way_out_names_a_salary_unless_it_is_ticked() {
    let page = Page::of(FRAGMENT);
    for figures in [&English as &dyn Figures, &Continental] {
        for way in Way::ALL {
            let pieces = way.pieces(&page, Disclosure::default(), figures);
            assert!(pieces.iter().any(|piece| !piece.is_empty()), "{way:?}: nothing leaves");
            for (piece, salary) in pieces.iter().flat_map(|piece| SALARIES.map(|salary| (piece, salary))) {
                assert!(!names(piece, salary), "{way:?} names {salary}: {piece}");
            }
            let said = |piece: &String| {
                piece.to_lowercase().contains("salary left out")
                    || piece.contains("salary is left out")
                    || piece.ends_with("&sal=")
            };
            assert!(!way.says_so() || pieces.iter().any(said), "{way:?} does not say so: {pieces:?}");
        }
    }
}

#[test]
fn every_way_out_names_the_salary_where_it_is_ticked() {
    let page = Page::of(FRAGMENT);
    for figures in [&English as &dyn Figures, &Continental] {
        for way in Way::ALL.iter().filter(|way| way.names_one()) {
            let pieces = way.pieces(&page, Disclosure::WITH_SALARY, figures);
            assert!(pieces.iter().any(|piece| names(piece, SALARIES[0])), "{way:?}: {pieces:?}");
            let says = |piece: &String| piece.to_lowercase().contains("left out");
            assert!(!matches!(way, Way::Csv | Way::Json | Way::Markdown) || !pieces.iter().any(says), "{way:?}");
        }
    }
    for way in [Way::Markdown, Way::Plain, Way::SharedLink] {
        let pieces = way.pieces(&page, Disclosure::WITH_SALARY, &English);
        assert!(SALARIES.iter().all(|salary| names(&pieces[0], salary)), "{way:?}: {pieces:?}");
    }
}

/// The test above would see a salary in any of these.
#[test]
fn a_salary_is_seen_however_it_is_spelled() {
    for spelled in ["$187,654", "187.654 €", "sal=187654&", "$188K", "187.7K", "$188,000", "188\u{202f}k", "187 654"]
    {
        assert!(names(&format!("a {spelled} b"), "187654"), "{spelled}");
    }
    for other in ["1876540", "0.187654", "187,653", "288K"] {
        assert!(!names(other, "187654"), "{other}");
    }
}

/// Nobody’s salary is the default: leaving it out would hide nothing, and only confuse.
#[test]
fn a_salary_at_its_default_is_named_and_nothing_is_said() {
    let page = Page::of("v=2&target=225");
    let stamp = Stamp { date: "2026-11-22", link: "https://tokenworth.example/#v=2&target=225" };
    let csv = export::csv(&page.subject(), &stamp, Disclosure::default(), &English);
    assert!(csv.contains("input,sal,USD/year,200000,200000") && !csv.contains("left out"), "{csv}");
    let answer = Answer::of(Demand::Target, &page.link.inputs).unwrap();
    let question = Question { unit: AmountUnit::OfSalary, ..Question::of(&page.link.inputs) };
    let said = sentences::answer(&English, question, &answer, "", Disclosure::default());
    assert!(said.contains("of the base salary") && !said.contains("left out"), "{said}");
    assert_eq!(
        share::disclosed("v=2&target=225", Disclosure::default()),
        share::disclosed("v=2&target=225&sal=200000", Disclosure::default())
    );
}

/// Beside the cost, its share of the salary says what the salary is.
#[test]
fn an_answer_without_the_salary_says_no_share_of_it() {
    let page = Page::of(FRAGMENT);
    let answer = Answer::of(Demand::Target, &page.link.inputs).unwrap();
    let question = Question { unit: AmountUnit::OfSalary, ..Question::of(&page.link.inputs) };
    let said = |disclosure| sentences::answer(&English, question, &answer, "https://example.org/", disclosure);
    let without = said(Disclosure::WITHOUT_SALARY);
    assert!(
        !without.contains("of the base salary")
            && without.contains(" · salary left out, so the link shows other results\n"),
        "{without}"
    );
    assert!(said(Disclosure::WITH_SALARY).contains("% of the base salary"));
}

#[test]
fn a_table_for_programs_has_words_in_the_place_of_a_salary() {
    let page = Page::of("v=2&s1=Same~tok:5&s2=Senior~sal:198765&s3=Usual~sal:200000");
    let stamp = Stamp { date: "2026-11-22", link: "https://tokenworth.example/" };
    let csv = export::csv(&page.subject(), &stamp, Disclosure::default(), &English);
    let row = csv.lines().find(|line| line.starts_with("input,sal,")).unwrap();
    let cells: Vec<&str> = row.split(',').collect();
    // Whoever gives a scenario the default has chosen that, too.
    assert_eq!((cells[3], &cells[4..7]), ("200000", &["200000", "salary left out", "salary left out"][..]));
    assert!(csv.contains("\r\nstamp,salary,,salary left out,"), "{csv}");
    let json: Json = serde_json::from_str(&page.json(&stamp, Disclosure::default(), &English)).unwrap();
    assert_eq!((&json["inputs"]["sal"], &json["stamp"]["salary"]), (&200_000.into(), &"salary left out".into()));
    assert_eq!(json["own"][1]["changes"], serde_json::json!({"sal": null}));
    assert_eq!(json["scenarios"].as_array().unwrap().iter().filter(|one| one["changes"]["sal"].is_number()).count(), 0);
}

/// The notices without the one on salaries of groups and scenarios.
fn of_base(fragment: &str) -> Vec<String> {
    let mut all = notices(fragment);
    all.retain(|notice| !notice.contains("that whoever shared this left out"));
    all
}

const LEFT_OUT: &str =
    "The salary was left out when this was shared: these results use $200,000. Whoever shared it saw other results.";

#[rstest]
#[case::of_the_inputs("v=2&sal=&tok=5", "v=2&tok=5")]
#[case::of_a_scenario("v=2&s1=Senior~tok:9~sal:", "v=2&s1=Senior~tok:9")]
#[case::of_a_group("v=2&g1=Leads~n:10~sal:~tok:50", "v=2&g1=Leads~n:10~tok:50")]
#[case::of_several("v=2&sal=&g1=G~n:1~sal:&s1=A~sal:&s2=B~sal:~tok:5", "v=2&g1=G~n:1&s1=A&s2=B~tok:5")]
#[case::of_version_1("v=1&sal=&tok=5", "v=1&tok=5")]
#[case::cut_by_a_chat_program("v=2&s1=Senior~tok:9~sal", "v=2&s1=Senior~tok:9")]
#[case::in_a_sentence("v=2&tok=5&sal=).", "v=2&tok=5")]
#[case::encoded_once_more("v=2%26tok=5%26sal=%20", "v=2&tok=5")]
fn a_link_without_the_salary_says_so_once(#[case] fragment: &str, #[case] same: &str) {
    assert_eq!(of_base(fragment), [LEFT_OUT]);
    let (link, same) = (share::read(fragment), share::read(same));
    assert_eq!((link.inputs, link.scenarios, link.unknown), (same.inputs, same.scenarios, same.unknown));
}

#[test]
fn the_notice_speaks_the_readers_currency() {
    let notice = Notice::SalaryLeftOut(Usd::new(200_000.0));
    assert!(text::notice(&notice, &in_euros(0.9)).contains("these results use €180,000."));
    assert_eq!(share::read("v=2&sal=&cur=EUR&fx=0.9").inputs.currency(), (Currency::find("EUR").unwrap(), 0.9));
}

#[test]
fn other_empty_values_are_told_as_before() {
    assert_eq!(notices("v=2&weeks=").len(), 1);
    assert!(notices("v=2&weeks=&s1=A~weeks:").iter().all(|notice| notice.contains("empty") && notice != LEFT_OUT));
}

/// Salaries of groups and scenarios are missing although the reader enters that of the team.
#[test]
fn salaries_of_groups_and_scenarios_that_are_left_out_are_counted() {
    let said = |fragment: &str| {
        notices(fragment).into_iter().find(|notice| notice.contains("that whoever shared this left out"))
    };
    assert_eq!(said("v=2&sal=&tok=5"), None);
    assert_eq!(
        said("v=2&sal=&g1=G~n:1~sal:&g2=H~n:1&s1=A~sal:&s2=B~sal:~tok:5").unwrap(),
        "1 group and 2 scenarios have salaries of their own that whoever shared this left out. They use the salary of the team, so \
         the results may differ from those that were shared."
    );
    assert!(
        said("v=2&s1=A~sal:")
            .unwrap()
            .starts_with("1 scenario has a salary of its own that whoever shared this left out. It")
    );
    let typed = opened("v=2&sal=&g1=G~n:1~sal:").update(Action::Type(Place::Base, Input::Salary, "90000".to_owned()));
    assert!(matches!(typed.notices.as_slice(), [Notice::OwnSalariesLeftOut { groups: 1, scenarios: 0 }]));
}

/// All the rest comes back, and a link that is passed on says it again.
#[test]
fn what_is_shared_without_the_salary_opens_with_all_the_rest() {
    let link = share::read(FRAGMENT);
    let fragment = share::write_disclosed(&link.inputs, &link.scenarios, &link.unknown, Disclosure::WITHOUT_SALARY);
    assert_eq!(fragment, share::disclosed(FRAGMENT, Disclosure::WITHOUT_SALARY));
    assert_eq!(of_base(&fragment), [LEFT_OUT]);
    let opened = share::read(&fragment);
    let default = (Input::Salary, Assumptions::default().get(Input::Salary));
    let group = |inputs: &Assumptions| inputs.groups()[0].clone();
    assert_eq!(
        group(&opened.inputs),
        Group { changes: vec![(Input::Tokens, Value::Number(50.0))], ..group(&link.inputs) }
    );
    let without_groups = |inputs: &Assumptions| inputs.with_groups(Vec::new()).unwrap();
    assert_eq!(without_groups(&opened.inputs), without_groups(&link.inputs.with(&[default]).0));
    for (without, with) in opened.scenarios.iter().zip(&link.scenarios) {
        let others: Vec<_> = with.changes.iter().filter(|(input, _)| *input != Input::Salary).cloned().collect();
        assert_eq!((&without.name, &without.changes), (&with.name, &others));
    }
    assert_eq!(notices(&share::disclosed(&fragment, Disclosure::WITHOUT_SALARY)), [LEFT_OUT]);
    assert_eq!(notices(&Shared::of(&fragment, Disclosure::WITHOUT_SALARY).fragment), [LEFT_OUT]);
    assert_eq!(share::disclosed(FRAGMENT, Disclosure::WITH_SALARY), FRAGMENT);
    assert!(!share::disclosed("v=2&sal=187654x", Disclosure::WITHOUT_SALARY).contains("187654"), "what cannot be read");
}

#[test]
fn a_file_without_the_salary_opens_with_the_notice() {
    const FRAGMENT: &str = "v=2&sal=187654&tok=100&s1=Senior~sal:198765~tok:9&s2=Odd~mo:0.9~sal:176543";
    let page = Page::of(FRAGMENT);
    let stamp = Stamp { date: "2026-11-22", link: "https://tokenworth.example/" };
    let fragment = share::file::open(&page.json(&stamp, Disclosure::default(), &English)).unwrap();
    assert_eq!(of_base(&fragment), [LEFT_OUT]);
    let (opened, shared) = (share::read(&fragment), share::read(&share::disclosed(FRAGMENT, Disclosure::default())));
    assert_eq!((opened.inputs, opened.scenarios), (shared.inputs, shared.scenarios));
    let fragment = share::file::open(&page.json(&stamp, Disclosure::WITH_SALARY, &English)).unwrap();
    let (opened, whole) = (share::read(&fragment), share::read(FRAGMENT));
    assert_eq!((opened.inputs, opened.scenarios, opened.notices), (whole.inputs, whole.scenarios, vec![]));
}

fn is_said(state: &AppState) -> bool {
    let said = state.notices.iter().any(Notice::is_of_salary);
    assert_eq!(share::read(&state.fragment()).is_salary_left_out(), said, "the address says the same");
    said
}

#[test]
fn the_notice_stays_until_the_reader_sets_a_salary() {
    let state = opened("v=2&sal=&s1=Senior~sal:~tok:9");
    let typed = |input, text: &str| state.update(Action::Type(Place::Base, input, text.to_owned()));
    assert!(is_said(&state) && is_said(&typed(Input::Tokens, "64")) && is_said(&typed(Input::Salary, "lots")));
    assert!(!is_said(&typed(Input::Salary, "90k")));
    assert!(!is_said(&state.update(Action::Choose(Place::Base, Input::Salary, Value::Number(5.0)))));
    assert!(!is_said(&state.update(Action::Row(Place::Own(0), RowAction::Change(Input::Salary)))));
    assert!(!is_said(&state.update(Action::Apply(vec![(Input::Salary, Value::Number(500_000.0))]))));
    assert!(!is_said(&state.update(Action::Dismiss(0))));
    assert!(is_said(&state.update(Action::Reset(Extent::All))));
    assert!(is_said(&state.update(Action::Row(Place::Own(0), RowAction::Delete))));
    let other = typed(Input::Salary, "90k").update(Action::Open("v=2&sal=&tok=7".to_owned()));
    assert!(is_said(&other));
    assert!(!is_said(&other.update(Action::Open("v=2&tok=7".to_owned()))));
}

/// Neither in the link nor stored, and another link begins without it.
#[test]
fn what_is_ticked_holds_for_this_page_alone() {
    let state = opened(FRAGMENT);
    assert_eq!(state.transient.disclosure, Disclosure::WITHOUT_SALARY);
    let ticked = state.update(Passing::Disclose(Disclosure::WITH_SALARY).into());
    assert_eq!(ticked.transient.disclosure, Disclosure::WITH_SALARY);
    assert_eq!((ticked.fragment(), ticked.to_save(), ticked.edited), (state.fragment(), state.to_save(), false));
    let edited = ticked.update(Action::Type(Place::Base, Input::Tokens, "5".to_owned()));
    assert_eq!(edited.transient.disclosure, Disclosure::WITH_SALARY);
    let opened = edited.update(Action::Open("v=2&sal=123456".to_owned()));
    assert_eq!(opened.transient.disclosure, Disclosure::WITHOUT_SALARY);
}

/// A share of the salary and the tokens that it buys give the salary away: a link says such a target in tokens alone.
#[test]
fn a_shared_link_does_not_say_a_target_as_a_share_of_the_salary() {
    let shared = |said: &str| {
        let address = format!("https://example.com/?view=target&said={said}");
        Address::of(&address).shared_presentation(Disclosure::WITHOUT_SALARY).write()
    };
    assert_eq!(shared("salary"), "view=target");
    assert_eq!(shared("money"), "view=target&said=money");
}

/// A chart in a frame says below it what groups change, salaries included where the form shows them.
#[test]
fn a_framed_chart_prints_no_salary_of_a_group() {
    let query = "embed=1&chart=curve&show=n,sal,tok";
    let page = ui::to_html_unfolded(query, "v=2&n=100&g1=Board~n:10~sal:910000").unwrap();
    assert!(on_paper(&page, Disclosure::WITH_SALARY).contains("$910,000"));
    assert!(!on_paper(&page, Disclosure::WITHOUT_SALARY).contains("910,000"));
}

/// The address of a frame without a form has the salary, so the frame names it and does not call it left out. Paper has no
/// address, and the field of a salary may be hidden.
#[rstest]
#[case("embed=1&chart=curve", true)]
#[case("embed=1&chart=curve&show=n,sal", true)]
#[case("embed=1&chart=curve&hide=sal", false)]
#[case("embed=1&chart=curve&show=n,tok", false)]
fn a_framed_chart_names_the_salary_of_its_address(#[case] query: &str, #[case] is_named: bool) {
    let page = ui::to_html(query, "v=2&n=80&sal=150000").unwrap();
    let screen = without_tags(page.split("note printed").next().unwrap());
    assert_eq!(screen.contains("Assumed: 80 people at $150,000 a year"), is_named, "{screen}");
    assert_eq!(screen.contains("Assumed: 80 people (salary left out)"), !is_named, "{screen}");
    let paper = on_paper(&page, Disclosure::WITHOUT_SALARY);
    assert_eq!(paper.matches("Assumed: 80 people (salary left out)").count(), 1, "{paper}");
    assert!(!paper.contains("$150,000"), "{paper}");
    // A salary at its default is nobody’s.
    let page = ui::to_html("embed=1&chart=curve", "v=2&n=80").unwrap();
    assert_eq!(page.matches("Assumed: 80 people at $200,000 a year").count(), 1);
}

/// Half a salary in tokens costs half of the salary, so copies and pictures go without it.
#[test]
fn the_benchmark_goes_with_the_salary() {
    let page = Page::of(FRAGMENT);
    let stamp = Stamp { date: "2026-11-22", link: ADDRESS };
    for write in [export::markdown as Write, export::html, export::plain] {
        let text = |disclosure| write(&page.subject(), &stamp, disclosure, &English);
        assert!(text(Disclosure::WITH_SALARY).contains("Half a salary"));
        assert!(!text(Disclosure::WITHOUT_SALARY).contains("Half a salary"));
    }
    for chart in ChartKey::ALL {
        let disclosed = Disclosed::of(&page.subject(), Disclosure::WITHOUT_SALARY);
        let spec = chart.spec(&disclosed.subject(), &English);
        let said = format!("{spec:?}");
        assert!(!said.contains("Half a salary") && !said.contains("$93,8"), "{}: {said}", chart.key());
    }
    let said = |disclosure| {
        let disclosed = Disclosed::of(&page.subject(), disclosure);
        format!("{:?}", ChartKey::Curve.spec(&disclosed.subject(), &English))
    };
    assert!(said(Disclosure::WITH_SALARY).contains("Half a salary"));
    for query in ["tab=scenarios", "tab=simulations", "tab=results", "view=method"] {
        let printed = |disclosure| on_paper(&ui::to_html_unfolded(query, FRAGMENT).unwrap(), disclosure);
        let told = ["$93,800", "$93.8K", "$93,827", "Half a salary in tokens for one person"];
        let tells = |disclosure| told.iter().find(|words| printed(disclosure).contains(**words));
        assert_eq!(tells(Disclosure::WITHOUT_SALARY), None, "{query}");
        assert!(tells(Disclosure::WITH_SALARY).is_some(), "{query}");
    }
    // So does a cost as a share of it, which stands below that cost.
    for metric in Metric::ALL.iter().filter(|metric| metric.tells_salary()) {
        let printed = |disclosure| on_paper(&ui::to_html_unfolded("tab=results", FRAGMENT).unwrap(), disclosure);
        let [shown, hidden] = [Disclosure::WITH_SALARY, Disclosure::WITHOUT_SALARY]
            .map(|disclosure| printed(disclosure).contains(text::explanation(*metric)));
        assert!(shown && !hidden, "{}", metric.key());
    }
    let board = "v=2&n=100&g1=Board~n:10~sal:910000";
    for (query, told) in [
        ("tab=results", text::explanation(Metric::PayrollShare)),
        ("view=method", "$11,830,000"),
        ("view=method", "$35,230,000"),
    ] {
        let printed = |disclosure| on_paper(&ui::to_html_unfolded(query, board).unwrap(), disclosure);
        assert!(printed(Disclosure::WITH_SALARY).contains(told), "{query}: {told}");
        assert!(!printed(Disclosure::WITHOUT_SALARY).contains(told), "{query}: {told}");
    }
    for query in ["tab=scenarios", "tab=results"] {
        let printed = on_paper(&ui::to_html_unfolded(query, FRAGMENT).unwrap(), Disclosure::WITHOUT_SALARY);
        assert!(!printed.contains("a team of such people"), "{query}");
    }
    // A salary at its default is nobody's.
    let page = Page::of("v=2&tok=5");
    assert_eq!(Disclosed::of(&page.subject(), Disclosure::WITHOUT_SALARY).subject().columns, page.subject().columns);
}
