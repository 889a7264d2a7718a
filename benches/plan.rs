//! How long a plan takes: at the default dataset, and at a thousand roles and two thousand certifications.
//!
//! `cargo bench --bench plan`. The figures to keep under are those of the design: five milliseconds for a plan at the
//! default dataset.

#![expect(missing_docs, reason = "criterion makes a public function of a group")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use itsm_career_roadmap::catalog::vocabulary::{Strength, Zone};
use itsm_career_roadmap::catalog::{CertificationId, Entity, RegionId, RoleId};
use itsm_career_roadmap::pay_series::Series;
use itsm_career_roadmap::plan::exams::compare::Question;
use itsm_career_roadmap::plan::exams::graph::{Graph, Item, Kind, Need};
use itsm_career_roadmap::plan::exams::{Facts, exams, price};
use itsm_career_roadmap::plan::routes::network::{Leg, Network, Start, Stop, Years};
use itsm_career_roadmap::plan::routes::search::best_ways;
use itsm_career_roadmap::plan::routes::{PayView, Preference, direct, routes};
use itsm_career_roadmap::record::Record;

/// Roles of the large network, and certifications of the large graph.
const ROLES: usize = 1_000;
const CERTIFICATIONS: usize = 2_000;

/// Numbers that look random and are always the same.
struct Scramble(u64);

impl Scramble {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }
}

fn role(slug: &str) -> RoleId {
    RoleId::from_slug(slug).expect("a role of the default dataset")
}

fn certification(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).expect("a certification of the default dataset")
}

fn default_dataset(criterion: &mut Criterion) {
    let (from, to) = (role("service-desk-technician"), role("chief-information-officer"));
    let region = RegionId::from_slug("uk").expect("a region of the default dataset");
    let pay = Some(PayView { region, series: Series::OfficialGroups });
    let mut group = criterion.benchmark_group("default dataset");
    group.bench_function("the way on the map", |bencher| bencher.iter(|| direct(black_box(from), to)));
    for preference in Preference::ALL {
        let name = format!("routes by {preference:?}");
        group.bench_function(name, |bencher| bencher.iter(|| routes(Some(black_box(from)), to, preference, pay)));
    }
    group.bench_function("routes from nowhere", |bencher| {
        bencher.iter(|| routes(black_box(None), to, Preference::BestEvidence, pay));
    });
    let record = Record::default();
    let study = |id: CertificationId| Some((600 + 10 * u32::try_from(id.index()).unwrap_or_default(), 2_400));
    let facts = Facts { price: &|id| price(&record, id), study: &study };
    for goal in ["itil4-master", "itil5-master"] {
        let goals = [certification(goal)];
        group.bench_function(goal, |bencher| bencher.iter(|| exams(black_box(&goals), &|_| false, facts)));
    }
    group.bench_function("the certifications of every role", |bencher| {
        bencher.iter(|| {
            let named = RoleId::all().map(|role| role.row().certifications.named);
            named.filter_map(|goals| exams(goals, &|_| false, facts).ok()).count()
        });
    });
    group.finish();
}

/// Roles in five zones, each with some steps to near roles of the same and the next zone.
fn large_network() -> Network {
    let mut scramble = Scramble(1);
    let stop = |at: usize, scramble: &mut Scramble| Stop {
        zone: Zone::ALL[at * Zone::ALL.len() / ROLES],
        asks: (scramble.below(4) > 0).then(|| Years { low: u8::try_from(at / 100).unwrap_or_default(), high: None }),
        pay: (scramble.below(4) > 0)
            .then(|| u32::try_from(30_000 + at * 80 + scramble.below(9_000)).unwrap_or_default()),
    };
    let mut network = Network::new((0..ROLES).map(|at| stop(at, &mut scramble)).collect());
    for (from, link) in (0..ROLES).flat_map(|from| (0..4).map(move |link| (from, link))) {
        let to = (from + 1 + scramble.below(260)).min(ROLES - 1);
        let strength = Strength::ALL[scramble.below(3)];
        network.add(Leg { from, to, strength, is_lateral: link == 3, is_reversed: false, link: 0 });
    }
    network
}

/// Schemes as there are: a foundation, modules upon it, bundles or several of many practices, designations, a master.
fn large_graph() -> (Graph, Vec<usize>) {
    const SCHEME: usize = 25;
    let mut items = Vec::new();
    let mut masters = Vec::new();
    for scheme in 0..CERTIFICATIONS / SCHEME {
        let first = scheme * SCHEME;
        let one = |offset: usize| Need::One(first + offset);
        let some = |offsets: std::ops::Range<usize>| offsets.map(one).collect::<Vec<_>>();
        let exam = |need: Option<Need>| Item { kind: Kind::Exam, need };
        // Foundations of some schemes accept that of the scheme before.
        items.push(exam(None));
        let entry = if scheme % 3 == 1 { Need::Any(vec![one(0), Need::One(first - SCHEME)]) } else { one(0) };
        items.extend((1..21).map(|_| exam(Some(entry.clone()))));
        let designation = |need: Need| Item { kind: Kind::Designation { transition: None }, need: Some(need) };
        items.push(designation(Need::All(some(1..5))));
        items.push(designation(Need::All(some(4..6))));
        let bundle = [vec![one(6), one(7)], vec![Need::Count(5, some(8..21))]].concat();
        items.push(designation(Need::All(vec![one(1), Need::Any(bundle)])));
        items.push(designation(Need::All(some(21..24))));
        masters.push(first + SCHEME - 1);
    }
    (Graph::new(&items), masters)
}

fn large(criterion: &mut Criterion) {
    let network = large_network();
    let mut group = criterion.benchmark_group("1,000 roles and 2,000 certifications");
    group.sample_size(20);
    for preference in Preference::ALL {
        let ways = || best_ways(&network, Start::At(black_box(3)), ROLES - 1, preference, 5);
        assert!(ways().is_complete, "by {preference:?} the search gave up");
        group.bench_function(format!("routes by {preference:?}"), |bencher| bencher.iter(ways));
    }
    let (graph, masters) = large_graph();
    let mut scramble = Scramble(2);
    let amounts: Vec<Option<(usize, u32)>> = (0..CERTIFICATIONS)
        .map(|_| {
            let (unit, amount) = (usize::from(scramble.below(7) == 0), 300 + scramble.below(500));
            (scramble.below(25) > 0).then_some((unit, u32::try_from(amount).unwrap_or_default()))
        })
        .collect();
    let amount = |exam: usize| amounts[exam];
    for (name, goals) in
        [("one master", &masters[..1]), ("ten masters", &masters[..10]), ("every master", &masters[..])]
    {
        let question = Question { graph: &graph, is_held: &|_| false, goals };
        let plan = || {
            let fewest = question.fewest().expect("the goals can be reached");
            let always = question.in_every_set(&fewest.sets[0]);
            (question.least(&always, &amount), fewest)
        };
        let (least, fewest) = plan();
        assert!(fewest.is_proven && least.iter().all(|(best, _)| best.is_proven), "{name}: the search gave up");
        group.bench_function(name, |bencher| bencher.iter(plan));
    }
    group.finish();
}

criterion_group!(benches, default_dataset, large);
criterion_main!(benches);
