//! Routes over roles: the sensible ways from one role to another, ranked by what the reader wants, each step with its
//! evidence. Where no link leads there, who does get there instead.
//!
//! How ways are found and ranked is in [`search`], which of them are sensible in [`network`] and [`search::best_ways`].
//! What is said of time and pay is what sources say of the roles along the way; nothing is reckoned beyond that.

pub mod network;
pub mod search;

mod no_way;

use crate::catalog::link::{Link, links};
use crate::catalog::pay::{Money, PayFigure};
use crate::catalog::role::Experience;
use crate::catalog::vocabulary::Strength;
use crate::catalog::{Entity, RegionId, RoleId};
use crate::pay_series::{Series, middle};

use network::{Leg, Network, Start, Years};

pub use no_way::{Nearest, NoWay};

/// The most routes that are offered.
pub const MOST_ROUTES: usize = 5;

/// By what routes are ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preference {
    /// As few moves as possible.
    FewestMoves,
    /// As few steps as possible with weak evidence, and then with fair evidence.
    BestEvidence,
    /// As few years as possible that the roles along the way ask for.
    LeastTime,
    /// As much pay as possible in the roles along the way, on average over the roles.
    MostPay,
}

impl Preference {
    /// Every preference.
    pub const ALL: [Self; 4] = [Self::FewestMoves, Self::BestEvidence, Self::LeastTime, Self::MostPay];

    /// The word that addresses use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::FewestMoves => "fewest-moves",
            Self::BestEvidence => "best-evidence",
            Self::LeastTime => "least-time",
            Self::MostPay => "most-pay",
        }
    }

    /// The preference a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preference| preference.word() == word)
    }
}

/// The figures of pay that are looked at: of one region and of one kind, because others cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayView {
    /// Where.
    pub region: RegionId,
    /// Of which kind.
    pub series: Series,
}

impl PayView {
    /// The figure of a role that stands for it: the latest of the region and the kind, of several the first that the
    /// dataset has.
    pub fn figure(self, role: RoleId) -> Option<&'static PayFigure> {
        let fits = |figure: &&PayFigure| figure.region == self.region && Series::of(figure) == self.series;
        let mut latest: Option<&PayFigure> = None;
        for figure in role.row().pay.iter().filter(fits).filter(|figure| middle(figure).is_some()) {
            if latest.is_none_or(|latest| figure.as_of > latest.as_of) {
                latest = Some(figure);
            }
        }
        latest
    }
}

/// A sensible way from one role to another.
#[derive(Clone, Debug)]
pub struct Route {
    /// The first role: where the person is, or an entry role.
    pub start: RoleId,
    /// The steps from there, in order.
    pub steps: Vec<Step>,
    /// What the roles along the way ask for, the first one included where the person is nowhere yet.
    pub time: Time,
    /// What they pay on average, counted as the time; none where no figure is known.
    pub mean_pay: Option<Money>,
    /// The roles of these whose pay is not known.
    pub pay_unknown: Vec<RoleId>,
}

/// Experience that roles along a way ask for.
///
/// A source that asks for five to eight years means years of the whole career, so the years of a way are those of its
/// most demanding role and not a sum. How long a person stays anywhere is not known and not reckoned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// The least and the most that any of the roles asks for; none where no source says for any of them. The most is
    /// none where one of them leaves it open.
    pub years: Option<Years>,
    /// The roles for which no source says; where there are any, the years are "at least".
    pub unknown: Vec<RoleId>,
    /// The least that the start asks for, which whoever is there brings along. None from nowhere, and where nobody says.
    pub brought: Option<u8>,
}

impl Time {
    /// The years still to come for somebody who has just what the start asks for. None where either is not known.
    pub fn to_come(&self) -> Option<Years> {
        let (years, brought) = (self.years?, self.brought?);
        let less = |all: u8| all.saturating_sub(brought);
        Some(Years { low: less(years.low), high: years.high.map(less) })
    }
}

/// A career step in the direction in which it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Where it starts.
    pub from: RoleId,
    /// Where it ends.
    pub to: RoleId,
    /// The evidence. Where it is a sideways move that a source tells the other way round, its ends are exchanged.
    pub link: &'static Link,
}

impl Move {
    fn of(leg: &Leg) -> Self {
        let link = &links()[leg.link];
        let (from, to) = if leg.is_reversed { (link.to, link.from) } else { (link.from, link.to) };
        Self { from, to, link }
    }

    /// Whether the source tells it the other way round.
    pub fn is_reversed(self) -> bool {
        self.link.from != self.from
    }
}

/// A step of a route, with all that is known of it.
#[derive(Clone, Debug)]
pub struct Step {
    /// The move.
    pub by: Move,
    /// How well it is supported in this direction; one degree less than the link where it is reversed.
    pub strength: Strength,
    /// Whether and why few get there from here.
    pub few: Few,
    /// The experience that the role at its end asks for.
    pub asks: Option<&'static Experience>,
    /// What the role at its end pays.
    pub pay: Option<&'static PayFigure>,
}

/// Whether few people take a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Few {
    /// All that speaks for the step is weak evidence.
    pub weak_evidence: bool,
    /// It leads up by two zones of seniority or more.
    pub zone_jump: bool,
}

impl Few {
    /// Whether few get there from here.
    pub fn get_there(self) -> bool {
        self.weak_evidence || self.zone_jump
    }
}

