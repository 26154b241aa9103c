//! Enumerations whose variants have keys, as in links and in the page's markup.

/// Defines an enumeration with a key for each variant. It gets `ALL`, `KEYS`, `key` and `find`.
///
/// ```
/// tokenworth_core::keyed! {
///     /// A direction.
///     #[derive(Clone, Copy, Debug, PartialEq, Eq)]
///     pub enum Direction {
///         /// To the left.
///         Left = "left",
///         /// To the right.
///         Right = "right",
///     }
/// }
/// assert_eq!(Direction::Left.key(), "left");
/// assert_eq!(Direction::find("right"), Some(Direction::Right));
/// assert_eq!(Direction::ALL, [Direction::Left, Direction::Right]);
/// ```
#[macro_export]
macro_rules! keyed {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$meta])*
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// All of them, in the order of the page.
            pub const ALL: [Self; [$($key,)+].len()] = [$(Self::$variant,)+];

            /// Their keys, in the same order.
            pub const KEYS: &'static [&'static str] = &[$($key,)+];

            /// The key in links, in the page's markup and in the output of commands. Never changes.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// The one with this key.
            pub fn find(key: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|it| it.key() == key)
            }
        }
    };
}
