//! The position of a tooltip.

/// The distance between a tooltip and its point, in CSS pixels.
const GAP: f64 = 14.0;

/// The upper left corner of a tooltip for the point `(x, y)` in a container of the size `room`, all in CSS pixels. The
/// tooltip is to the upper right of the point, or on another side if it does not fit there, and never outside the
/// container.
pub fn beside((x, y): (f64, f64), (width, height): (f64, f64), room: (f64, f64)) -> (f64, f64) {
    let right = x + GAP;
    let left = if right + width <= room.0 { right } else { x - GAP - width };
    let above = y - GAP - height;
    let top = if above >= 0.0 { above } else { y + GAP };
    let within = |start: f64, length: f64, room: f64| start.min(room - length).max(0.0);
    (within(left, width, room.0), within(top, height, room.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tooltip_stays_in_the_room_and_off_the_place_it_is_about() {
        let room = (280.0, 300.0);
        for x in 0..=28 {
            for y in 0..=30 {
                let at = (f64::from(x) * 10.0, f64::from(y) * 10.0);
                for size in [(40.0, 20.0), (120.0, 60.0), (224.0, 76.0)] {
                    let (left, top) = beside(at, size, room);
                    assert!(left >= 0.0 && left + size.0 <= room.0, "{at:?} {size:?}: {left}");
                    assert!(top >= 0.0 && top + size.1 <= room.1, "{at:?} {size:?}: {top}");
                    let covers = (left..left + size.0).contains(&at.0) && (top..top + size.1).contains(&at.1);
                    assert!(!covers, "{at:?} {size:?}");
                }
            }
        }
    }

    #[test]
    fn a_tooltip_too_large_for_the_room_starts_at_its_corner() {
        assert_eq!(beside((50.0, 50.0), (400.0, 400.0), (200.0, 100.0)), (0.0, 0.0));
    }
}
