//! Which pay figures may stand beside each other. Figures of different kinds are never one series: an average in an
//! old article and an official median say different things about the same job.
//!
//! How far along a scale a figure lies is in [`crate::pay_scale`]; words and drawing belong to the pages.

use crate::catalog::pay::{Money, PayFigure};
use crate::catalog::vocabulary::{PayMapping, PayScope};
use crate::catalog::{Entity, RegionId, RoleId};
use crate::order;

/// A kind of figure. Only figures of one kind are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// Published by a government body for a whole statistical group.
    OfficialGroups,
    /// Given by one of the two founding articles, whatever they took it from.
    Articles,
    /// Counted by somebody else for the job title: adverts and surveys.
    Titles,
}

impl Series {
    /// Every kind, the best supported first.
    pub const ALL: [Self; 3] = [Self::OfficialGroups, Self::Articles, Self::Titles];

    /// The kind a figure is of.
    pub fn of(figure: &PayFigure) -> Self {
        match figure.mapping {
            PayMapping::Article | PayMapping::ArticleProxy => Self::Articles,
            _ if figure.official && figure.scope == PayScope::Group => Self::OfficialGroups,
            _ => Self::Titles,
        }
    }
}

/// A figure with the role it is given for.
#[derive(Clone, Copy, Debug)]
pub struct RolePay {
    /// The role.
    pub role: RoleId,
    /// The figure.
    pub figure: &'static PayFigure,
}

/// The figures of one kind for some roles in one region, by seniority and then by amount.
pub fn compare(series: Series, region: RegionId, roles: &[RoleId]) -> Vec<RolePay> {
    let mut found: Vec<_> = roles
        .iter()
        .flat_map(|role| role.row().pay.iter().map(|figure| RolePay { role: *role, figure }))
        .filter(|pay| pay.figure.region == region && Series::of(pay.figure) == series)
        .collect();
    order::by_key(&mut found, |pay| (pay.role.zone, middle(pay.figure), pay.role));
    found
}

/// The roles that have a figure of some kind in a region.
pub fn roles_with(series: Series, region: RegionId) -> Vec<RoleId> {
    RoleId::shown()
        .filter(|role| role.pay.iter().any(|figure| figure.region == region && Series::of(figure) == series))
        .collect()
}

/// The regions that are part of another, such as the provinces of Canada.
pub fn parts_of(region: RegionId) -> impl Iterator<Item = RegionId> {
    RegionId::all().filter(move |part| part.parent == Some(region))
}

/// How many roles rest on the same published number: same region, source and statistical group.
pub fn roles_sharing(figure: &PayFigure) -> usize {
    let same = |other: &PayFigure| {
        other.region == figure.region
            && other.source == figure.source
            && other.group.is_some()
            && other.group == figure.group
    };
    RoleId::all().filter(|role| role.pay.iter().any(same)).count()
}

/// The figure in the middle for a year: the median, else the single amount, else halfway between low and high.
pub fn middle(figure: &PayFigure) -> Option<Money> {
    let halfway = || Some(Money(figure.low?.0.midpoint(figure.high?.0)));
    figure.median.or(figure.amount).or_else(halfway).map(|money| money.per_year(figure.period))
}

/// The largest amount that a figure names, for a year.
pub fn largest(figure: &PayFigure) -> Option<Money> {
    [figure.low, figure.median, figure.amount, figure.high]
        .into_iter()
        .flatten()
        .max()
        .map(|money| money.per_year(figure.period))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::vocabulary::Zone;

    #[track_caller]
    fn region(slug: &str) -> RegionId {
        RegionId::from_slug(slug).expect("the dataset has it")
    }

    fn everyone() -> Vec<RoleId> {
        RoleId::all().collect()
    }

    /// P3: the two kinds are never one series.
    #[test]
    fn a_figure_of_an_article_is_never_beside_an_official_median() {
        for place in RegionId::all() {
            for pay in compare(Series::OfficialGroups, place, &everyone()) {
                assert!(pay.figure.official && pay.figure.group.is_some(), "{}", pay.role.slug);
                assert_ne!(pay.figure.mapping, PayMapping::Article);
            }
        }
        let guide = compare(Series::Articles, region("ca-ab"), &everyone());
        assert!(
            guide.iter().any(|pay| pay.figure.official),
            "what the guide quotes from a government stays with the guide"
        );
    }

    /// D8: a role without a figure has no row, and a figure without amounts no middle. Neither is zero.
    #[test]
    fn what_is_unknown_is_left_out_and_never_zero() {
        let unpaid: Vec<_> = RoleId::all().filter(|role| role.pay.is_empty()).collect();
        assert!(!unpaid.is_empty(), "the dataset knows what every role pays: find another example");
        for (series, place) in Series::ALL.iter().flat_map(|series| RegionId::all().map(move |place| (*series, place)))
        {
            assert!(compare(series, place, &unpaid).is_empty());
            assert!(compare(series, place, &everyone()).iter().all(|pay| middle(pay.figure) != Some(Money(0))));
        }
    }

    #[test]
    fn every_figure_of_a_region_is_in_exactly_one_series() {
        let place = region("uk");
        let shown: usize = Series::ALL.iter().map(|series| compare(*series, place, &everyone()).len()).sum();
        let known = RoleId::all().flat_map(|role| role.row().pay).filter(|figure| figure.region == place).count();
        assert_eq!(shown, known);
    }

    #[test]
    fn rows_rise_with_seniority_and_then_with_pay() {
        let rows = compare(Series::OfficialGroups, region("us"), &everyone());
        let keys: Vec<(Zone, Option<Money>)> = rows.iter().map(|pay| (pay.role.zone, middle(pay.figure))).collect();
        assert!(keys.is_sorted() && keys.len() > 5);
    }

    #[test]
    fn only_chosen_roles_are_compared() {
        let role = RoleId::from_slug("it-service-manager").expect("the dataset has it");
        let rows = compare(Series::OfficialGroups, region("uk"), &[role]);
        assert!(!rows.is_empty() && rows.iter().all(|pay| pay.role == role));
    }

    #[test]
    fn several_roles_share_the_group_of_it_managers() {
        let rows = compare(Series::OfficialGroups, region("uk"), &everyone());
        let managers = rows.iter().find(|pay| pay.figure.group.is_some_and(|group| group.contains("2132")));
        assert!(managers.is_some_and(|pay| roles_sharing(pay.figure) > 3));
    }

    #[test]
    fn alberta_is_part_of_canada() {
        assert!(parts_of(region("ca")).any(|part| part.slug == "ca-ab"));
        assert_eq!(parts_of(region("fi")).count(), 0);
    }
}
