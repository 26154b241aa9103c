//! The files that the reader has brought, and the progress of reading each.

use std::rc::Rc;

use yew::Reducible;

use super::data::Gathered;
use super::form::TakeOverForm;
use crate::ui::context::Shared;
use crate::ui::platform::LocalFile;
use crate::usage::analysis::Breakdown;
use crate::usage::{ImportError, ImportOptions, Imported, Overlap, Role, is_same_export, is_same_file, overlaps};

/// The most files kept at once.
pub const MOST_FILES: usize = 100;

/// A file that the reader has brought, and the progress of reading it.
#[derive(Clone, Debug)]
pub struct Import {
    pub id: u32,
    pub file: LocalFile,
    /// The identifier of this reading of the file. A file that is read again gets another.
    pub reading: u32,
    /// The reader's choices for reading it.
    pub options: ImportOptions,
    /// The progress of reading it.
    pub status: Status,
    /// The tables of the reading before, which stand until the file is read again.
    before: Vec<Table>,
}

impl Import {
    /// Whether it is being read or waits for that.
    pub const fn is_open(&self) -> bool {
        matches!(self.status, Status::Waiting | Status::Reading(_))
    }

    /// The tables that are read.
    pub fn tables(&self) -> &[Table] {
        match &self.status {
            Status::Waiting | Status::Reading(_) => &self.before,
            Status::Read(tables) => tables,
            Status::Refused(_) => &[],
        }
    }

    fn tables_mut(&mut self) -> &mut [Table] {
        match &mut self.status {
            Status::Waiting | Status::Reading(_) => &mut self.before,
            Status::Read(tables) => tables,
            Status::Refused(_) => &mut [],
        }
    }

    fn end(&mut self, status: Status) {
        self.status = status;
        self.before.clear();
    }
}

/// The progress of reading a file.
#[derive(Clone, Debug)]
pub enum Status {
    /// It waits until other files are read.
    Waiting,
    /// It is being read; this many bytes are done.
    Reading(u64),
    /// It is read: one table for a plain file, possibly several for an archive.
    Read(Vec<Table>),
    /// It cannot be read, or the reader has canceled it.
    Refused(Refusal),
}

/// Why a file is not read.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// Its content cannot be read as usage.
    Content(ImportError),
    /// The browser can no longer read it, because it was moved, changed or deleted.
    FileGone,
    /// The reader has canceled the reading.
    Canceled,
}

#[derive(Clone, Debug)]
pub struct Table {
    /// The data of the table.
    pub imported: Rc<Imported>,
    /// How many models it has use of.
    pub models: u64,
    /// Whether the reader wants it to be counted.
    pub is_counted: bool,
}

impl Table {
    /// Whether it holds output by person and no use.
    pub fn is_output(&self) -> bool {
        let total = self.imported.usage.total();
        let has_use = self.imported.summary.tokens.is_some() || !self.imported.summary.money.is_empty();
        total.output.is_some() && !has_use && total.requests.is_none() && total.credits.is_none()
    }

    /// Whether its teams count for nothing, since teams are those of use and it holds none.
    pub fn has_unused_teams(&self) -> bool {
        let mapping = self.imported.summary.mapping.as_ref();
        self.is_output() && mapping.is_some_and(|mapping| mapping.column(Role::Team).is_some())
    }
}

/// A change of the files.
pub enum ImportAction {
    /// The reader brings more files. Those beyond the most kept at once are left out.
    Bring(Vec<LocalFile>),
    /// The reading with this identifier has come to this many bytes.
    Progress(u32, u64),
    /// The reading with this identifier ends with tables or is refused.
    Finish(u32, Result<Vec<Imported>, Refusal>),
    /// The reader cancels the file being read and those that wait.
    Cancel,
    /// The file with this identifier is read again with other options.
    ReadAs(u32, ImportOptions),
    /// The table at this index of the file with this identifier is counted, or not.
    Count(u32, usize, bool),
    /// The file with this identifier is removed.
    Remove(u32),
    /// Names of people are shown, or not.
    ShowNames(bool),
    /// The reader enters the number of days that files without dates cover.
    Days(Option<u32>),
    /// The reader enters or chooses something for the take-over.
    TakeOver(TakeOverForm),
    /// The files counted at this revision are combined.
    Gathered(u32, Rc<Gathered>),
    /// Everything is forgotten.
    Forget,
}

