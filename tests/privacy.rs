//! A salary leaves the page only where the reader has ticked it, whatever the way out; where it is left out, that is said,
//! and whoever opens the link learns of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use rstest::rstest;
use serde_json::Value as Json;
use tokenworth::chart::ChartKey;
use tokenworth::export::{Disclosure, Stamp, fallback};
use tokenworth::inputs::field::Currency;
use tokenworth::inputs::number::Separators;
use tokenworth::inputs::{Assumptions, Group, Input, Value};
use tokenworth::later::{Host, Page, Question};
use tokenworth::model::Metric;
use tokenworth::model::demand::{Answer, Asking, Demand};
use tokenworth::model::said::Said;
use tokenworth::share::{self, Notice};
use tokenworth::state::{Action, AppState, Extent, Place, RowAction, Saved};
use tokenworth::text::figures::{English, Figures, Form};
use tokenworth::text::{self, answer as sentences};
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
    Csv,
    Json,
    Markdown,
    Html,
    Plain,
    Pictures,
    SmallCharts,
    Explanations,
    Answers,
    ShareDialog,
    EmbedDialog,
    TakenFromEmbedDialog,
    Address,
    PrintedFoot,
    PrintedMethod,
    PrintedEvidence,
    StandingPage,
);

/// The way by which the answer to a question leaves the page. There is no wildcard: a new question has to be judged here.
const fn way_of(question: Question) -> Option<Way> {
    match question {
        Question::Csv => Some(Way::Csv),
        Question::Json => Some(Way::Json),
        Question::Markdown => Some(Way::Markdown),
        Question::Html => Some(Way::Html),
        Question::Plain => Some(Way::Plain),
        Question::Picture { .. } => Some(Way::Pictures),
        Question::Beliefs(_) => Some(Way::SmallCharts),
        Question::ExplainText(_) => Some(Way::Explanations),
        Question::Share(_) => Some(Way::ShareDialog),
        Question::Embed(_) => Some(Way::EmbedDialog),
        Question::Printed => Some(Way::PrintedFoot),
        Question::Method => Some(Way::PrintedMethod),
        Question::Evidence => Some(Way::PrintedEvidence),
        // What stays: a view with the page around it; a dialog that is not printed, and of which `ExplainText` copies; a
        // file that comes in. And what lets the salary go along with another question.
        Question::View(_) | Question::Explain(_) | Question::Open(_) | Question::WithSalary(_) => None,
    }
}

