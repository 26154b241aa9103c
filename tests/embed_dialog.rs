//! The Embed dialog: snippets that are well formed, hold just what was chosen, and never a salary that was left out.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod markup;

use base64::Engine as _;
use markup::{More, Node};
use rstest::rstest;
use sha2::Digest as _;
use tokenworth::chart::ChartKey;
use tokenworth::export::{Address, Disclosure, Material, Shared, picture_name};
use tokenworth::inputs::catalog::Section;
use tokenworth::inputs::{Assumptions, Input};
use tokenworth::presentation::embedding::{Embedding, FEW, Host, Snippet};
use tokenworth::presentation::{Accent, Presentation, Theme};
use tokenworth::share::Notice;
use tokenworth::text::{self, figures::English};
use tokenworth::view::{Tab, View};

const PAGE: &str = "https://tokenworth.example/a/index.html";
const SALARIES: &str = "v=2&sal=512345&tok=5&s1=Senior~sal:623456~tok:9&s2=%22%3E%3Cscript%3E%7D%7C~tok:1";
const SANDBOX: &str = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// The page as it is embedded at first.
fn plain() -> Embedding {
    Embedding::of(&Presentation::default())
}

/// What is embedded of this fragment at this address.
fn material_at(address: &str, fragment: &str, of: &Embedding, disclosure: Disclosure) -> Material {
    let finding = "Worth [it]".to_owned();
    Material::of(&Address::of(address), of, &Shared::of(fragment, disclosure), finding)
}

fn material(fragment: &str, of: &Embedding) -> Material {
    material_at(PAGE, fragment, of, Disclosure::WITHOUT_SALARY)
}

/// The elements of a snippet.
#[track_caller]
fn pasted(html: &str) -> Node {
    markup::read_with(
        html,
        More {
            tags: &["iframe", "includeonly", "noinclude", "script", "tokenworth-embed"],
            attributes: &[
                "allow", "crossorigin", "frameborder", "height", "integrity", "loading", "referrerPolicy",
                "referrerpolicy", "sandbox", "src", "style", "title", "type", "width",
            ],
        },
    )
}

#[test]
fn every_host_names_a_snippet_and_says_what_works() {
    for host in Host::ALL {
        assert!(!host.snippets().is_empty());
        let words = text::host(host);
        assert!([words.name, words.works, words.allow].iter().all(|words| !words.is_empty()), "{host:?}");
        assert_eq!(Host::find(host.key()), Some(host));
    }
    assert_eq!(Host::find("nonsense"), None);
}

/// The frame that wikis take, and the address in it means the address.
#[test]
fn the_frame_is_the_one_that_wikis_take() {
    let code = material_at(PAGE, "v=2&sal=500000&tok=225", &plain(), Disclosure::WITH_SALARY).write(Snippet::Iframe);
    assert_eq!(
        code,
        format!(
            "<iframe src=\"{PAGE}?embed=1#v=2&amp;sal=500000&amp;tok=225\" \
             title=\"What AI tokens cost and return\"\n        \
             loading=\"lazy\" width=\"100%\" height=\"640\" frameborder=\"0\" style=\"border:0;height:640px\" referrerpolicy=\"no-referrer\"\n        \
             allow=\"clipboard-write\"\n        sandbox=\"{SANDBOX}\"></iframe>"
        )
    );
    let frame = pasted(&code);
    assert_eq!(frame.children[0].attribute("src"), Some(&*format!("{PAGE}?embed=1#v=2&sal=500000&tok=225")));
}

/// Browsers put an opaque background behind a page whose color scheme is not that of its frame.
#[rstest]
#[case(Theme::Auto, "light dark")]
#[case(Theme::Light, "light")]
#[case(Theme::Dark, "dark")]
fn a_transparent_frame_has_the_color_scheme_of_its_page(#[case] theme: Theme, #[case] scheme: &str) {
    let of = Embedding { is_transparent: true, theme, ..plain() };
    let material = material("v=2", &of);
    for snippet in [Snippet::Iframe, Snippet::WidgetPage] {
        let frame = material.write(snippet);
        assert!(frame.contains(&format!("px;color-scheme:{scheme}\" ")), "{frame}");
    }
    let jsx = material.write(Snippet::Jsx);
    assert!(jsx.contains(&format!(" style={{{{border: 0, height: 640, colorScheme: \"{scheme}\"}}}} ")), "{jsx}");
}