/// The answer to "how do I get there".
#[derive(Clone, Debug)]
pub enum Answer {
    /// It is where the person is.
    AlreadyThere,
    /// These are the best ways, the best first, and at least one.
    Ways {
        /// The routes, up to [`MOST_ROUTES`].
        routes: Vec<Route>,
        /// Whether everything was looked at; if not, these are the best and there may be more.
        is_complete: bool,
    },
    /// No sensible way leads there.
    NoWay(NoWay),
}

/// The best sensible routes to a role, from another or from nowhere yet.
pub fn routes(from: Option<RoleId>, to: RoleId, preference: Preference, pay: Option<PayView>) -> Answer {
    if from == Some(to) {
        return Answer::AlreadyThere;
    }
    let network = network_with(pay);
    let start = start(from);
    let found = search::best_ways(&network, start, to.index(), preference, MOST_ROUTES);
    if found.ways.is_empty() {
        return Answer::NoWay(NoWay::new(&network, from, to));
    }
    let roles: Vec<RoleId> = RoleId::all().collect();
    let routes = found.ways.iter().filter_map(|way| {
        let way: Vec<RoleId> = way.iter().map(|stop| roles[*stop]).collect();
        route(&network, &way, from.is_none(), pay)
    });
    Answer::Ways { routes: routes.collect(), is_complete: found.is_complete }
}

/// The most direct way that the evidence supports: the first of the routes by [`Preference::BestEvidence`], with
/// nothing of the details of the catalogue. Empty where one is there already; none where no sensible way leads there.
pub fn direct(from: RoleId, to: RoleId) -> Option<Vec<Move>> {
    let network = Network::of_links();
    let way = network::shortest(&network, start(Some(from)), to.index(), Preference::BestEvidence)?;
    way.windows(2).map(|pair| network.leg(pair[0], pair[1]).map(Move::of)).collect()
}

/// The way that goes through these roles, in this order. None where one of its moves has no link or a role comes twice:
/// it is what an address says, which may come from an older dataset or from another person's plan.
pub fn along(from: RoleId, via: &[RoleId], to: RoleId) -> Option<Vec<Move>> {
    let network = Network::of_links();
    let stops: Vec<RoleId> = std::iter::once(from).chain(via.iter().copied()).chain([to]).collect();
    let comes_twice = |(place, stop): (usize, &RoleId)| stops[..place].contains(stop);
    if stops.len() > network.stops.len() || stops.iter().enumerate().any(comes_twice) {
        return None;
    }
    stops.windows(2).map(|pair| network.leg(pair[0].index(), pair[1].index()).map(Move::of)).collect()
}

/// The network of the catalogue with the experience that roles ask for, and their pay in one view.
pub fn network_with(pay: Option<PayView>) -> Network {
    let mut network = Network::of_links();
    for (stop, role) in network.stops.iter_mut().zip(RoleId::all()) {
        stop.asks = role.experience.as_ref().map(|asks| Years { low: asks.min, high: asks.max });
        stop.pay = pay.and_then(|pay| middle(pay.figure(role)?)).map(|money| money.0);
    }
    network
}

fn start(from: Option<RoleId>) -> Start {
    from.map_or(Start::Nowhere, |from| Start::At(from.index()))
}

/// A way with all that is known of it.
fn route(network: &Network, way: &[RoleId], from_nowhere: bool, pay: Option<PayView>) -> Option<Route> {
    let (start, counted) = (*way.first()?, if from_nowhere { way } else { &way[1..] });
    let steps = way.windows(2).map(|pair| Some(step(network.leg(pair[0].index(), pair[1].index())?, pay)));
    let brought = if from_nowhere { None } else { start.experience.as_ref().map(|asks| asks.min) };
    let stop = |role: &RoleId| network.stops[role.index()];
    let paid: Vec<u64> = counted.iter().filter_map(|role| stop(role).pay).map(u64::from).collect();
    let mean = paid.iter().sum::<u64>().checked_div(paid.len() as u64);
    let without = |is_unknown: &dyn Fn(&RoleId) -> bool| counted.iter().copied().filter(is_unknown).collect();
    Some(Route {
        start,
        steps: steps.collect::<Option<_>>()?,
        time: Time {
            years: counted.iter().filter_map(|role| stop(role).asks).reduce(both),
            unknown: without(&|role| stop(role).asks.is_none()),
            brought,
        },
        mean_pay: mean.and_then(|mean| u32::try_from(mean).ok()).map(Money),
        pay_unknown: without(&|role| stop(role).pay.is_none()),
    })
}

/// What two roles ask for, one after the other.
fn both(one: Years, other: Years) -> Years {
    Years { low: one.low.max(other.low), high: one.high.zip(other.high).map(|(one, other)| one.max(other)) }
}

fn step(leg: &Leg, pay: Option<PayView>) -> Step {
    let by = Move::of(leg);
    let weak_evidence = leg.strength == Strength::Low;
    Step {
        by,
        strength: leg.strength,
        few: Few { weak_evidence, zone_jump: by.to.zone as u8 >= by.from.zone as u8 + 2 },
        asks: by.to.row().experience.as_ref(),
        pay: pay.and_then(|pay| pay.figure(by.to)),
    }
}

#[cfg(test)]
mod tests;
