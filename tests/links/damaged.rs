//! Links that look right and are not: keys with blanks, invisible characters, entities or capitals, and inputs that a
//! program on the way has put into the query. They are mended and mentioned, never left out in silence.

use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::{Input, Value};
use tokenworth::share::{self, Notice, RepairedAddress, arrived};
use tokenworth::text;
use tokenworth::text::figures::English;

/// The fragment of which `tok` is written in this way.
#[rstest]
#[case::a_blank_before("v=2&sal=300000&%20tok=64")]
#[case::a_blank_behind("v=2&sal=300000&tok%20=64")]
#[case::a_plus("v=2&sal=300000&+tok=64")]
#[case::a_blank_without_break("v=2&sal=300000&%C2%A0tok=64")]
#[case::a_tab("v=2&sal=300000&%09tok=64")]
#[case::without_width("v=2&sal=300000&to%E2%80%8Bk=64")]
#[case::a_soft_hyphen("v=2&sal=300000&tok%C2%AD=64")]
#[case::a_byte_order_mark("v=2&%EF%BB%BFsal=300000&tok=64")]
#[case::capitals("V=2&Sal=300000&TOK=64")]
#[case::an_entity("v=2&sal=300000&#38;tok=64")]
#[case::an_entity_in_sixteens("v=2&sal=300000&#x26;tok=64")]
#[case::an_encoded_entity("v=2&sal=300000%26amp%3Btok=64")]
#[case::an_entity_encoded_in_part("v=2&sal=300000%26amp;tok=64")]
#[case::a_number_encoded("v=2&sal=300000%26%2338%3Btok=64")]
#[case::an_entity_encoded_twice("v=2&sal=300000%2526amp%253Btok=64")]
#[case::an_encoded_ampersand("sal=300000%26tok=64")]
#[case::another_ampersand("v=2&sal=300000&amp;amp;amp;tok=64")]
#[case::a_second_hash("#v=2&sal=300000&#tok=64")]
#[case::hash_and_question_mark("#?v=2&sal=300000&tok=64")]
#[case::hash_and_slash("#/sal=300000&tok=64")]
#[case::hash_and_bang("#!v=2&sal=300000&tok=64")]
#[case::equals_encoded("v=2&sal=300000&tok%3D64")]
#[case::key_encoded_twice("v=2&sal=300000&%2574ok=64")]
fn a_key_that_only_looks_right_is_mended(#[case] fragment: &str) {
    let link = share::read(fragment);
    assert_eq!(link.inputs.get(Input::Tokens), Value::Number(64.0), "{fragment}");
    assert_eq!(link.inputs.get(Input::Salary), Value::Number(300_000.0), "{fragment}");
    assert_eq!(link.unknown, [], "{fragment}");
    let said: Vec<String> = link.notices.iter().map(|notice| text::notice(notice, &English)).collect();
    assert!(said.iter().all(|said| said.starts_with("The link was damaged on its way")), "{said:?}");
}

/// What no mending reads is said.
#[rstest]
#[case("v=2&%D1%95al=300000")]
#[case("v=2&s%CE%B1l=300000")]
#[case("v=2&ｓａｌ=300000")]
#[case("v=2&sal%20ary=300000")]
#[case("v=2&later:1;sal=300000")]
#[case("v=2&CUR%3DEUR;later=1")]
#[case("v=2&later,sal=300000")]
fn a_key_of_other_letters_is_mentioned(#[case] fragment: &str) {
    assert!(matches!(share::read(fragment).notices.as_slice(), [Notice::Unreadable { .. }]), "{fragment}");
}

/// Those of a newer version are none of the reader's business.
#[test]
fn plain_keys_of_other_versions_are_kept_in_silence() {
    let link = share::read("v=2&later=1&new_key=x&half.open=2&tokens=5");
    assert_eq!((link.notices.len(), link.unknown.len()), (0, 4));
}

#[test]
fn what_a_text_says_is_no_part_of_the_link() {
    let link = share::read("v=2&s1=R%26D%20%26amp%3B%20tok%3D5~tok:64&later=a%26tok%3D9");
    assert_eq!((link.notices.len(), link.inputs.get(Input::Tokens)), (0, Value::Number(32.0)));
    assert_eq!(link.scenarios.first().map(|own| own.name.as_str()), Some("R&D &amp; tok=5"));
}

#[test]
fn changes_that_are_written_like_inputs_are_read() {
    let link = share::read("v=2&s1=Much~tok=64~chi:0.5&g1=Few~n=5~Tok=7");
    assert_eq!(link.notices, []);
    assert_eq!(
        link.scenarios.first().map(|own| own.changes.clone()),
        Some(vec![(Input::Tokens, Value::Number(64.0)), (Input::Caused, Value::Number(0.5))])
    );
    let group = link.inputs.groups().first().cloned().unwrap();
    assert_eq!((group.people, group.changes), (5, vec![(Input::Tokens, Value::Number(7.0))]));
}

