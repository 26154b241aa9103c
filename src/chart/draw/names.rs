//! The labels on a chart: of points, lines, amounts and the region that is set apart.

use super::dots::radius;
use super::name::{Name, both, sizes};
use super::pen::DrawResult;
use super::{Drawing, Drawn, Font, NOTCH, tips};
use crate::chart::labels::{self, Align, Candidate, Item, Point, Rect};
use crate::chart::spec::{Guide, GuideKey, Marker, MarkerKey, Role};

/// The additional distance that the label of the payback may have, in CSS pixels.
const FAR: f64 = 44.0;
/// The distance between rows of labels, in CSS pixels. It is more than the margin around each.
const APART: f64 = 4.0;

/// Every label with its place, if there is space.
pub fn placed<'a>(drawing: &'a Drawing, drawn: &[Drawn<'a>]) -> Vec<(Name<'a>, Option<Candidate>)> {
    let names = names(drawing, drawn);
    let places = places(drawing, &names, drawn);
    names.into_iter().zip(places).collect()
}

/// Draws every label for which there is space.
pub fn draw(drawing: &Drawing, placed: &[(Name, Option<Candidate>)]) -> DrawResult {
    placed.iter().try_for_each(|(name, place)| place.map_or(Ok(()), |place| write(drawing, name, &place)))
}

/// Every label, the most important first.
fn names<'a>(drawing: &'a Drawing, drawn: &[Drawn<'a>]) -> Vec<Name<'a>> {
    let mut names: Vec<Name> = drawing.spec.markers.iter().map(|marker| point(drawing, marker)).collect();
    if drawing.layout.wide {
        let named = drawn.iter().filter(|drawn| !drawn.series.label.is_empty());
        names.extend(named.filter_map(|drawn| line(drawing, drawn)));
    }
    names.extend(drawing.spec.bars.iter().filter(|bar| !bar.label.long.is_empty()).map(|bar| tips::tip(drawing, bar)));
    names.extend(drawing.spec.level.as_ref().map(|level| tips::below(drawing, level)));
    let mut guides: Vec<&Guide> = drawing.spec.guides.iter().collect();
    if drawing.starts_at_labels() {
        // The leftmost is the highest: its label, at the right of its line, is above the lines that start lower. Or the
        // rightmost, with labels at the left.
        guides.sort_by(|one, other| one.x.total_cmp(&other.x));
        if are_at_left(drawing) {
            guides.reverse();
        }
    }
    names.extend(guides.into_iter().map(|guide| amount(drawing, guide)));
    names.extend(apart(drawing));
    names.sort_by_cached_key(|name| name.rank);
    names
}

/// The place of every label, if there is space.
fn places(drawing: &Drawing, names: &[Name], drawn: &[Drawn]) -> Vec<Option<Candidate>> {
    let parts = drawn.iter().flat_map(|drawn| drawn.parts.iter().cloned());
    let straight = drawing.upright_lines().chain(drawing.level()).chain(drawing.zero());
    let lines: Vec<Vec<Point>> = parts.chain(straight.map(Vec::from)).collect();
    let items: Vec<Item> = names.iter().map(|name| name.item.clone()).collect();
    let people: Vec<Point> = drawing.people().collect();
    labels::place(&items, &bounds(drawing), &taken(drawing), &lines, &people)
}

/// The rectangle in which labels may be.
fn bounds(drawing: &Drawing) -> Rect {
    Rect::at((0.0, 0.0), drawing.layout.size).grown(-2.0)
}

/// The rectangles that labels must avoid: those of the axes and the points.
fn taken(drawing: &Drawing) -> Vec<Rect> {
    let (width, height) = drawing.layout.size;
    let plot = drawing.plot();
    // Beside the plot, a line that ends on the axis may have its label next to its end.
    let right = if drawing.spec.rows.is_empty() { plot.right + 1.0 } else { width };
    let mut taken = vec![Rect { left: 0.0, top: plot.bottom - 1.0, right, bottom: height }];
    taken.extend(drawing.layout.texts.iter().map(|text| text.rect));
    // Bars may reach below or beside the names of rows.
    if drawing.spec.rows.is_empty() {
        taken.push(Rect { left: 0.0, top: 0.0, right: plot.left - 1.0, bottom: height });
    }
    let dots = drawing.spec.markers.iter().map(|marker| Rect::around(drawing.dot_at(marker), radius(marker.key)));
    taken.extend(dots);
    taken.extend(drawing.crowd_rects());
    taken
}

fn write(drawing: &Drawing, name: &Name, place: &Candidate) -> DrawResult {
    let rect = place.rect;
    if let Some(x) = name.notch {
        let bottom = drawing.plot().bottom.floor();
        drawing.pen.line(&[(x, bottom - NOTCH), (x, bottom)], name.color, 1.0, None)?;
    }
    let text = name.forms.get(place.form).copied().unwrap_or_default();
    let at = (place.align.fixed(&rect), f64::midpoint(rect.top, rect.bottom));
    drawing.pen.text(text, at, place.align, name.font, name.color)
}

fn point<'a>(drawing: &Drawing, marker: &'a Marker) -> Name<'a> {
    let forms = both(&marker.label);
    let rank = match marker.key {
        MarkerKey::You | MarkerKey::PaidBack => 0,
        MarkerKey::Bill | MarkerKey::Total => 1,
        MarkerKey::Best => 2,
        MarkerKey::Half => 3,
        MarkerKey::Pay => 6,
        MarkerKey::BreakEven => 7,
    };
    let reach = radius(marker.key) + 5.0;
    let own = drawing.dot_at(marker);
    let others: Vec<Point> =
        drawing.spec.markers.iter().map(|marker| drawing.dot_at(marker)).filter(|at| *at != own).collect();
    let mut candidates = labels::around(own, sizes(drawing, forms, Font::NAME), reach);
    // A label above or below its point may be moved horizontally to stay on the surface.
    for candidate in candidates.iter_mut().filter(|candidate| candidate.align == Align::Middle) {
        candidate.rect = candidate.rect.into_width_of(&bounds(drawing));
    }
    if marker.key == MarkerKey::PaidBack {
        // Prefers a place far above to one over the rising line.
        let far = labels::around(own, sizes(drawing, forms, Font::NAME), reach + FAR);
        candidates.extend(far.into_iter().map(|candidate| Candidate { cost: candidate.cost + 30.0, ..candidate }));
        for candidate in &mut candidates {
            candidate.cost /= 4.0;
        }
        // Beside the line of another amount it would read as that one's label.
        let guides: Vec<f64> = drawing.spec.guides.iter().map(|guide| drawing.layout.frame.across(guide.x)).collect();
        let is_beyond = |rect: &Rect, x: f64| (own.0 < x && x <= rect.left) || (rect.right <= x && x < own.0);
        let is_near = |candidate: &Candidate| !guides.iter().any(|x| is_beyond(&candidate.rect, *x));
        if candidates.iter().any(is_near) {
            candidates.retain(is_near);
        }
    }
    if marker.key != MarkerKey::You {
        labels::keep_own(&mut candidates, own, &others);
    }
    let color = if marker.key == MarkerKey::Pay { drawing.palette.cost } else { drawing.palette.ink };
    let crossed_at_most = match marker.key {
        MarkerKey::You | MarkerKey::PaidBack | MarkerKey::Total => usize::MAX,
        MarkerKey::Bill => 2,
        MarkerKey::Best | MarkerKey::Half | MarkerKey::Pay | MarkerKey::BreakEven => 1,
    };
    let item = Item { candidates, crossed_at_most, upright: None };
    Name::of(rank, forms, Font::NAME, color, item)
}

