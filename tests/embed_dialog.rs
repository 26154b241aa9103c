//! The Embed dialog: snippets that are well formed, hold just what was chosen, and never a salary that was left out.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod markup;

use base64::Engine as _;
use markup::{DIALOG, More, Node};
use rstest::rstest;
use sha2::Digest as _;
use tokenworth::chart::ChartKey;
use tokenworth::export::Stamp;
use tokenworth::inputs::Input;
use tokenworth::inputs::catalogue::Section;
use tokenworth::later::{Host, Page, Question, Snippet};
use tokenworth::presentation::Presentation;
use tokenworth::text;
use tokenworth::text::figures::English;

const PAGE: &str = "https://tokenworth.example/a/index.html";
const SALARIES: &str = "v=2&sal=512345&tok=5&s1=Senior~sal:623456~tok:9&s2=%22%3E%3Cscript%3E%7D%7C~tok:1";
const SANDBOX: &str = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

#[track_caller]
fn html_at(address: &str, fragment: &str, form: &str) -> String {
    let link = format!("{address}#{fragment}");
    let stamp = Stamp { date: "2026-11-22", link: &link };
    Page::of(fragment, false).answer(Question::Embed(form), &stamp, &English).unwrap()
}

/// The dialog of this fragment, for what its form says.
#[track_caller]
fn dialog(fragment: &str, form: &str) -> Node {
    markup::read_with(&html_at(PAGE, fragment, form), DIALOG)
}

fn snippet(dialog: &Node, snippet: Snippet) -> String {
    dialog.by_id(&format!("snippet-{}", snippet.key())).words()
}

/// The elements of a snippet.
#[track_caller]
fn pasted(html: &str) -> Node {
    markup::read_with(
        html,
        More {
            tags: &["iframe", "includeonly", "noinclude", "script", "tokenworth-embed"],
            attributes: &[
                "allow",
                "crossorigin",
                "height",
                "integrity",
                "loading",
                "referrerPolicy",
                "referrerpolicy",
                "sandbox",
                "src",
                "style",
                "title",
                "type",
                "width",
            ],
        },
    )
}

#[test]
fn the_parts_stand_beside_each_other() {
    let dialog = dialog(SALARIES, "");
    let ids: Vec<&str> = dialog.children.iter().map(|part| part.attribute("id").unwrap()).collect();
    let parts = ["title", "form", "salary", "preview", "host", "snippets", "pictures", "said", "close"];
    assert_eq!(ids, parts.map(|id| format!("embed-{id}")).each_ref().map(String::as_str));
    let all: Vec<&str> = dialog.all().into_iter().filter_map(|node| node.attribute("id")).collect();
    assert!(all.iter().enumerate().all(|(at, id)| !all[..at].contains(id)), "{all:?}");
}

#[test]
fn every_button_has_something_to_do() {
    for form in ["", "salary=on&chart=ruler&theme=dark", "host=github"] {
        let dialog = dialog(SALARIES, form);
        for button in dialog.named("button") {
            let known =
                ["data-copy", "data-ask", "data-close"].into_iter().filter(|key| button.attribute(key).is_some());
            assert_eq!(known.count(), 1, "{button:?}");
            button.attribute("data-copy").map(|id| dialog.by_id(id));
            let Some(asked) = button.attribute("data-ask") else { continue };
            assert!(Question::read(asked).is_some(), "{asked}");
            let ends = ["data-save", "data-png", "data-copy-answer"].into_iter();
            assert_eq!(ends.filter(|key| button.attribute(key).is_some()).count(), 1, "{button:?}");
        }
        for one in Snippet::ALL {
            let id = format!("snippet-{}", one.key());
            let copies = dialog.named("button").into_iter().filter(|button| button.attribute("data-copy") == Some(&id));
            assert_eq!(copies.count(), 1, "{id}");
        }
    }
}

#[test]
fn every_host_names_a_snippet_and_says_what_works() {
    for host in Host::ALL {
        let dialog = dialog("v=2&tok=5", &format!("host={}", host.key()));
        assert!(!host.snippets().is_empty());
        let first = &dialog.by_id("embed-snippets").named("pre")[0];
        assert_eq!(first.attribute("id").unwrap(), format!("snippet-{}", host.snippets()[0].key()));
        let folded = dialog.named("details")[0].named("pre").len();
        assert_eq!(folded, Snippet::ALL.len() - host.snippets().len(), "{host:?}");
        let words = text::host(*host);
        assert_eq!(dialog.by_id("embed-host").words(), format!("{}{}{}", words.name, words.works, words.allow));
        let chosen: Vec<_> =
            dialog.named("option").into_iter().filter(|one| one.attribute("selected").is_some()).collect();
        assert_eq!(chosen[0].attribute("value"), Some(host.key()));
        assert_eq!(Host::find(host.key()), *host);
    }
    assert_eq!(Host::find("nonsense"), Host::Html);
}

