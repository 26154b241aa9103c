//! Reads HTML that the program writes, as strictly as it is written: every tag known and closed, every attribute allowed.
#![allow(dead_code, reason = "no test needs all of it")]

/// An element with its attributes and what is in it.
#[derive(Clone, Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    /// Text, where it is no element.
    pub text: String,
}

const TAGS: &[&str] = &[
    "a", "b", "caption", "dd", "details", "div", "dl", "dt", "h2", "h3", "i", "li", "math", "mfrac", "mi", "mn", "mo",
    "mrow", "msub", "msqrt", "msup", "mtable", "mtd", "mtr", "munderover", "nav", "ol", "p", "section", "small",
    "span", "sub", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
];

const ATTRIBUTES: &[&str] = &[
    "aria-label", "class", "data-id", "data-view", "display", "displaystyle", "href", "id", "rel", "role", "scope",
    "tabindex", "target",
];

/// Whatever is well-formed: what Yew has written.
pub const ANY: More = More { tags: &["*"], attributes: &["*"] };

/// Tags and attributes that some HTML may hold and other may not; `*` stands for all.
#[derive(Clone, Copy)]
pub struct More {
    pub tags: &'static [&'static str],
    pub attributes: &'static [&'static str],
}

/// The elements of a piece of HTML.
#[track_caller]
pub fn read(html: &str) -> Node {
    read_with(html, More { tags: &[], attributes: &[] })
}

/// The same where more is allowed.
#[track_caller]
pub fn read_with(html: &str, more: More) -> Node {
    let mut open = vec![Node::default()];
    for piece in html.split('<').enumerate() {
        match piece {
            (0, text) => push_text(&mut open, text),
            (_, tag) => {
                let (tag, text) = tag.split_once('>').unwrap_or_else(|| panic!("open tag: {tag}"));
                match tag.strip_prefix('/') {
                    Some(name) => close(&mut open, name),
                    // Elements that never hold anything are not closed.
                    None if tag.starts_with("input ") => open.last_mut().unwrap().children.push(element(tag, more)),
                    None => open.push(element(tag, more)),
                }
                push_text(&mut open, text);
            }
        }
    }
    assert_eq!(open.len(), 1, "{} is not closed", open.last().unwrap().name);
    open.pop().unwrap()
}

fn push_text(open: &mut [Node], text: &str) {
    assert!(!text.contains('>'), "a stray > in {text}");
    if !text.is_empty() {
        open.last_mut().unwrap().children.push(Node { text: unescaped(text), ..Node::default() });
    }
}

/// What escaped text means.
pub fn unescaped(text: &str) -> String {
    let text = text.replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&amp;", "&")
}

#[track_caller]
fn close(open: &mut Vec<Node>, name: &str) {
    let node = open.pop().unwrap();
    assert_eq!(node.name, name, "closes {}", node.name);
    open.last_mut().unwrap_or_else(|| panic!("{name} was never open")).children.push(node);
}

#[track_caller]
fn element(tag: &str, more: More) -> Node {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(TAGS.contains(&name) || more.tags.contains(&name) || more.tags == ["*"], "unknown tag <{tag}>");
    let mut attributes = Vec::new();
    while let Some((mut key, after)) = rest.split_once("=\"") {
        // An attribute that is set or not has no value.
        while let Some((flag, behind)) = key.trim_start().split_once(' ').filter(|_| more.tags == ["*"]) {
            attributes.push((flag.to_owned(), String::new()));
            key = behind;
        }
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("open attribute in {tag}"));
        let known =
            ATTRIBUTES.contains(&key.trim()) || more.attributes.contains(&key.trim()) || more.attributes == ["*"];
        assert!(known, "unknown attribute {key} in <{tag}>");
        attributes.push((key.trim().to_owned(), unescaped(value)));
        rest = after;
    }
    assert_eq!(rest.trim(), "", "in <{tag}>");
    Node { name: name.to_owned(), attributes, ..Node::default() }
}

impl Node {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// It and all within it, in order.
    pub fn all(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.children.iter().flat_map(Self::all)).collect()
    }

    /// The elements of this name within it.
    pub fn named(&self, name: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|node| node.name == name).collect()
    }

    /// The element of this identifier.
    #[track_caller]
    pub fn by_id(&self, id: &str) -> &Self {
        let found = self.all().into_iter().find(|node| node.attribute("id") == Some(id));
        found.unwrap_or_else(|| panic!("no element is called {id}"))
    }

    /// All of its text.
    pub fn words(&self) -> String {
        self.all().iter().map(|node| node.text.as_str()).collect()
    }
}
