//! The icons that computers and phones want as pictures of a size, drawn from the one that is a drawing.

use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::failure::Failure;

/// A picture to draw.
struct Icon {
    name: &'static str,
    /// Width and height in pixels.
    size: u16,
    /// How much of the width the drawing takes, in percent, where the ground is to reach every edge: whoever shows it cuts
    /// a shape out of it. None keeps the drawing as it is, with its own round corners.
    share: Option<u16>,
}

const ICONS: [Icon; 4] = [
    Icon { name: "icon-192.png", size: 192, share: None },
    Icon { name: "icon-512.png", size: 512, share: None },
    // Android cuts out a shape that holds at least a circle of 80 % of the width.
    Icon { name: "icon-maskable-512.png", size: 512, share: Some(76) },
    // iOS rounds the corners.
    Icon { name: "apple-touch-icon.png", size: 180, share: Some(92) },
];

/// The ground of the drawing, from edge to edge.
const GROUND: &str = "#fdfcf9";

/// Draws every icon into a folder.
pub(super) fn draw(drawing: &Path, folder: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(drawing).map_err(Failure::file(drawing))?;
    for icon in &ICONS {
        let path = folder.join(icon.name);
        let picture = rendered(&text, icon).and_then(|picture| picture.encode_png().ok());
        let picture = picture.ok_or_else(|| Failure::NotPutTogether {
            problem: format!("{} cannot be drawn from {}", icon.name, drawing.display()),
        })?;
        fs::write(&path, picture).map_err(Failure::file(path))?;
    }
    Ok(())
}

/// Whether a file is one of the icons.
pub(super) fn is_one(name: &str) -> bool {
    ICONS.iter().any(|icon| icon.name == name)
}

/// How wide an icon is, in pixels.
#[cfg(test)]
pub(super) fn size_of(name: &str) -> Option<u16> {
    ICONS.iter().find(|icon| icon.name == name).map(|icon| icon.size)
}

fn rendered(drawing: &str, icon: &Icon) -> Option<Pixmap> {
    let drawing = icon.share.map_or_else(|| drawing.to_owned(), |share| on_ground(drawing, share));
    let tree = Tree::from_str(&drawing, &Options::default()).ok()?;
    let size = u32::from(icon.size);
    let mut picture = Pixmap::new(size, size)?;
    let scale = f32::from(icon.size) / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    Some(picture)
}

/// The drawing smaller, in the middle of a ground that reaches every edge.
fn on_ground(drawing: &str, share: u16) -> String {
    let edge = (100.0 - f32::from(share)) / 2.0;
    let inner = format!("<svg x=\"{edge}\" y=\"{edge}\" width=\"{share}\" height=\"{share}\" ");
    let inner = drawing.replacen("<svg ", &inner, 1);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">\
         <rect width=\"100\" height=\"100\" fill=\"{GROUND}\"/>{inner}</svg>"
    )
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::ColorU8;

    use super::*;

    const DRAWING: &str = include_str!("../../../public/icon.svg");

    /// Whether it is the ground, or as good as that: where two things of that colour meet, it is rounded.
    fn is_ground(pixel: ColorU8) -> bool {
        let found = [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()];
        found.iter().zip([0xfd, 0xfc, 0xf9, 0xff]).all(|(one, other)| one.abs_diff(other) < 3)
    }

    /// Every pixel with its place from the middle, as a part of the width.
    fn pixels(icon: &Icon) -> impl Iterator<Item = (f32, f32, ColorU8)> {
        let size = u32::from(icon.size);
        let picture = rendered(DRAWING, icon).expect("a picture");
        assert_eq!((picture.width(), picture.height()), (size, size));
        (0..size * size).map(move |at| {
            let (x, y) = (at % size, at / size);
            let pixel = picture.pixel(x, y).expect("a pixel").demultiply();
            let part = |place: u32| f32::from(u16::try_from(place).unwrap_or_default()) / f32::from(icon.size) - 0.5;
            (part(x), part(y), pixel)
        })
    }

    /// U1: what is cut off is nothing but ground, whatever shape is cut out.
    #[test]
    fn a_shape_can_be_cut_out_of_the_icons_that_are_made_for_it() {
        for (icon, safe) in [(&ICONS[2], 0.4), (&ICONS[3], 0.49)] {
            let drawn = pixels(icon).filter(|(_, _, pixel)| !is_ground(*pixel));
            let farthest = drawn.map(|(x, y, _)| x.hypot(y)).fold(0.0, f32::max);
            assert!(farthest < safe, "{}: something is drawn {farthest} from the middle", icon.name);
            assert!(farthest > safe - 0.1, "{}: the drawing is small", icon.name);
        }
    }

    #[test]
    fn the_other_icons_have_the_corners_of_the_drawing() {
        for icon in &ICONS[..2] {
            let corner = pixels(icon).next().map(|(_, _, pixel)| pixel.alpha());
            assert_eq!(corner, Some(0), "{}", icon.name);
        }
    }

    #[test]
    fn what_is_no_drawing_is_told() {
        assert!(rendered("no drawing", &ICONS[0]).is_none());
        assert!(DRAWING.contains(&format!("fill=\"{GROUND}\"")));
    }
}