/// Each way leads to the same page, where it is a frame, and to a page of its own, where it is a link.
#[test]
fn a_frame_asks_what_the_page_asks() {
    let page = |query: &str| Embedding::of(&Presentation::read(query)).frame(&Assumptions::default(), false).write();
    assert_eq!(page("view=target&said=money&among=developers"), "embed=1&view=target&said=money&among=developers");
    // A share of the salary, with the tokens in the fragment, would reveal the salary.
    assert_eq!(page("view=target&said=salary"), "embed=1&view=target");
    assert_eq!(page("said=money&among=developers"), "embed=1");
}

#[test]
fn every_snippet_leads_to_the_same_numbers() {
    let of = Embedding {
        view: View::Target,
        chart: Some(ChartKey::Ruler),
        theme: Theme::Dark,
        follows: true,
        height: 700,
        ..plain()
    };
    let material = material(SALARIES, &of);
    let inputs = "#v=2&tok=5&s1=Senior~tok:9~sal:&s2=%22%3E%3Cscript%3E%7D%7C~tok:1&sal=";
    let frame = format!("{PAGE}?embed=1&view=target&chart=ruler&theme=dark{inputs}");
    let page = format!("{PAGE}?view=target&chart=ruler&theme=dark{inputs}");
    assert_eq!(material.write(Snippet::Url), frame);
    let jsx = material.write(Snippet::Jsx);
    assert!(
        jsx.contains("style={{border: 0, height: 700}}") && jsx.contains("referrerPolicy=") && jsx.ends_with(" />"),
        "{jsx}"
    );
    let jsx = pasted(&jsx.replace(" style={{border: 0, height: 700}}", "").replace(" />", "></iframe>"));
    assert_eq!(jsx.children[0].attribute("src"), Some(&*frame));
    assert_eq!(
        material.write(Snippet::Markdown),
        format!("[![Worth \\[it\\]](tokenworth-ruler-dark.svg)]({page})\n\n[What AI tokens cost and return]({page})")
    );
    let script = pasted(&material.write(Snippet::Script));
    let embed = script.named("tokenworth-embed")[0];
    let scripted = frame.replace(inputs, &format!("&height=auto{inputs}"));
    assert_eq!((embed.attribute("src"), embed.attribute("height")), (Some(&*scripted), Some("auto")));
    assert_eq!(embed.named("a")[0].attribute("href"), Some(&*page));
    assert_eq!(script.named("script")[0].attribute("src"), Some("https://tokenworth.example/a/embed-1.js"));
    assert_eq!(widget(&material.write(Snippet::WidgetPage), &material.write(Snippet::WidgetCall)), frame);
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
    let frame = page.named("includeonly")[0].named("iframe")[0];
    let height = frame.attribute("height").unwrap();
    assert_eq!(frame.attribute("style"), Some(&*format!("border:0;height:{height}px")));
    frame.attribute("src").unwrap().to_owned()
}

#[test]
fn the_salary_is_nowhere_unless_it_is_ticked() {
    let locking = Embedding { locks_set: true, ..plain() };
    let written = |disclosure| {
        let material = material_at(PAGE, SALARIES, &locking, disclosure);
        Snippet::ALL.iter().map(move |one| (*one, material.write(*one)))
    };
    for (_, code) in written(Disclosure::WITHOUT_SALARY) {
        assert!(!code.contains("512345") && !code.contains("623456") && !code.contains("lock=sal"), "{code}");
    }
    for (_, code) in written(Disclosure::WITH_SALARY).filter(|(one, _)| *one != Snippet::WidgetPage) {
        assert!(code.contains("sal=512345") && code.contains("sal:623456"), "{code}");
    }
    let url = material_at(PAGE, SALARIES, &locking, Disclosure::WITH_SALARY).write(Snippet::Url);
    assert!(url.contains("&lock=sal,tok#"), "{url}");
}

