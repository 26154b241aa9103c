//! Columns of your own: which column of a table means what.

tokenworth_core::keyed! {
    /// What a column means.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Role {
        /// The day, or a time in it.
        Day = "day",
        /// The person.
        Person = "person",
        /// The team or cost center.
        Team = "team",
        /// The product or agent.
        Tool = "tool",
        /// The model.
        Model = "model",
        /// Uncached input.
        Input = "input",
        /// All input, cached or not.
        InputTotal = "input-total",
        /// Input written to a cache.
        CacheWrite = "cache-write",
        /// Input read from a cache.
        CacheRead = "cache-read",
        /// Output tokens.
        OutputTokens = "output-tokens",
        /// All tokens together, if the table has no kinds of tokens.
        Tokens = "tokens",
        /// What is billed.
        Cost = "cost",
        /// The list price.
        ListPrice = "list-price",
        /// The price of a plan or seat in a month.
        Seat = "seat",
        /// The currency of the amounts.
        Currency = "currency",
        /// Requests.
        Requests = "requests",
        /// Output: pull requests, tickets, or anything else that is counted.
        Output = "output",
    }
}

impl Role {
    /// What rows are grouped by.
    const GROUPS: [Self; 5] = [Self::Day, Self::Person, Self::Team, Self::Tool, Self::Model];

    /// Whether it counts tokens.
    pub fn is_of_tokens(self) -> bool {
        matches!(
            self,
            Self::Input | Self::InputTotal | Self::CacheWrite | Self::CacheRead | Self::OutputTokens | Self::Tokens
        )
    }

    /// Whether several columns can have this role, which are added: quantities of several months, or of several kinds.
    pub fn is_added(self) -> bool {
        !Self::GROUPS.contains(&self) && self != Self::Currency
    }
}

/// How fractions are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalMark {
    /// 1,234.56
    #[default]
    Point,
    /// 1.234,56
    Comma,
}

/// How dates with slashes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 31/12/2026
    DayFirst,
    /// 12/31/2026
    MonthFirst,
}

/// Why a column "output" is taken for output tokens, or for what came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputGuess {
    /// Tokens: another column holds input tokens.
    BesideInput,
    /// Tokens: its numbers are too large for anything else.
    Large,
    /// What came out: no other column holds input tokens, and its numbers are small.
    Small,
    /// What came out: another column holds output tokens.
    TokensElsewhere,
}

impl OutputGuess {
    /// What the column is taken for.
    pub fn role(self) -> Role {
        match self {
            Self::BesideInput | Self::Large => Role::OutputTokens,
            Self::Small | Self::TokensElsewhere => Role::Output,
        }
    }
}

/// Which column of a table means what. Columns are counted from 0; a column has one role, a role one column or several
/// [that are added](Role::is_added).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<(Role, usize)>,
    /// The column "output", and why it has its role.
    output: Option<(usize, OutputGuess)>,
}

impl Mapping {
    /// The columns of a role.
    pub fn columns(&self, role: Role) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |(held, _)| *held == role).map(|(_, column)| *column)
    }

    /// The first column of a role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns(role).next()
    }

    /// The role of a column.
    pub fn role(&self, column: usize) -> Option<Role> {
        self.columns.iter().find(|(_, held)| *held == column).map(|(role, _)| *role)
    }

    /// Gives a column a role, or takes its role away with `None`. Another column that has the role loses it, unless both
    /// are added.
    pub fn set(&mut self, column: usize, role: Option<Role>) {
        let alone = role.filter(|role| !role.is_added());
        self.columns.retain(|(held_role, held)| *held != column && Some(*held_role) != alone);
        self.columns.extend(role.map(|role| (role, column)));
    }

    /// Gives a column "output" the role that is guessed for this reason.
    pub(crate) fn set_output(&mut self, column: usize, reason: OutputGuess) {
        self.set(column, Some(reason.role()));
        self.output = Some((column, reason));
    }

    /// Why a column "output" has its role; `None` for other columns, and once the reader has given it another role.
    pub fn output_guess(&self, column: usize) -> Option<OutputGuess> {
        let (_, reason) = self.output.filter(|(held, _)| *held == column)?;
        Some(reason).filter(|reason| self.role(column) == Some(reason.role()))
    }

    /// Whether rows of such a table can be counted: they have a quantity, and something to group it by.
    pub fn is_enough(&self) -> bool {
        self.has_group() && self.has_quantity()
    }

    /// Whether rows have something to group them by.
    pub fn has_group(&self) -> bool {
        Role::GROUPS.iter().any(|role| self.column(*role).is_some())
    }

    /// Whether rows have a quantity.
    pub fn has_quantity(&self) -> bool {
        Role::ALL.iter().any(|role| role.is_added() && self.column(*role).is_some())
    }
}
