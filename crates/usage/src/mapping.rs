//! Columns of your own: which column of a table means what.

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The day, or a time in it.
    Day,
    /// The person.
    Person,
    /// The team or cost center.
    Team,
    /// The product or agent.
    Tool,
    /// The model.
    Model,
    /// Uncached input.
    Input,
    /// All input, cached or not.
    InputTotal,
    /// Input written to a cache.
    CacheWrite,
    /// Input read from a cache.
    CacheRead,
    /// Output tokens.
    OutputTokens,
    /// All tokens together, if the table has no kinds of tokens.
    Tokens,
    /// What is billed.
    Cost,
    /// The list price.
    ListPrice,
    /// The price of a plan or seat in a month.
    Seat,
    /// The currency of the amounts.
    Currency,
    /// Requests.
    Requests,
    /// Output: pull requests, tickets, or anything else that is counted.
    Output,
}

impl Role {
    /// All roles, in the order of a form.
    pub const ALL: [Self; 17] = [
        Self::Day,
        Self::Person,
        Self::Team,
        Self::Tool,
        Self::Model,
        Self::Input,
        Self::InputTotal,
        Self::CacheWrite,
        Self::CacheRead,
        Self::OutputTokens,
        Self::Tokens,
        Self::Cost,
        Self::ListPrice,
        Self::Seat,
        Self::Currency,
        Self::Requests,
        Self::Output,
    ];
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
        let has = |role: &Role| self.column(*role).is_some();
        Role::GROUPS.iter().any(has) && Role::ALL.iter().any(|role| role.is_added() && has(role))
    }
}
