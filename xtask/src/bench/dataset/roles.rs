//! Generated roles, the links between them, and the tracks that join them into lines.
//!
//! Every track owns a share of the roles of each zone. Its branches lead from a first job to its top; every few of
//! them change to a neighbouring track half way, where the two tracks then have an interchange.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::frame::REGIONS;
use super::words::{FIELDS, GRADES, PLACES};
use super::{Amounts, DAY, File, Scramble, certifications, list, skills};

const ZONES: [&str; 5] = ["entry", "practitioner", "manager", "senior", "executive"];
/// Of each hundred roles, how many stand below the end of each zone.
const SHARES: [usize; 5] = [30, 60, 82, 95, 100];
/// How many roles a track owns.
const TRACK: usize = 25;
/// Every so many branches, one changes to the next track.
const CHANGING: usize = 4;

/// The slug of a role by its number; numbers rise with seniority.
pub(super) fn slug(number: usize) -> String {
    format!("role-{number:04}")
}

/// One file for each role, `links.toml` and `tracks.toml`.
pub(super) fn files(amounts: Amounts) -> Vec<File> {
    let mut scramble = Scramble(1);
    let tracks = tracks(amounts);
    let mut files: Vec<File> = (0..amounts.roles)
        .map(|number| (format!("roles/{}.toml", slug(number)), role(number, amounts, &mut scramble)))
        .collect();
    files.push(("links.toml".to_owned(), links(amounts, &tracks, &mut scramble)));
    files.push(("tracks.toml".to_owned(), written(&tracks)));
    files
}

/// The zone of a role.
fn zone(number: usize, amounts: Amounts) -> usize {
    let place = number * 100 / amounts.roles;
    SHARES.iter().position(|&end| place < end).unwrap_or(SHARES.len() - 1)
}

fn role(number: usize, amounts: Amounts, scramble: &mut Scramble) -> String {
    let zone = zone(number, amounts);
    let (field, place) = (FIELDS[number % FIELDS.len()], PLACES[number / FIELDS.len() % PLACES.len()]);
    let (grade, work) = (GRADES[zone], field.to_lowercase());
    let mut text = format!(
        "title = \"{place} {field} {grade} {number}\"\nlabel = [\"{place} {field}\", \"{grade} {number}\"]\n\
         also_known_as = [\"{field} {grade} of grade {number}\"]\nzone = \"{}\"\nfounding = false\n\
         summary = \"Generated: looks after {work} work as a {}.\"\nstrength = \"medium\"\n\
         tools = [\"Ticket system\"]\nsources = [\"generated\"]\nchecked = {DAY}\n",
        ZONES[zone],
        grade.to_lowercase(),
    );
    for duty in ["Plans", "Does", "Reports"] {
        let _ = write!(text, "\n[[duty]]\ntext = \"{duty} {work} work.\"\nsource = \"generated\"\n");
    }
    let _ = write!(text, "\n[experience]\nmin = {}\nmax = {}\nsource = \"generated\"\n", zone * 3, zone * 3 + 4);
    for skill in scramble.some(12, amounts.skills) {
        let level = 1 + (zone + skill) % 4;
        let _ =
            write!(text, "\n[[skill]]\nskill = \"{}\"\nlevel = {level}\nsource = \"generated\"\n", skills::slug(skill));
    }
    for (region, ..) in REGIONS.iter().filter(|_| !number.is_multiple_of(4)) {
        let median = 22_000 + zone * 15_000 + scramble.below(9_000);
        let _ = write!(
            text,
            "\n[[pay]]\nregion = \"{region}\"\nperiod = \"year\"\nlow = {}\nmedian = {median}\nhigh = {}\n\
             spread = \"p25-p75\"\nqualifier = \"median\"\nas_of = \"2025\"\nsource = \"generated\"\nofficial = true\n\
             scope = \"group\"\ngroup = \"{grade} roles\"\nmapping = \"proxy\"\n",
            median - 4_000,
            median + 6_000,
        );
    }
    let wanted = scramble.some(4, amounts.certifications);
    let (named, suggested) = wanted.split_at(wanted.len().min(2));
    let slugs = |numbers: &[usize]| list(numbers.iter().map(|&number| certifications::slug(number)));
    let _ = write!(
        text,
        "\n[certifications]\nnamed = {}\nsuggested = {}\nsources = [\"generated\"]\n",
        slugs(named),
        slugs(suggested)
    );
    text
}

/// The paths of every track, as numbers of roles that rise.
fn tracks(amounts: Amounts) -> Vec<Vec<Vec<usize>>> {
    let count = (amounts.roles / TRACK).max(2);
    let own = |track: usize, wanted: usize| -> Vec<usize> {
        (0..amounts.roles).filter(|number| number % count == track && zone(*number, amounts) == wanted).collect()
    };
    (0..count)
        .map(|track| {
            let zones: Vec<Vec<usize>> = (0..ZONES.len()).map(|zone| own(track, zone)).collect();
            let branches = zones.iter().map(Vec::len).max().unwrap_or_default();
            (0..branches)
                .map(|branch| {
                    let mut path: Vec<usize> =
                        zones.iter().filter_map(|roles| roles.get(branch % roles.len().max(1))).copied().collect();
                    let half_way = own((track + 1) % count, 2);
                    if branch.is_multiple_of(CHANGING) && !half_way.is_empty() {
                        path.push(half_way[branch % half_way.len()]);
                    }
                    path.sort_unstable();
                    path.dedup();
                    path
                })
                .filter(|path| path.len() > 1)
                .collect()
        })
        .collect()
}

fn written(tracks: &[Vec<Vec<usize>>]) -> String {
    let mut text = format!("checked = {DAY}\nsource = \"generated\"\n");
    for (number, paths) in tracks.iter().enumerate() {
        let paths: Vec<String> = paths.iter().map(|path| list(path.iter().map(|&role| slug(role)))).collect();
        let _ = write!(
            text,
            "\n[[track]]\nslug = \"track-{number:02}\"\nname = \"{} track {}\"\n\
             summary = \"Generated: from a first job to the top.\"\npaths = [{}]\n",
            FIELDS[number % FIELDS.len()],
            number + 1,
            paths.join(", ")
        );
    }
    text
}

/// What every step of a track rests on, and as many others again: sideways, upwards, across.
fn links(amounts: Amounts, tracks: &[Vec<Vec<usize>>], scramble: &mut Scramble) -> String {
    let steps = tracks.iter().flatten().flat_map(|path| path.windows(2));
    let mut links: BTreeSet<(usize, usize, &str)> = steps.map(|step| (step[0], step[1], "promotion")).collect();
    // A role that shares its zone with all others of its track begins none of its paths.
    for number in 0..amounts.roles {
        let near = number + 1 + scramble.below(amounts.roles / 5);
        let kind = ["promotion", "lateral", "escalation", "reporting"][number % 4];
        if near < amounts.roles && !links.contains(&(number, near, "promotion")) {
            links.insert((number, near, kind));
        }
    }
    let mut text = format!("checked = {DAY}\n");
    for (from, to, kind) in links {
        let strength = ["high", "medium", "low"][(from + to) % 3];
        let _ = write!(
            text,
            "\n[[link]]\nfrom = \"{}\"\nto = \"{}\"\nkind = \"{kind}\"\nsource = \"generated\"\nstrength = \"{strength}\"\n",
            slug(from),
            slug(to)
        );
    }
    text
}