/// The files that the reader has brought.
#[derive(Clone, Debug, Default)]
pub struct Imports {
    /// The files, in the order in which they were brought.
    pub files: Vec<Import>,
    next: u32,
    /// The number of changes of the counted tables. Data derived from them is computed once for each.
    pub revision: u32,
    /// Whether names of people are shown.
    pub are_names_shown: bool,
    /// The number of days that files without dates cover, as entered by the reader.
    pub days: Option<u32>,
    /// What the reader has entered and chosen for the take-over.
    pub take_over: TakeOverForm,
    /// The combined tables. While they are combined anew, those before.
    gathered: Option<Rc<Gathered>>,
    /// The number of files left out when files were last brought.
    pub left_out: usize,
}

impl PartialEq for Imports {
    /// Each action makes a new value, so comparing addresses is enough.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Imports {
    /// The file being read, or the next to be read.
    pub fn current(&self) -> Option<&Import> {
        self.files.iter().find(|file| file.is_open())
    }

    /// Every table that is read, with its file and its index there.
    pub fn tables(&self) -> impl Iterator<Item = (&Import, usize, &Table)> {
        self.files.iter().flat_map(|file| {
            let tables = file.tables().iter().enumerate();
            tables.map(move |(place, table)| (file, place, table))
        })
    }

    /// The counted tables: those of output if `is_output`, otherwise those of use.
    pub fn counted(&self, is_output: bool) -> impl Iterator<Item = &Rc<Imported>> {
        let wanted = self.tables().map(|(_, _, table)| table).filter(move |table| table.is_output() == is_output);
        wanted.filter(|table| table.is_counted).map(|table| &table.imported)
    }

    /// Whether tables are read, and the reader wants none of them to be counted.
    pub fn is_none_counted(&self) -> bool {
        self.tables().next().is_some() && self.tables().all(|(_, _, table)| !table.is_counted)
    }

    /// The counted tables, combined; `None` if none of them holds use, and until they are first combined.
    pub fn gathered(&self) -> Option<Shared<Gathered>> {
        self.gathered.clone().map(Shared::from)
    }

    /// Tables that may count the same use, by their indexes in [`Imports::tables`].
    pub fn overlaps(&self) -> Vec<Overlap> {
        overlaps(&self.tables().map(|(_, _, table)| &*table.imported).collect::<Vec<_>>())
    }

    fn after(mut self, action: ImportAction) -> Self {
        match action {
            ImportAction::Bring(files) => self.bring(files),
            ImportAction::Progress(reading, bytes) => {
                self.read_by(reading).into_iter().for_each(|file| file.status = Status::Reading(bytes));
            }
            ImportAction::Finish(reading, read) => self.finish(reading, read),
            ImportAction::Cancel => self.cancel(),
            ImportAction::ReadAs(id, options) => self.read_again(id, options),
            ImportAction::Count(id, place, is_counted) => self.count(id, place, is_counted),
            ImportAction::Remove(id) => {
                self.files.retain(|file| file.id != id);
                self.revise();
                // With the last file goes what the reader chose for them, such as that names are shown.
                if self.files.is_empty() {
                    self = self.forgotten();
                }
            }
            ImportAction::ShowNames(are_shown) => self.are_names_shown = are_shown,
            ImportAction::Days(days) => {
                self.days = days;
                self.revise();
            }
            ImportAction::TakeOver(form) => self.take_over = form,
            ImportAction::Gathered(revision, gathered) => {
                self.gathered = Some(gathered).filter(|_| revision == self.revision).or(self.gathered);
            }
            ImportAction::Forget => self = self.forgotten(),
        }
        self
    }

    /// The state without files and choices.
    fn forgotten(&self) -> Self {
        Self { next: self.next, revision: self.revision.wrapping_add(1), ..Self::default() }
    }