/// As `shared/embedding.md` has it, and the address in it means the address.
#[test]
fn the_frame_is_the_one_that_wikis_take() {
    let code = snippet(&dialog("v=2&sal=500000&tok=225", "salary=on&view=budget"), Snippet::Iframe);
    assert_eq!(
        code,
        format!(
            "<iframe src=\"{PAGE}?embed=1&amp;view=budget#v=2&amp;sal=500000&amp;tok=225\" \
             title=\"What AI tokens cost and return\"\n        \
             loading=\"lazy\" width=\"100%\" height=\"640\" style=\"border:0\" referrerpolicy=\"no-referrer\"\n        \
             allow=\"clipboard-write\"\n        sandbox=\"{SANDBOX}\"></iframe>"
        )
    );
    let frame = pasted(&code);
    assert_eq!(
        frame.children[0].attribute("src"),
        Some(&*format!("{PAGE}?embed=1&view=budget#v=2&sal=500000&tok=225"))
    );
}

#[test]
fn the_preview_is_the_snippet() {
    for form in ["", "view=method&pixels=900&theme=dark&readonly=on&lock=on&hide=price"] {
        let dialog = dialog(SALARIES, form);
        let (preview, code) = (dialog.by_id("embed-frame"), pasted(&snippet(&dialog, Snippet::Iframe)));
        for key in ["src", "height", "width", "allow", "referrerpolicy"] {
            assert_eq!(preview.attribute(key), code.children[0].attribute(key), "{key}");
        }
        assert_eq!(preview.attribute("style"), None, "the page's policy forbids it");
    }
}

/// Each way leads to the same page, where it is a frame, and to a page of its own, where it is a link.
#[test]
fn every_snippet_leads_to_the_same_numbers() {
    let dialog = dialog(SALARIES, "view=target&chart=ruler&theme=dark&height=auto&pixels=700&host=mediawiki");
    let code = |one| snippet(&dialog, one);
    let inputs = "#v=2&tok=5&s1=Senior~tok:9~sal:&s2=%22%3E%3Cscript%3E%7D%7C~tok:1&sal=";
    let frame = format!("{PAGE}?embed=1&view=target&chart=ruler&theme=dark{inputs}");
    let page = format!("{PAGE}?view=target&chart=ruler&theme=dark{inputs}");
    assert_eq!(code(Snippet::Url), frame);
    let jsx = code(Snippet::Jsx);
    assert!(jsx.contains("style={{border: 0}}") && jsx.contains("referrerPolicy=") && jsx.ends_with(" />"), "{jsx}");
    let jsx = pasted(&jsx.replace(" style={{border: 0}}", "").replace(" />", "></iframe>"));
    assert_eq!(jsx.children[0].attribute("src"), Some(&*frame));
    assert_eq!(
        code(Snippet::Markdown),
        format!("[![Amounts on one scale](tokenworth-ruler.svg)]({page})\n\n[What AI tokens cost and return]({page})")
    );
    let script = pasted(&code(Snippet::Script));
    let embed = script.named("tokenworth-embed")[0];
    let scripted = frame.replace(inputs, &format!("&height=auto{inputs}"));
    assert_eq!((embed.attribute("src"), embed.attribute("height")), (Some(&*scripted), Some("auto")));
    assert_eq!(embed.named("a")[0].attribute("href"), Some(&*page));
    assert_eq!(script.named("script")[0].attribute("src"), Some("https://tokenworth.example/a/embed-1.js"));
    assert_eq!(widget(&code(Snippet::WidgetPage), &code(Snippet::WidgetCall)), frame);
}

/// What `MediaWiki` makes of a widget and its call: the address of the frame.
#[track_caller]
fn widget(page: &str, call: &str) -> String {
    let parts = call.strip_prefix("{{#widget:").unwrap().strip_suffix("}}").unwrap().split('|');
    let mut page = page.to_owned();
    for (key, value) in parts.skip(1).map(|part| part.split_once('=').unwrap()) {
        let escaped = value.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;");
        page = page.replace(&format!("<!--{{${key}|escape:'html'}}-->"), &escaped);
    }
    let page = pasted(&page);
    page.named("includeonly")[0].named("iframe")[0].attribute("src").unwrap().to_owned()
}