/// A picture's name in the snippet is the name under which it is saved.
#[test]
fn the_picture_of_the_snippet_can_be_saved() {
    for (chart, theme) in ChartKey::OF_INPUTS.iter().flat_map(|chart| [(*chart, Theme::Light), (*chart, Theme::Dark)]) {
        let embedding = Embedding { chart: Some(chart), theme, ..plain() };
        let code = material("v=2", &embedding).write(Snippet::Markdown);
        let name = picture_name(chart.key(), theme == Theme::Dark, "svg");
        assert!(code.starts_with(&format!("[![Worth \\[it\\]]({name})](")), "{code}");
        assert_eq!(name.contains("-dark"), theme == Theme::Dark);
    }
}

#[test]
fn the_query_says_what_was_chosen_and_no_defaults() {
    type Change = fn(&mut Embedding);
    let cases: [(Change, &str); 13] = [
        (|_| {}, "embed=1"),
        (|of| of.tab = Tab::Scenarios, "embed=1&tab=scenarios"),
        (|of| (of.tab, of.chart) = (Tab::Time, Some(ChartKey::Curve)), "embed=1&chart=curve"),
        (|of| of.view = View::Evidence, "embed=1&view=evidence"),
        (|of| of.chart = Some(ChartKey::Curve), "embed=1&chart=curve"),
        (|of| of.theme = Theme::Light, "embed=1&theme=light"),
        (|of| of.language = "de-CH".to_owned(), "embed=1&lang=de-CH"),
        (|of| of.shown = FEW.to_vec(), "embed=1&show=n,sal,tok"),
        (|of| of.hidden = vec![Section::People, Section::Settings], "embed=1&hide=people,settings"),
        (|of| (of.locked, of.locks_set) = (vec![Input::Salary], true), "embed=1&lock=sal,tok"),
        (|of| of.is_readonly = true, "embed=1&readonly=1"),
        (
            |of| (of.is_transparent, of.accent) = (true, Accent::read("7A1FA2")),
            "embed=1&ground=transparent&accent=7a1fa2",
        ),
        (|of| of.follows = true, "embed=1"),
    ];
    for (change, query) in cases {
        let mut of = plain();
        change(&mut of);
        let url = material("v=2&tok=5", &of).write(Snippet::Url);
        assert_eq!(url, format!("{PAGE}?{query}#v=2&tok=5"));
        // What the page makes of it is what was chosen.
        let shown = Presentation::read(query);
        assert!(shown.is_embedded());
        let again = Embedding::of(&shown);
        assert_eq!(
            (again.view, again.chart, again.theme, &again.shown, again.is_transparent, again.accent, again.is_readonly),
            (of.view, of.chart, of.theme, &of.shown, of.is_transparent, of.accent, of.is_readonly)
        );
    }
}

/// The form begins as the page shows itself.
#[test]
fn what_is_embedded_begins_as_the_page_shows_itself() {
    let of = Embedding::of(&Presentation::read("view=target&theme=dark&chart=ruler&lang=de&lock=tok&show=tok,n&x=1"));
    assert_eq!((of.view, of.chart, of.theme, &*of.language), (View::Target, Some(ChartKey::Ruler), Theme::Dark, "de"));
    assert_eq!((of.locked, of.shown), (vec![Input::Tokens], vec![Input::People, Input::Tokens]));
    let nonsense = Presentation::read("view=x&theme=x&chart=x&show=x&accent=red&ground=x&hide=x&lock=x&readonly=x");
    assert_eq!(Embedding::of(&nonsense), plain());
}