    fn bring(&mut self, files: Vec<LocalFile>) {
        let room = MOST_FILES.saturating_sub(self.files.len());
        self.left_out = files.len().saturating_sub(room);
        for file in files.into_iter().take(room) {
            let id = self.next_id();
            let (options, status, before) = (ImportOptions::default(), Status::Waiting, Vec::new());
            self.files.push(Import { id, file, reading: id, options, status, before });
        }
    }

    fn next_id(&mut self) -> u32 {
        self.next = self.next.wrapping_add(1);
        self.next
    }

    fn read_by(&mut self, reading: u32) -> Option<&mut Import> {
        // What was canceled meanwhile stays so.
        self.files.iter_mut().find(|file| file.reading == reading && file.is_open())
    }

    /// A table that is read already, or another one of the same export, is not counted, unless the reader ticks it. A
    /// file that is read again keeps the reader's ticks.
    fn finish(&mut self, reading: u32, read: Result<Vec<Imported>, Refusal>) {
        let others = self.tables().filter(|(file, ..)| file.reading != reading);
        let mut known: Vec<(Rc<Imported>, bool)> =
            others.map(|(_, _, table)| (Rc::clone(&table.imported), table.is_counted)).collect();
        let Some(file) = self.read_by(reading) else { return };
        let table = |(place, imported): (usize, Imported)| {
            let is_again = |(earlier, is_counted): &(Rc<Imported>, bool)| {
                is_same_file(earlier, &imported) || (*is_counted && is_same_export(earlier, &imported))
            };
            let is_new = !known.iter().any(is_again);
            let is_counted = file.before.get(place).map_or(is_new, |table| table.is_counted);
            let models = Breakdown::models_in(&imported.usage);
            let imported = Rc::new(imported);
            known.push((Rc::clone(&imported), is_counted));
            Table { imported, models, is_counted }
        };
        let status = match read {
            Ok(tables) => Status::Read(tables.into_iter().enumerate().map(table).collect()),
            Err(why) => Status::Refused(why),
        };
        file.end(status);
        self.revise();
    }

    fn cancel(&mut self) {
        for file in self.files.iter_mut().filter(|file| file.is_open()) {
            file.end(Status::Refused(Refusal::Canceled));
        }
        self.revise();
    }

    fn read_again(&mut self, id: u32, options: ImportOptions) {
        let next = self.next_id();
        if let Some(file) = self.files.iter_mut().find(|file| file.id == id) {
            file.before = file.tables().to_vec();
            (file.reading, file.options, file.status) = (next, options, Status::Waiting);
        }
    }

    fn count(&mut self, id: u32, place: usize, is_counted: bool) {
        let file = self.files.iter_mut().find(|file| file.id == id);
        if let Some(table) = file.and_then(|file| file.tables_mut().get_mut(place)) {
            table.is_counted = is_counted;
        }
        self.revise();
    }

    fn revise(&mut self) {
        if self.counted(false).next().is_none() {
            self.gathered = None;
        }
        self.revision = self.revision.wrapping_add(1);
    }
}

impl Reducible for Imports {
    type Action = ImportAction;

    fn reduce(self: Rc<Self>, action: ImportAction) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).after(action))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

    use rstest::rstest;

    use super::Table;
    use crate::usage::{ImportOptions, Importer};

    #[rstest]
    #[case::of_output("person,team,merged PRs\nada,web,3\n", true)]
    #[case::output_without_teams("person,merged PRs\nada,3\n", false)]
    #[case::of_use("person,team,tokens\nada,web,3\n", false)]
    fn teams_beside_no_use_are_unused(#[case] text: &str, #[case] expected: bool) {
        let mut importer = Importer::new("own.csv", text.len() as u64, ImportOptions::default()).unwrap();
        importer.feed(text.as_bytes()).unwrap();
        let imported = importer.finish().unwrap().pop().unwrap();
        let table = Table { imported: imported.into(), models: 0, is_counted: true };
        assert_eq!(table.has_unused_teams(), expected);
    }
}