#[test]
fn the_salary_is_nowhere_unless_it_is_ticked() {
    for host in Host::ALL {
        let html = html_at(PAGE, SALARIES, &format!("host={}&lock=on", host.key()));
        assert!(!html.contains("512345") && !html.contains("623456") && !html.contains("lock=sal"), "{html}");
    }
    let dialog = dialog(SALARIES, "salary=on&lock=on");
    for one in Snippet::ALL.iter().filter(|one| **one != Snippet::WidgetPage) {
        let code = snippet(&dialog, *one);
        assert!(code.contains("sal=512345") && code.contains("sal:623456"), "{code}");
    }
    assert!(snippet(&dialog, Snippet::Url).contains("&lock=sal,tok#"));
}

/// Tables and pictures name a link, which leaves the salary out, too, and say so.
#[test]
fn tables_and_pictures_name_no_salary_unless_it_is_ticked() {
    let link = format!("{PAGE}?embed=1#{SALARIES}");
    let (page, stamp) = (Page::of(SALARIES, false), Stamp { date: "2026-11-22", link: &link });
    for (form, salary) in [("", false), ("salary=on", true)] {
        let dialog = dialog(SALARIES, form);
        let asked: Vec<_> = dialog.all().into_iter().filter_map(|node| node.attribute("data-ask")).collect();
        assert_eq!(asked.len(), 2 * ChartKey::ALL.len() + 2);
        for question in asked {
            let Some(answer) = page.answer(Question::read(question).unwrap(), &stamp, &English) else { continue };
            let names = ["sal=512345", "sal:623456"]
                .into_iter()
                .any(|salary| answer.replace(['\\', '\n'], "").contains(salary));
            assert!(!names || salary, "{question}: {answer}");
            let is_table = ["markdown", "html"].iter().any(|table| question.ends_with(table));
            assert!(!is_table || names == salary, "{question}: {answer}");
            assert!(!is_table || answer.contains("Salary left out.") != salary, "{question}: {answer}");
        }
    }
    for other in ["with-salary:markdown", "x", ""] {
        assert_eq!(page.answer(Question::WithSalary(other), &stamp, &English), None, "{other}");
    }
    let plain = dialog("v=2&tok=5", "theme=light").by_id("embed-pictures").clone();
    assert_eq!(plain.named("button")[0].attribute("data-ask"), Some("picture:curve:light"));
    assert_eq!(plain.named("button")[1].attribute("data-png"), Some("tokenworth-curve.png"));
}

/// A picture's name in the snippet is the name under which it is saved.
#[test]
fn the_picture_of_the_snippet_can_be_saved() {
    for chart in ChartKey::ALL {
        let dialog = dialog("v=2", &format!("chart={}", chart.key()));
        let name = format!("tokenworth-{}.svg", chart.key());
        assert!(snippet(&dialog, Snippet::Markdown).contains(&format!("]({name})](")));
        let saved: Vec<_> = dialog.all().into_iter().filter_map(|node| node.attribute("data-save")).collect();
        assert_eq!(saved, [name]);
    }
}

#[rstest]
#[case("", "embed=1&view=budget")]
#[case(
    "view=nonsense&theme=nonsense&chart=nonsense&hide=nonsense&height=nonsense&host=nonsense",
    "embed=1&view=budget"
)]
#[case("view=evidence&theme=auto&chart=", "embed=1&view=evidence")]
#[case("theme=light&chart=curve", "embed=1&view=budget&chart=curve&theme=light")]
#[case("hide=people&hide=settings&lock=on&readonly=on", "embed=1&view=budget&hide=people,settings&lock=tok&readonly=1")]
#[case("height=auto", "embed=1&view=budget")]
fn the_query_says_what_was_chosen_and_no_defaults(#[case] form: &str, #[case] query: &str) {
    let url = snippet(&dialog("v=2&tok=5", form), Snippet::Url);
    assert_eq!(url, format!("{PAGE}?{query}#v=2&tok=5"));
    let shown = Presentation::read(url.split_once('?').unwrap().1.split_once('#').unwrap().0);
    assert!(shown.is_embedded(), "{url}");
}

