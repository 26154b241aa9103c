//! Clips lines to the plot.

/// The parts of a line with y between `low` and `high`, cut where it crosses these.
pub fn between(points: &[(f64, f64)], low: f64, high: f64) -> Vec<Vec<(f64, f64)>> {
    let mut parts = Vec::new();
    let mut part: Vec<(f64, f64)> = Vec::new();
    let mut last: Option<(f64, f64)> = None;
    for &point in points {
        let ends = last.map_or((point, point), |last| (last, point));
        if let Some((enters, leaves)) = segment(ends, low, high) {
            if part.last() != Some(&enters) {
                keep(&mut parts, &mut part);
                part.push(enters);
            }
            if leaves != enters {
                part.push(leaves);
            }
        }
        last = Some(point);
    }
    keep(&mut parts, &mut part);
    parts
}

fn keep(parts: &mut Vec<Vec<(f64, f64)>>, part: &mut Vec<(f64, f64)>) {
    if !part.is_empty() {
        parts.push(std::mem::take(part));
    }
}

/// The part of a segment with y between `low` and `high`.
fn segment((from, to): ((f64, f64), (f64, f64)), low: f64, high: f64) -> Option<((f64, f64), (f64, f64))> {
    if from.1.max(to.1) < low || from.1.min(to.1) > high {
        return None;
    }
    let cut = |inside: (f64, f64), end: (f64, f64)| {
        let edge = end.1.max(low).min(high);
        if edge.to_bits() == end.1.to_bits() {
            return end;
        }
        let part = (edge - inside.1) / (end.1 - inside.1);
        (inside.0 + (end.0 - inside.0) * part, edge)
    };
    Some((cut(to, from), cut(from, to)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_line_inside_stays_whole() {
        let line = [(0.0, 0.0), (1.0, 5.0), (2.0, 10.0)];
        assert_eq!(between(&line, 0.0, 10.0), [line.to_vec()]);
    }

    #[test]
    fn a_line_that_leaves_ends_at_the_edge() {
        assert_eq!(between(&[(0.0, 0.0), (1.0, 20.0), (2.0, 40.0)], 0.0, 10.0), [[(0.0, 0.0), (0.5, 10.0)]]);
    }

    #[test]
    fn a_line_that_returns_has_two_parts() {
        let parts = between(&[(0.0, 5.0), (1.0, 15.0), (2.0, 5.0), (3.0, 6.0)], 0.0, 10.0);
        assert_eq!(parts, [vec![(0.0, 5.0), (0.5, 10.0)], vec![(1.5, 10.0), (2.0, 5.0), (3.0, 6.0)]]);
    }

    #[test]
    fn a_piece_across_the_whole_frame_is_cut_twice() {
        assert_eq!(between(&[(0.0, -10.0), (4.0, 30.0)], 0.0, 10.0), [[(1.0, 0.0), (2.0, 10.0)]]);
    }

    #[test]
    fn nothing_is_left_of_a_line_outside() {
        assert!(between(&[(0.0, 11.0), (1.0, 12.0)], 0.0, 10.0).is_empty());
        assert!(between(&[], 0.0, 10.0).is_empty());
    }
}
