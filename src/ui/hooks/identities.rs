//! Identities of the rows of a list, so that each keeps its components: open editors stay open.

use yew::prelude::*;

/// An identity for each row, the same from render to render. A row that moves keeps its identity, and so does one that is
/// edited where it stands. A deleted row takes its identity with it.
#[hook]
pub fn use_identities<T: PartialEq + Clone + 'static>(rows: &[T]) -> Vec<u32> {
    let known = use_mut_ref(Vec::<(u32, T)>::new);
    let ids = identities(&known.borrow(), rows);
    known.replace(ids.iter().copied().zip(rows.iter().cloned()).collect());
    ids
}

/// The identities of `rows`, given the rows before with theirs.
fn identities<T: PartialEq>(before: &[(u32, T)], rows: &[T]) -> Vec<u32> {
    let mut ids = vec![None; rows.len()];
    let mut free: Vec<Option<u32>> = before.iter().map(|(id, _)| Some(*id)).collect();
    let mut keep = |may_be: &dyn Fn(usize, usize) -> bool| {
        for (to, id) in ids.iter_mut().enumerate().filter(|(_, id)| id.is_none()) {
            let mut known = free.iter_mut().enumerate().filter(|(from, id)| id.is_some() && may_be(*from, to));
            *id = known.next().and_then(|(_, id)| id.take());
        }
    };
    let is_equal = |from: usize, to: usize| before.get(from).map(|(_, row)| row) == rows.get(to);
    keep(&|from, to| from == to && is_equal(from, to));
    // Moved.
    keep(&is_equal);
    // Edited.
    keep(&|from, to| from == to);
    let next = before.iter().map(|(id, _)| id.saturating_add(1)).max().unwrap_or(0);
    let mut new = next..;
    ids.into_iter().map(|id| id.or_else(|| new.next()).unwrap_or(next)).collect()
}

#[cfg(test)]
mod tests {
    use super::identities;

    fn after(rows: &str) -> Vec<u32> {
        let before = [(0, 'a'), (1, 'b'), (2, 'c')];
        identities(&before, &rows.chars().collect::<Vec<_>>())
    }

    #[test]
    fn a_row_keeps_its_identity_until_it_is_deleted() {
        assert_eq!(after("abc"), [0, 1, 2]);
        assert_eq!(after("bc"), [1, 2], "deleted");
        assert_eq!(after("cab"), [2, 0, 1], "moved");
        assert_eq!(after("axc"), [0, 1, 2], "edited");
        assert_eq!(after("abcx"), [0, 1, 2, 3], "added");
        assert_eq!(after("axbc"), [0, 3, 1, 2], "inserted");
        assert_eq!(after("abbc"), [0, 1, 3, 2], "duplicated");
        assert_eq!(after("xy"), [0, 1], "replaced");
        assert!(after("").is_empty());
    }
}