#[rstest]
#[case("", "640")]
#[case("pixels=900", "900")]
#[case("pixels=100", "400")]
#[case("pixels=99999999999", "640")]
#[case("pixels=1000000", "20000")]
#[case("pixels=-5", "640")]
#[case("pixels=%22%3E%3Cscript%3E", "640")]
fn a_height_is_held_within_what_is_of_use(#[case] form: &str, #[case] height: &str) {
    let dialog = dialog("v=2", form);
    assert_eq!(dialog.by_id("embed-frame").attribute("height"), Some(height));
    let field = dialog.named("input").into_iter().find(|field| field.attribute("name") == Some("pixels")).unwrap();
    assert_eq!(field.attribute("value"), Some(height));
}

/// The form begins as the page shows itself, and then stays as it is filled in.
#[test]
fn the_form_says_what_it_was_told() {
    let at = |query: &str, form: &str| markup::read_with(&html_at(&format!("{PAGE}?{query}"), "v=2", form), DIALOG);
    let chosen = |dialog: &Node| -> Vec<String> {
        let is_chosen = |node: &&Node| ["selected", "checked"].iter().any(|key| node.attribute(key).is_some());
        let nodes = dialog.all().into_iter().filter(is_chosen);
        nodes.map(|node| node.attribute("value").unwrap().to_owned()).collect()
    };
    assert_eq!(chosen(&at("view=target&theme=dark&chart=ruler", "")), ["html", "target", "ruler", "dark", "fixed"]);
    assert_eq!(
        chosen(&at("view=target&theme=dark", "host=notion&view=method")),
        ["notion", "method", "", "auto", "fixed"]
    );
    let all = chosen(&at("", "height=auto&salary=on&readonly=on&lock=on&hide=use&hide=plan"));
    assert_eq!(all, ["html", "budget", "", "auto", "auto", "on", "on", "on", "use", "plan"]);
    assert!(snippet(&at("lang=de&x=1", ""), Snippet::Url).contains("?embed=1&view=budget&lang=de#"));
}

#[test]
fn a_page_without_an_address_shows_none() {
    for address in ["file:///home/me/tokenworth.html", "about:srcdoc", "blob:null/1", ""] {
        let dialog = markup::read_with(&html_at(address, "v=2&tok=5", ""), DIALOG);
        assert!(dialog.named("iframe").is_empty());
        assert!(dialog.by_id("embed-preview").words().contains("needs an address"), "{address}");
        assert_eq!(snippet(&dialog, Snippet::Url), "https://HOST/?embed=1&view=budget#v=2&tok=5");
        assert!(snippet(&dialog, Snippet::Script).contains("\"https://HOST/embed-1.js\""));
    }
}

#[rstest]
#[case("https://tw.example", "https://tw.example/embed-1.js")]
#[case("https://tw.example/", "https://tw.example/embed-1.js")]
#[case("http://localhost:8080/x/y.html", "http://localhost:8080/x/embed-1.js")]
#[case("https://tw.example/a%20b/?x=/y/", "https://tw.example/a%20b/embed-1.js")]
fn the_script_is_beside_the_page(#[case] address: &str, #[case] script: &str) {
    let dialog = markup::read_with(&html_at(address, "v=2", ""), DIALOG);
    let code = pasted(&snippet(&dialog, Snippet::Script));
    assert_eq!(code.named("script")[0].attribute("src"), Some(script));
}

#[test]
fn the_script_is_known_by_its_hash() {
    let code = pasted(&snippet(&dialog("v=2", ""), Snippet::Script));
    let hash = sha2::Sha384::digest(include_bytes!("../web/embed-1.js"));
    let expected = format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(hash));
    assert_eq!(code.named("script")[0].attribute("integrity"), Some(&*expected));
    assert_eq!(code.named("script")[0].attribute("crossorigin"), Some("anonymous"));
}

/// A key in `hide=` is a group's or an input's.
#[test]
fn keys_of_groups_are_no_keys_of_inputs() {
    let groups: Vec<Section> = Section::FORM.into_iter().chain(Section::ELSEWHERE).collect();
    for (place, group) in groups.iter().enumerate() {
        assert_eq!(Section::find(group.key()), Some(*group));
        assert_eq!(groups.iter().position(|other| other.key() == group.key()), Some(place));
        assert!(Input::find(group.key()).is_none(), "{}", group.key());
    }
}

#[test]
fn a_frame_of_the_defaults_has_a_short_address() {
    assert!(snippet(&dialog("v=2", ""), Snippet::Url).len() < 1000);
}