/// The label of a line: at its end beside the plot, above the plot if the line leaves through the top, around its end if
/// it ends within the plot, or along it.
fn line<'a>(drawing: &Drawing, drawn: &Drawn<'a>) -> Option<Name<'a>> {
    let part = drawn.parts.last()?;
    let end = *part.last()?;
    let plot = drawing.plot();
    let forms = [drawn.series.label.as_str(); 2];
    let [(width, height), _] = sizes(drawing, forms, Font::NAME);
    let candidate = |(left, middle): Point, align, cost| {
        let rect = Rect::at((left, middle - height / 2.0), (width, height));
        Candidate { rect, align, form: 0, cost }
    };
    let mut candidates = Vec::new();
    if end.0 >= plot.right - 1.0 {
        let beside = [0.0, -6.0, 6.0, -12.0, 12.0, -18.0, 18.0];
        candidates.extend(
            beside.map(|shift: f64| candidate((plot.right + 8.0, end.1 + shift), Align::Start, shift.abs() / 6.0)),
        );
    } else {
        let above = end.1 - height / 2.0 - 3.0;
        candidates.extend(
            [(width / 2.0, Align::Middle), (width - 6.0, Align::End), (6.0, Align::Start)]
                .map(|(back, align)| candidate((end.0 - back, above), align, 0.0)),
        );
    }
    let ends_within = end.0 < plot.right - 1.0 && end.1 > plot.top + height;
    if ends_within {
        let below = end.1 + height / 2.0 + 3.0;
        candidates.extend([
            candidate((end.0 + 6.0, end.1), Align::Start, 2.0),
            candidate((end.0 - width / 2.0, below), Align::Middle, 3.0),
            candidate((end.0 + 6.0, below), Align::Start, 3.0),
        ]);
    }
    for (nth, (x, y)) in part.iter().rev().filter(|point| point.1 > plot.top + height).step_by(2).take(20).enumerate() {
        let cost = 4.0 + nth as f64 / 4.0;
        candidates.push(candidate((x - 8.0 - width, *y), Align::End, cost));
        candidates.push(candidate((x + 8.0, *y), Align::Start, cost));
    }
    let rank = if drawn.series.role == Role::Alternative { 8 } else { 4 };
    let color = drawing.palette.of(drawn.series.role);
    let item = Item { candidates, crossed_at_most: if ends_within { 3 } else { 1 }, upright: None };
    Some(Name::of(rank, forms, Font::NAME, color, item))
}