#[test]
fn a_narrow_frame_is_cramped_unless_it_shows_little() {
    let narrow = Embedding { width: 600, ..plain() };
    assert!(narrow.is_cramped() && !plain().is_cramped());
    assert!(!Embedding { chart: Some(ChartKey::Curve), ..narrow.clone() }.is_cramped());
    assert!(!Embedding { shown: FEW.to_vec(), ..narrow }.is_cramped());
}

#[test]
fn a_page_without_an_address_is_given_one_to_fill_in() {
    for (address, page) in [
        ("file:///home/me/tokenworth.html", "https://HOST/tokenworth.html"),
        ("about:srcdoc", "https://HOST/"),
        ("blob:null/1", "https://HOST/"),
        ("", "https://HOST/"),
    ] {
        let material = material_at(address, "v=2&tok=5", &plain(), Disclosure::WITHOUT_SALARY);
        assert_eq!(material.write(Snippet::Url), format!("{page}?embed=1#v=2&tok=5"));
        assert!(material.write(Snippet::Script).contains("\"https://HOST/embed-1.js\""));
    }
}

#[rstest]
#[case("https://tw.example", "https://tw.example/embed-1.js")]
#[case("https://tw.example/", "https://tw.example/embed-1.js")]
#[case("http://localhost:8080/x/y.html", "http://localhost:8080/x/embed-1.js")]
#[case("https://tw.example/a%20b/?x=/y/", "https://tw.example/a%20b/embed-1.js")]
fn the_script_is_beside_the_page(#[case] address: &str, #[case] script: &str) {
    let code = pasted(&material_at(address, "v=2", &plain(), Disclosure::default()).write(Snippet::Script));
    assert_eq!(code.named("script")[0].attribute("src"), Some(script));
}

#[test]
fn the_script_is_known_by_its_hash() {
    let code = pasted(&material("v=2", &plain()).write(Snippet::Script));
    let hash = sha2::Sha384::digest(include_bytes!("../web/embed-1.js"));
    let expected = format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(hash));
    assert_eq!(code.named("script")[0].attribute("integrity"), Some(&*expected));
    assert_eq!(code.named("script")[0].attribute("crossorigin"), Some("anonymous"));
}

/// A key in `hide=` is a group's or an input's.
#[test]
fn keys_of_groups_are_no_keys_of_inputs() {
    for (place, group) in Section::ALL.iter().enumerate() {
        assert_eq!(Section::find(group.key()), Some(*group));
        assert_eq!(Section::ALL.iter().position(|other| other.key() == group.key()), Some(place));
        assert!(Input::find(group.key()).is_none(), "{}", group.key());
    }
}

#[test]
fn a_frame_of_the_defaults_has_a_short_address() {
    assert!(material("v=2", &plain()).write(Snippet::Url).len() < 1000);
}

/// A typing mistake in the address of a frame is named, and not only left out.
#[test]
fn an_unknown_value_in_the_address_is_named() {
    let said = |query: &str| {
        let unknown = Presentation::read(query).unknown_values();
        Notice::of_query(&unknown).map_or_else(String::new, |notice| text::notice(&notice, &English))
    };
    assert_eq!(
        said("embed=1&chart=curv&show=tok,tokens&ground=white&view=usage"),
        "The address has chart=curv, show=tokens and ground=white, which this page does not know and ignores."
    );
    let many = said("view=a&tab=b&chart=c&theme=d&preset=e&height=f&lock=g");
    assert!(many.ends_with("preset=e and 2 more values, which this page does not know and ignores."), "{many}");
    assert_eq!(
        said("view=target&demand=caps&said=monney&among=team&accent=red"),
        "The address has demand=caps, said=monney and accent=red, which this page does not know and ignores."
    );
    assert_eq!(said("view=target&demand=cap&said=money&among=developers&accent=7a1fa2"), "");
    assert_eq!(
        said("view=x&view=target&embed=1&theme=auto&lang=de&utm_source=chat&hide=price,sal&height=auto&readonly=0"),
        ""
    );
}
