//! `cargo xtask shots`: a picture of every page in every size and theme, for looking at.
//!
//! It pictures what is in `dist/` and builds nothing. What can be checked by a program is checked in `tests/e2e`.

pub(crate) mod session;

use std::fs;
use std::path::Path;
use std::time::Instant;

use crate::driver::Driver;
use crate::failure::Failure;
use crate::project::Project;
use crate::report;
use crate::server::Server;
use crate::tools::Toolbox;
use session::Session;

/// The name of each picture and the address behind the hash.
const PAGES: [(&str, &str); 14] = [
    ("map", "/"),
    ("map-list", "/?view=list"),
    ("role", "/role/it-service-manager"),
    ("certifications", "/certifications"),
    ("certification", "/certification/itil4-foundation"),
    ("skills", "/skills"),
    ("skill", "/skill/incident-management"),
    ("record", "/record"),
    ("plan", "/plan"),
    ("poster", "/poster"),
    ("pay", "/pay"),
    ("guide", "/guide"),
    ("about", "/about"),
    ("unknown", "/role/it-service-manger"),
];

/// Width and height in CSS pixels.
const SIZES: [(u32, u32); 4] = [(360, 800), (768, 1024), (1280, 900), (1920, 1080)];

const THEMES: [&str; 2] = ["light", "dark"];

/// Which pictures to take and where to put them.
pub(crate) struct Wishes {
    /// Where the pictures go, relative to the project.
    pub(crate) folder: std::path::PathBuf,
    /// Only pages whose name is among these; none means all.
    pub(crate) pages: Vec<String>,
    /// The whole length of the page instead of its first screen.
    pub(crate) whole: bool,
}

/// Writes `<page>-<width>-<theme>.png` for each.
pub(crate) fn run(project: &Project, wishes: &Wishes) -> Result<(), Failure> {
    let dist = project.dist();
    if !dist.join("index.html").is_file() {
        let remedy = "Run `cargo xtask build` first.".to_owned();
        return Err(Failure::Missing { what: "dist/index.html".to_owned(), remedy });
    }
    let folder = project.root().join(&wishes.folder);
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let tools = Toolbox::for_pictures(project)?;
    let driver = Driver::start(tools.command("chromedriver"))?;
    let address = Server::reserve(0)?.serve_aside(dist);
    let session = Session::open(driver.address())?;
    report::step(&format!("Taking pictures into {}", folder.display()));
    let start = Instant::now();
    let mut taken = 0;
    for (page, path) in PAGES {
        if !wishes.pages.is_empty() && !wishes.pages.iter().any(|wanted| wanted == page) {
            continue;
        }
        for size in SIZES {
            for theme in THEMES {
                session.look_like(size, theme)?;
                session.visit(&format!("{address}#{path}"))?;
                let picture = session.picture(wishes.whole)?;
                save(&folder.join(format!("{page}-{}-{theme}.png", size.0)), &picture)?;
                taken += 1;
            }
        }
    }
    report::done(&format!("{taken} pictures"), start);
    Ok(())
}

fn save(path: &Path, picture: &[u8]) -> Result<(), Failure> {
    fs::write(path, picture).map_err(Failure::file(path))
}