#[test]
fn keys_of_scenarios_and_groups_are_mended_too() {
    let link = share::read("v=2&S1=Much~Tok:64~%20chi:0.5&G1=Few~N:5~TOK:7");
    assert_eq!(
        link.scenarios.first().map(|own| own.changes.clone()),
        Some(vec![(Input::Tokens, Value::Number(64.0)), (Input::Caused, Value::Number(0.5))])
    );
    let group = link.inputs.groups().first().cloned().unwrap();
    assert_eq!((group.people, group.changes), (5, vec![(Input::Tokens, Value::Number(7.0))]));
}

#[rstest]
#[case::appended("view=target%23v=2&tok=64&sal=300000", "", "view=target")]
#[case::alone("%23v=2&tok=64&sal=300000", "", "")]
#[case::after_an_ampersand("view=target&%23v=2&tok=64&sal=300000", "", "view=target")]
#[case::encoded_twice("view=target%2523v=2%26tok=64%26sal=300000", "", "view=target")]
#[case::encoded_twice_as_a_whole("view=target%2523v%253D2%2526tok%253D64%2526sal%253D300000", "", "view=target")]
#[case::all_encoded("view=target%23v%3D2%26tok%3D64%26sal%3D300000", "", "view=target")]
#[case::entities("view=target%23v=2&amp;tok=64&amp;sal=300000", "", "view=target")]
#[case::without_version("view=target%23tok=64&sal=300000", "", "view=target")]
#[case::beside_a_color("accent=%237a1fa2&view=target%23v=2&tok=64&sal=300000", "", "accent=%237a1fa2&view=target")]
#[case::lost_hash("view=target&v=2&tok=64&sal=300000", "", "view=target")]
#[case::lost_hash_alone("v=2&tok=64&sal=300000", "", "")]
#[case::with_a_text_to_find("view=target%23v=2&tok=64&sal=300000", ":~:text=worth", "view=target")]
#[case::capitals("view=target%23V=2&TOK=64&Sal=300000", "", "view=target")]
fn inputs_in_the_query_are_read(#[case] query: &str, #[case] fragment: &str, #[case] rest: &str) {
    let address = arrived(query, fragment);
    assert_eq!((address.query.as_str(), address.is_mended), (rest, true), "{address:?}");
    let link = share::read(&address.fragment);
    assert_eq!(link.inputs.get(Input::Tokens), Value::Number(64.0), "{address:?}");
    assert_eq!(link.inputs.get(Input::Salary), Value::Number(300_000.0), "{address:?}");
    assert_eq!(link.unknown, [], "{address:?}");
}

#[rstest]
#[case("view=target&accent=%23ff0000&lock=sal,tok&show=sal&hide=use&preset=huang&demand=cap&said=month&among=team", "")]
#[case("v=1742&utm_source=mail", "")]
#[case("view=target%23v=2&tok=64", "v=2&tok=7")]
#[case("tok=64", "v=2&sal=1")]
#[case("%23", "")]
#[case("q=%2523%23%", "in-sal")]
fn other_addresses_stay_as_they_are(#[case] query: &str, #[case] fragment: &str) {
    let as_came = RepairedAddress { query: query.to_owned(), fragment: fragment.to_owned(), is_mended: false };
    assert_eq!(arrived(query, fragment), as_came);
}

/// What may be added to a key on its way.
const DIRT: [&str; 12] =
    ["%20", "+", "%C2%A0", "%E2%80%8B", "%C2%AD", "%09", "%EF%BB%BF", "?", "%E2%81%A0", "amp;", "#38;", "%26amp%3B"];
/// Those of it that stand behind a key, too: what is left of an ampersand leads to the next one.
const BEHIND: [&str; 6] = ["%20", "+", "%C2%A0", "%E2%80%8B", "%C2%AD", "%09"];

proptest! {
    #![proptest_config(super::common::random::fixed(2000))]

    /// Whatever is added to a key, its input is read.
    #[test]
    fn no_input_is_lost_in_silence(
        input in prop::sample::select(vec![Input::Salary, Input::Tokens, Input::People, Input::Caused, Input::DiscountRate]),
        before in prop::collection::vec(prop::sample::select(DIRT.to_vec()), 0..3),
        behind in prop::collection::vec(prop::sample::select(BEHIND.to_vec()), 0..3),
        in_capitals in any::<bool>(),
        encodings in 0..3_u8,
    ) {
        let key = if in_capitals { input.key().to_ascii_uppercase() } else { input.key().to_owned() };
        let mut key = format!("{}{key}{}", before.concat(), behind.concat());
        for _ in 0..encodings {
            key = key.replace('%', "%25");
        }
        let fragment = format!("v=2&hours=39&{key}=1");
        let link = share::read(&fragment);
        prop_assert!(link.inputs.get(input) == Value::Number(1.0), "{}", fragment);
        prop_assert!(link.inputs.get(Input::Hours) == Value::Number(39.0), "{}", fragment);
    }

    #[test]
    fn any_address_arrives(query in "[a-z0-9=&%]{0,20}(%23|%2523|&|)[a-z0-9=&%]{0,30}", fragment in "[a-z0-9=&%]{0,10}") {
        let once = arrived(&query, &fragment);
        prop_assert_eq!(arrived(&once.query, &once.fragment).fragment, once.fragment);
    }
}