/// Whether labels are preferred at the left of the vertical lines that start at them: if there is more space.
fn are_at_left(drawing: &Drawing) -> bool {
    let (plot, guides) = (drawing.plot(), &drawing.spec.guides);
    let from_middle = |guide: &Guide| drawing.layout.frame.across(guide.x) - f64::midpoint(plot.left, plot.right);
    guides.iter().map(from_middle).sum::<f64>() > 0.0
}

/// The label of an amount: beside its line near the top, or over its notch on the axis.
fn amount<'a>(drawing: &Drawing, guide: &'a Guide) -> Name<'a> {
    let forms = both(&guide.label);
    let x = drawing.layout.frame.across(guide.x);
    let own = drawing.starts_at_labels() && !guide.key.is_notch();
    // Where lines start at labels, each label may have a row of its own, and is at the same side of its line as the others
    // if no line crosses it there. The long form is preferred in any row, but not across a line.
    let (brevity, [at_right, at_left], rows, most_crossed) = match (own, are_at_left(drawing)) {
        (false, _) => (5, [0, 1], 3, 1),
        (true, false) => (10, [0, 9], 5, 2),
        (true, true) => (10, [9, 0], 5, 2),
    };
    let mut candidates = Vec::new();
    // An amount may share the label of another one.
    let forms_of_it = if guide.label.long.is_empty() { 0 } else { 2 };
    for (form, size) in sizes(drawing, forms, Font::SMALL).into_iter().enumerate().take(forms_of_it) {
        let mut add = |left: f64, top: f64, align, cost: u32| {
            let cost = (form * brevity) as f64 + f64::from(cost);
            candidates.push(Candidate { rect: Rect::at((left, top), size), align, form, cost });
        };
        if guide.key.is_notch() {
            // Above the crowd, which is on the axis.
            for (row, above) in (0..).zip([0.0, 12.0, 24.0, 36.0]) {
                add(x - size.0 / 2.0, drawing.plot().bottom - NOTCH - size.1 - 3.0 - above, Align::Middle, row);
            }
            continue;
        }
        if !drawing.spec.rows.is_empty() {
            let above = Rect::at((x - size.0 / 2.0, drawing.plot().top - size.1 - 2.0), size);
            candidates.push(Candidate {
                rect: above.into_width_of(&bounds(drawing)),
                align: Align::Middle,
                form,
                cost: (form * 5) as f64,
            });
            continue;
        }
        for row in 0..rows {
            let top = drawing.plot().top + (size.1 + APART) * f64::from(row);
            add(x + 5.0, top, Align::Start, 2 * row + at_right);
            add(x - 5.0 - size.0, top, Align::End, 2 * row + at_left);
        }
    }
    // The line of an amount without a label starts below all labels.
    let below = drawing.plot().top + (Font::SMALL.line() + APART) * f64::from(rows);
    let (rank, crossed_at_most, notch) = if guide.key.is_notch() { (11, 0, Some(x)) } else { (5, most_crossed, None) };
    let item = Item { candidates, crossed_at_most, upright: own.then(|| drawing.upright(guide.x, below)) };
    let is_zero = guide.key == GuideKey::Zero;
    Name { notch, is_zero, ..Name::of(rank, forms, Font::SMALL, drawing.palette.soft, item) }
}

/// The label of the region that is set apart, in one of its corners.
fn apart<'a>(drawing: &'a Drawing) -> Option<Name<'a>> {
    let (region, rect) = (drawing.spec.region.as_ref()?, drawing.region()?);
    let forms = both(&region.label);
    let mut candidates = Vec::new();
    for (form, size) in sizes(drawing, forms, Font::SMALL).into_iter().enumerate() {
        let tops =
            [rect.bottom - size.1 - 5.0, rect.bottom - 2.0 * size.1 - 8.0, rect.top + 4.0, rect.top + size.1 + 8.0];
        for (row, top) in tops.into_iter().enumerate() {
            for (left, align) in [(rect.left + 6.0, Align::Start), (rect.right - 6.0 - size.0, Align::End)] {
                let cost = (form * 8 + row) as f64;
                candidates.push(Candidate { rect: Rect::at((left, top), size), align, form, cost });
            }
        }
    }
    candidates.retain(|candidate| rect.holds(&candidate.rect));
    let item = Item { candidates, crossed_at_most: 0, upright: None };
    Some(Name::of(10, forms, Font::SMALL, drawing.palette.soft, item))
}