impl Way {
    /// All that leaves by this way, each piece as its receiver reads it.
    fn pieces(self, page: &Page, disclosure: Disclosure, figures: &dyn Figures) -> Vec<String> {
        let link = [ADDRESS, FRAGMENT].concat();
        let stamp = Stamp { date: "2026-11-22", link: &link };
        let form = if disclosure.salary { "salary=on" } else { "" };
        let ask = |question: Question| {
            assert_eq!(way_of(question), Some(self));
            let question = question.write_disclosed(disclosure);
            page.answer(Question::read(&question).unwrap(), &stamp, figures).unwrap_or_default()
        };
        let embed = |form: &str| page.answer(Question::Embed(form), &stamp, figures).unwrap();
        match self {
            Self::Csv => vec![ask(Question::Csv)],
            Self::Json => vec![ask(Question::Json)],
            Self::Markdown => vec![ask(Question::Markdown)],
            Self::Html => vec![ask(Question::Html)],
            Self::Plain => vec![ask(Question::Plain)],
            Self::Pictures => {
                let picture = |chart: &ChartKey| without_tags(&ask(Question::Picture { chart: *chart, dark: false }));
                ChartKey::ALL.iter().map(picture).collect()
            }
            Self::SmallCharts => vec![without_tags(&ask(Question::Beliefs("picture:dark")))],
            Self::Explanations => {
                Metric::ALL.iter().map(|metric| ask(Question::ExplainText((*metric).into()))).collect()
            }
            Self::Answers => {
                let answers = Demand::ALL.iter().filter_map(|demand| Answer::of(*demand, &page.inputs));
                let said = |answer: Answer| {
                    let asking = Asking { demand: answer.demand, ..Asking::of(&page.inputs) };
                    let link = share::write_disclosed(&page.inputs, &[], &[], disclosure);
                    sentences::answer(figures, asking, &answer, &link, disclosure)
                };
                answers.map(said).collect()
            }
            Self::ShareDialog => vec![page.answer(Question::Share(form), &stamp, figures).unwrap()],
            Self::EmbedDialog => {
                Host::ALL.iter().map(|host| embed(&format!("host={}&lock=on&{form}", host.key()))).collect()
            }
            Self::TakenFromEmbedDialog => {
                let dialog = embed(form);
                let asked = dialog.split("data-ask=\"").skip(1).map(|after| after.split('"').next().unwrap());
                let answer = |question| page.answer(Question::read(question).unwrap(), &stamp, figures);
                // Tables of HTML hold the link in an attribute as well as in words.
                asked.filter_map(answer).map(|answer| without_tags(&answer)).collect()
            }
            Self::Address => {
                vec![share::write_disclosed(&page.inputs, &page.scenarios, &page.unknown, disclosure)]
            }
            Self::PrintedFoot => vec![ask(Question::Printed)],
            Self::PrintedMethod => vec![on_paper(&ask(Question::Method), disclosure)],
            Self::PrintedEvidence => vec![on_paper(&ask(Question::Evidence), disclosure)],
            Self::StandingPage => {
                vec![fallback::verdict(&page.subject(), figures), fallback::results(&page.subject(), figures)]
            }
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

/// The words of a page on paper: `styles/page.css` hides what is private there.
fn on_paper(html: &str, disclosure: Disclosure) -> String {
    let mut html = html.to_owned();
    for tag in ["b", "mn"] {
        let open = format!("<{tag} class=\"private\">");
        while let Some(start) = html.find(&open).filter(|_| !disclosure.salary) {
            let end = start + html[start..].find(&format!("</{tag}>")).unwrap();
            html.replace_range(start..end, "");
        }
    }
    without_tags(&html)
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
    fn write(&self, number: f64, form: Form) -> String {
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
fn no_way_out_names_a_salary_unless_it_is_ticked() {
    let page = Page::of(FRAGMENT, false);
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
    let page = Page::of(FRAGMENT, false);
    for figures in [&English as &dyn Figures, &Continental] {
        for way in Way::ALL.iter().filter(|way| way.names_one()) {
            let pieces = way.pieces(&page, Disclosure::WITH_SALARY, figures);
            assert!(pieces.iter().any(|piece| names(piece, SALARIES[0])), "{way:?}: {pieces:?}");
            let says = |piece: &String| piece.to_lowercase().contains("left out");
            assert!(!matches!(way, Way::Csv | Way::Json | Way::Markdown) || !pieces.iter().any(says), "{way:?}");
        }
    }
    for way in [Way::Markdown, Way::Plain, Way::Address] {
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
    let page = Page::of("v=2&target=225", false);
    let stamp = Stamp { date: "2026-11-22", link: "https://tokenworth.example/#v=2&target=225" };
    let csv = page.answer(Question::Csv, &stamp, &English).unwrap();
    assert!(csv.contains("input,sal,USD/year,200000,200000") && !csv.contains("left out"), "{csv}");
    let answer = Answer::of(Demand::Target, &page.inputs).unwrap();
    let asking = Asking { said: Said::OfSalary, ..Asking::of(&page.inputs) };
    let said = sentences::answer(&English, asking, &answer, "", Disclosure::default());
    assert!(said.contains("of the base salary") && !said.contains("left out"), "{said}");
    assert_eq!(
        share::disclosed("v=2&target=225", Disclosure::default()),
        share::disclosed("v=2&target=225&sal=200000", Disclosure::default())
    );
}

/// Beside the cost, its share of the salary says what the salary is.
#[test]
fn an_answer_without_the_salary_says_no_share_of_it() {
    let page = Page::of(FRAGMENT, false);
    let answer = Answer::of(Demand::Target, &page.inputs).unwrap();
    let asking = Asking { said: Said::OfSalary, ..Asking::of(&page.inputs) };
    let said = |disclosure| sentences::answer(&English, asking, &answer, "https://example.org/", disclosure);
    let without = said(Disclosure::WITHOUT_SALARY);
    assert!(!without.contains("of the base salary") && without.contains(" · salary left out\n"), "{without}");
    assert!(said(Disclosure::WITH_SALARY).contains("% of the base salary"));
}

#[test]
fn a_table_for_programs_has_words_in_the_place_of_a_salary() {
    let page = Page::of("v=2&s1=Same~tok:5&s2=Senior~sal:198765&s3=Usual~sal:200000", false);
    let stamp = Stamp { date: "2026-11-22", link: "https://tokenworth.example/" };
    let csv = page.answer(Question::Csv, &stamp, &English).unwrap();
    let row = csv.lines().find(|line| line.starts_with("input,sal,")).unwrap();
    let cells: Vec<&str> = row.split(',').collect();
    // Whoever gives a scenario the default has chosen that, too.
    assert_eq!(
        (cells[3], &cells[cells.len() - 3..]),
        ("200000", &["200000", "salary left out", "salary left out"][..])
    );
    assert!(csv.contains("\r\nstamp,salary,,salary left out,"), "{csv}");
    let json: Json = serde_json::from_str(&page.answer(Question::Json, &stamp, &English).unwrap()).unwrap();
    assert_eq!((&json["inputs"]["sal"], &json["stamp"]["salary"]), (&200_000.into(), &"salary left out".into()));
    assert_eq!(json["own"][1]["changes"], serde_json::json!({"sal": null}));
    assert_eq!(json["scenarios"].as_array().unwrap().iter().filter(|one| one["changes"]["sal"].is_number()).count(), 0);
}

fn notices(fragment: &str) -> Vec<String> {
    share::read(fragment).notices.iter().map(|notice| text::notice(notice, &English)).collect()
}

const LEFT_OUT: &str = "The sender’s salary is not in this link: these results use $200,000.";

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
    assert_eq!(notices(fragment), [LEFT_OUT]);
    let (link, same) = (share::read(fragment), share::read(same));
    assert_eq!((link.inputs, link.scenarios, link.unknown), (same.inputs, same.scenarios, same.unknown));
}

#[test]
fn the_notice_speaks_the_readers_currency() {
    struct Euros;
    impl Figures for Euros {
        fn write(&self, number: f64, form: Form) -> String {
            English.write(number * 0.9, form).replace('$', "€")
        }
        fn separators(&self) -> Separators {
            Separators::ENGLISH
        }
    }
    let notice = Notice::SalaryLeftOut { used: Usd::new(200_000.0) };
    assert!(text::notice(&notice, &Euros).ends_with("these results use €180,000."));
    assert_eq!(share::read("v=2&sal=&cur=EUR&fx=0.9").inputs.currency(), (Currency::find("EUR").unwrap(), 0.9));
}

#[test]
fn other_empty_values_are_told_as_before() {
    assert_eq!(notices("v=2&weeks=").len(), 1);
    assert!(notices("v=2&weeks=&s1=A~weeks:").iter().all(|notice| notice.contains("empty") && notice != LEFT_OUT));
}

/// All the rest comes back, and a link that is passed on says it again.
#[test]
fn what_is_shared_without_the_salary_opens_with_all_the_rest() {
    let link = share::read(FRAGMENT);
    let fragment = share::write_disclosed(&link.inputs, &link.scenarios, &link.unknown, Disclosure::WITHOUT_SALARY);
    assert_eq!(fragment, share::disclosed(FRAGMENT, Disclosure::WITHOUT_SALARY));
    assert_eq!(notices(&fragment), [LEFT_OUT]);
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
    assert_eq!(notices(&Page::of(&fragment, false).shared_fragment(Disclosure::WITHOUT_SALARY)), [LEFT_OUT]);
    assert_eq!(notices(&Page::of(&fragment, false).fragment_with(&[])), [LEFT_OUT]);
    let set = (Input::Salary, Value::Number(90_000.0));
    assert_eq!(notices(&Page::of(&fragment, false).fragment_with(&[set])), Vec::<String>::new());
    assert_eq!(share::disclosed(FRAGMENT, Disclosure::WITH_SALARY), FRAGMENT);
    assert!(!share::disclosed("v=2&sal=187654x", Disclosure::WITHOUT_SALARY).contains("187654"), "what cannot be read");
}

#[test]
fn a_file_without_the_salary_opens_with_the_notice() {
    const FRAGMENT: &str = "v=2&sal=187654&tok=100&s1=Senior~sal:198765~tok:9&s2=Odd~mo:0.9~sal:176543";
    let page = Page::of(FRAGMENT, false);
    let stamp = Stamp { date: "2026-11-22", link: "https://tokenworth.example/" };
    let file = page.answer(Question::Json, &stamp, &English).unwrap();
    let fragment = page.answer(Question::Open(&file), &stamp, &English).unwrap();
    assert_eq!(notices(&fragment), [LEFT_OUT]);
    let (opened, shared) = (share::read(&fragment), share::read(&share::disclosed(FRAGMENT, Disclosure::default())));
    assert_eq!((opened.inputs, opened.scenarios), (shared.inputs, shared.scenarios));
    let file = page.answer(Question::WithSalary("json"), &stamp, &English).unwrap();
    let fragment = page.answer(Question::Open(&file), &stamp, &English).unwrap();
    let (opened, whole) = (share::read(&fragment), share::read(FRAGMENT));
    assert_eq!((opened.inputs, opened.scenarios, opened.notices), (whole.inputs, whole.scenarios, vec![]));
}

fn opened(fragment: &str) -> AppState {
    AppState::opened(fragment, Separators::ENGLISH, Saved::Nothing)
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
    assert_eq!(state.passing.disclosure, Disclosure::WITHOUT_SALARY);
    let ticked = state.update(Action::Disclose(Disclosure::WITH_SALARY));
    assert_eq!(ticked.passing.disclosure, Disclosure::WITH_SALARY);
    assert_eq!((ticked.fragment(), ticked.to_save(), ticked.edited), (state.fragment(), state.to_save(), false));
    let edited = ticked.update(Action::Type(Place::Base, Input::Tokens, "5".to_owned()));
    assert_eq!(edited.passing.disclosure, Disclosure::WITH_SALARY);
    let opened = edited.update(Action::Open("v=2&sal=123456".to_owned()));
    assert_eq!(opened.passing.disclosure, Disclosure::WITHOUT_SALARY);
}
