//! Renewal by the policies of the default dataset: dates, points, ways, and what is left unknown.

use super::*;

const TODAY: &str = "2026-11-21";

fn day(text: &str) -> Date {
    text.parse().expect("a day of a test")
}

fn certification(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).expect("a certification of the default dataset")
}

fn suite(slug: &str) -> Subject {
    Subject::Suite(SuiteId::from_slug(slug).expect("a suite of the default dataset"))
}

fn held(slug: &str, passed: &[&str]) -> Held {
    Held { certification: certification(slug), passed: passed.iter().map(|text| day(text)).collect() }
}

/// An entry of so many points for the subject of a test.
fn entry(date: &str, points: u32, category: &str, counts_for: Subject) -> CpdEntry {
    CpdEntry { date: day(date), hundredths: points * 100, category: category.to_owned(), counts_for: vec![counts_for] }
}

/// A year's worth of points for ITIL 4.
fn full_year(date: &str) -> [CpdEntry; 2] {
    [
        entry(date, 5, "professional experience", suite("peoplecert-itil-4")),
        entry(date, 15, "education", suite("peoplecert-itil-4")),
    ]
}

#[track_caller]
fn only(held: &[Held], log: &[CpdEntry], today: &str) -> Standing {
    let mut standings = standings(held, log, &[], day(today));
    assert_eq!(standings.len(), 1, "one thing renews");
    standings.remove(0)
}

#[track_caller]
fn renew_by(held: &[Held]) -> Option<String> {
    only(held, &[], TODAY).renew_by().map(|date| date.to_string())
}

/// V1: one date for the whole suite, three years from its latest exam, whichever certificate is older.
#[test]
fn an_exam_of_the_suite_moves_the_whole_suite() {
    let foundation = held("itil4-foundation", &["2024-03-15"]);
    assert_eq!(renew_by(std::slice::from_ref(&foundation)).as_deref(), Some("2027-03-15"));
    let both = [foundation, held("itil4-create-deliver-support", &["2026-05-02"])];
    assert_eq!(renew_by(&both).as_deref(), Some("2029-05-02"));
    let standing = only(&both, &[], TODAY);
    assert_eq!(standing.certifications.len(), 2);
    assert_eq!(standing.latest_pass, Some(day("2026-05-02")));
}

/// V1: a month that is too short gives its last day.
#[test]
fn a_leap_day_is_renewed_by_the_end_of_february() {
    assert_eq!(renew_by(&[held("itil4-foundation", &["2024-02-29"])]).as_deref(), Some("2027-02-28"));
}

/// V1: a re-sit counts like any other pass, in whatever order the days were entered.
#[test]
fn the_latest_of_several_passes_counts() {
    let passes = ["2026-01-10", "2019-05-01", "2022-08-31"];
    assert_eq!(renew_by(&[held("itil4-foundation", &passes)]).as_deref(), Some("2029-01-10"));
}

/// V2: each has its own date where the policy says so.
#[test]
fn certificates_with_their_own_clocks_stand_apart() {
    let both = [held("comptia-a-plus", &["2025-01-31"]), held("comptia-security-plus", &["2026-06-01"])];
    let dates: Vec<_> = standings(&both, &[], &[], day(TODAY)).iter().map(Standing::renew_by).collect();
    assert_eq!(dates, [Some(day("2028-01-31")), Some(day("2029-06-01"))]);
}

/// V2: the period of a certification without a suite is its own validity.
#[test]
fn a_certification_without_a_suite_keeps_its_own_period() {
    let standing = only(&[held("cisco-ccst-networking", &["2026-01-15"])], &[], TODAY);
    assert_eq!(standing.renew_by(), Some(day("2031-01-15")));
    assert!(standing.choices.is_empty(), "no policy, no ways");
    assert_eq!(only(&[held("az-900", &["2020-01-15"])], &[], TODAY).state, State::NeverLapses);
}

/// V3: ITIL v3 never lapses, with a date or without.
#[test]
fn itil_v3_never_lapses() {
    assert_eq!(only(&[held("itil-v3-foundation", &["2009-06-01"])], &[], TODAY).state, State::NeverLapses);
    assert_eq!(only(&[held("itil-v3-foundation", &[])], &[], TODAY).state, State::NeverLapses);
}

/// V4: what nobody could say stays unknown, with the reason and where to ask.
#[test]
fn what_no_source_says_is_unknown() {
    let version_5 = only(&[held("itil5-foundation", &["2026-03-01"])], &[], TODAY);
    assert_eq!(version_5.state, State::Unknown(Unknown::Policy));
    assert!(version_5.evidence.url.is_some_and(|url| url.starts_with("https://")));
    assert_eq!(version_5.evidence.confidence, None);
    let servicenow = only(&[held("servicenow-csa", &["2026-03-01"])], &[], TODAY);
    assert_eq!(servicenow.state, State::Unknown(Unknown::Length));
    let undated = only(&[held("itil4-foundation", &[])], &[], TODAY);
    assert_eq!(undated.state, State::Unknown(Unknown::PassDate));
}

/// V4: a suite with a dated and an undated pass has the date of the dated one, and says which has none.
#[test]
fn a_pass_without_a_day_is_named_beside_the_date_of_its_suite() {
    let both = [held("itil4-foundation", &["2024-03-15"]), held("itil4-create-deliver-support", &[])];
    let standing = only(&both, &[], TODAY);
    assert_eq!(standing.renew_by(), Some(day("2027-03-15")));
    assert_eq!(standing.undated, [certification("itil4-create-deliver-support")]);
    let designation = [held("itil4-foundation", &["2024-03-15"]), held("itil4-managing-professional", &[])];
    assert!(only(&designation, &[], TODAY).undated.is_empty(), "a designation has no exam");
}

/// V5: due soon from 180 days before the day itself on; overdue from the day after.
#[test]
fn the_state_follows_the_days_that_are_left() {
    let foundation = [held("itil4-foundation", &["2024-03-15"])];
    let renew_by = day("2027-03-15");
    let cases = [
        ("2026-09-15", State::Current { renew_by, days: 181 }),
        ("2026-09-16", State::DueSoon { renew_by, days: 180 }),
        ("2027-03-15", State::DueSoon { renew_by, days: 0 }),
        ("2027-03-16", State::Overdue { renew_by, days: 1 }),
    ];
    for (today, expected) in cases {
        assert_eq!(only(&foundation, &[], today).state, expected, "{today}");
    }
}

/// V5: what happens if nothing is done is told with the policy, its confidence, sources and day.
#[test]
fn a_lapse_is_explained_from_the_data() {
    let evidence = only(&[held("itil4-foundation", &["2020-03-15"])], &[], TODAY).evidence;
    assert!(evidence.lapse.is_some_and(|text| text.contains("register")));
    assert_eq!(evidence.still_counts_when_lapsed, Some(true));
    assert_eq!(evidence.confidence, Some(Confidence::Official));
    assert!(!evidence.sources.is_empty());
    assert_eq!(evidence.checked.len(), 10);
}

/// V1: after a lapse a pass starts the clock again.
#[test]
fn a_pass_after_a_lapse_starts_again() {
    let lapsed = held("itil4-foundation", &["2020-01-15"]);
    assert!(matches!(only(std::slice::from_ref(&lapsed), &[], TODAY).state, State::Overdue { .. }));
    let both = [lapsed, held("itil4-direct-plan-improve", &["2026-02-01"])];
    assert_eq!(renew_by(&both).as_deref(), Some("2029-02-01"));
}

/// V6: points are due in each year; sixty in one do not renew.
#[test]
fn sixty_points_in_one_year_do_not_renew() {
    let foundation = [held("itil4-foundation", &["2024-03-15"])];
    let log = [
        entry("2024-06-01", 45, "professional experience", suite("peoplecert-itil-4")),
        entry("2024-07-01", 15, "education", suite("peoplecert-itil-4")),
    ];
    let standing = only(&foundation, &log, TODAY);
    assert_eq!(standing.renew_by(), Some(day("2027-03-15")));
    let period = standing.present_period(day(TODAY)).expect("points renew ITIL 4");
    assert_eq!(period.years.iter().map(|year| year.tally.counted).collect::<Vec<_>>(), [6000, 0, 0]);
    assert_eq!(period.outlook(day(TODAY)), Outlook::YearMissed { year: 2, missing: 2000 });
    assert_eq!(period.missing(), 4000);
}

/// V6: three complete years renew, and the next three years count from where these end.
#[test]
fn twenty_points_in_each_year_renew() {
    let foundation = [held("itil4-foundation", &["2024-03-15"])];
    let mut log = Vec::from(full_year("2024-06-01"));
    log.extend(full_year("2025-06-01"));
    assert_eq!(only(&foundation, &log, "2026-05-01").renew_by(), Some(day("2027-03-15")));
    log.extend(full_year("2026-06-01"));
    let standing = only(&foundation, &log, TODAY);
    assert_eq!(standing.renew_by(), Some(day("2030-03-15")));
    assert_eq!(standing.present_period(day(TODAY)).map(|period| period.outlook(day(TODAY))), Some(Outlook::Complete));
    assert_eq!(standing.periods.len(), 2);
    assert_eq!(standing.periods[1].first, day("2027-03-16"));
    assert!(matches!(
        only(&foundation, &log, "2028-04-01").choices[2].points,
        Some(Outlook::YearMissed { year: 1, .. })
    ));
}

/// V7: what lies above the maximum of a category does not count, and every minimum has to be met.
#[test]
fn categories_have_minimums_and_maximums() {
    let foundation = [held("itil4-foundation", &["2026-03-15"])];
    let log = [
        entry("2026-04-01", 30, "Education", suite("peoplecert-itil-4")),
        entry("2026-05-01", 4, " professional experience", suite("peoplecert-itil-4")),
        entry("2026-06-01", 1, "", suite("peoplecert-itil-4")),
    ];
    let standing = only(&foundation, &log, TODAY);
    let year = &standing.periods[0].years[0].tally;
    assert_eq!((year.entered, year.counted, year.above_maximum()), (3500, 2000, 1500));
    assert_eq!(year.missing(), 100, "one of the five points from professional experience");
    assert!(!year.is_complete());
    assert_eq!(categories(suite("peoplecert-itil-4")), ["professional experience", "education", "community"]);
}

/// V6: a year ends on the anniversary of the pass, that day included.
#[test]
fn the_anniversary_belongs_to_the_year_that_ends() {
    let foundation = [held("itil4-foundation", &["2024-02-29"])];
    let subject = suite("peoplecert-itil-4");
    let log =
        [entry("2024-02-29", 1, "", subject), entry("2025-02-28", 2, "", subject), entry("2025-03-01", 4, "", subject)];
    let standing = only(&foundation, &log, TODAY);
    let years = &standing.periods[0].years;
    assert_eq!(years.iter().map(|year| year.tally.counted).collect::<Vec<_>>(), [300, 400, 0]);
    assert_eq!(
        years.iter().map(|year| year.last.to_string()).collect::<Vec<_>>(),
        ["2025-02-28", "2026-02-28", "2027-02-28"]
    );
    assert_eq!(
        years.iter().map(|year| year.phase(day(TODAY))).collect::<Vec<_>>(),
        [Phase::Past, Phase::Past, Phase::Present]
    );
}

/// V6: a year can be completed on its last day, and not after it.
#[test]
fn a_year_is_missed_the_day_after_it_ends() {
    let foundation = [held("itil4-foundation", &["2025-11-21"])];
    let outlook = |today: &str| only(&foundation, &[], today).periods[0].outlook(day(today));
    assert_eq!(outlook("2026-11-21"), Outlook::Open { missing: 6000 });
    assert_eq!(outlook("2026-11-22"), Outlook::YearMissed { year: 1, missing: 2000 });
}

/// V6: what has not happened yet does not count.
#[test]
fn points_of_days_to_come_are_not_earned_yet() {
    let foundation = [held("itil4-foundation", &["2026-03-15"])];
    let log = full_year("2026-12-01");
    assert_eq!(only(&foundation, &log, TODAY).periods[0].total.counted, 0);
    assert_eq!(only(&foundation, &log, "2026-12-01").periods[0].total.counted, 2000);
}

/// V8: one entry counts in full for everything it names, directly or by its suite.
#[test]
fn an_entry_counts_for_several() {
    let both = [
        held("itil4-foundation", &["2026-03-15"]),
        held("prince2-7-foundation", &["2026-03-15"]),
        held("comptia-a-plus", &["2026-03-15"]),
    ];
    let mut several = entry("2026-05-01", 8, "education", suite("peoplecert-itil-4"));
    several.counts_for.push(Subject::Certification(certification("prince2-7-foundation")));
    several.counts_for.push(suite("comptia-ce"));
    let standings = standings(&both, &[several], &[], day(TODAY));
    let counted: Vec<u32> = standings.iter().map(|standing| standing.periods[0].total.counted).collect();
    assert_eq!(counted, [800, 800, 800]);
}

/// V9: where a policy counts the period as a whole, its years only keep pace.
#[test]
fn points_of_a_period_may_come_in_any_year() {
    let pmp = [held("pmp", &["2024-01-10"])];
    let subject = Subject::Certification(certification("pmp"));
    let log = [entry("2024-02-01", 35, "education", subject), entry("2024-03-01", 30, "giving back", subject)];
    let standing = only(&pmp, &log, TODAY);
    assert_eq!(standing.renew_by(), Some(day("2030-01-10")), "60 count, and the cycle follows on");
    assert_eq!(standing.periods[0].total.above_maximum(), 500);
    let short = [entry("2024-02-01", 30, "education", subject), entry("2024-03-01", 30, "giving back", subject)];
    assert_eq!(only(&pmp, &short, TODAY).periods[0].outlook(day(TODAY)), Outlook::Open { missing: 500 });
    assert_eq!(
        only(&pmp, &short, "2027-02-01").periods[0].outlook(day("2027-02-01")),
        Outlook::PeriodMissed { missing: 500 }
    );
}

/// V9: the certification's own number of units is used where the suite leaves it to them.
#[test]
fn units_of_the_certification_itself_are_used() {
    let both = [held("comptia-a-plus", &["2026-01-10"]), held("comptia-security-plus", &["2026-01-10"])];
    let needed: Vec<_> =
        standings(&both, &[], &[], day(TODAY)).iter().map(|standing| standing.periods[0].total.needed).collect();
    assert_eq!(needed, [Some(2000), Some(5000)]);
}

/// V9: a yearly minimum and a number for the period are both due.
#[test]
fn a_yearly_minimum_and_a_total_are_both_due() {
    let cism = [held("cism", &["2025-01-10"])];
    let subject = Subject::Certification(certification("cism"));
    let log = [entry("2025-05-01", 100, "", subject), entry("2026-05-01", 10, "", subject)];
    let standing = only(&cism, &log, TODAY);
    let period = &standing.periods[0];
    assert_eq!(period.years.iter().map(|year| year.tally.missing()).collect::<Vec<_>>(), [0, 1000, 2000]);
    assert_eq!(period.missing(), 3000);
}

/// W3: where a body counts calendar years, years from the pass on tell nothing, and a day that passed is unknown.
#[test]
fn calendar_years_are_not_counted_from_the_pass() {
    let cism = [held("cism", &["2024-06-10"])];
    let standing = only(&cism, &[], TODAY);
    assert_eq!(standing.renew_by(), Some(day("2027-06-10")));
    assert!(standing.counts_calendar_years());
    assert_eq!(standing.choices[0].points, Some(Outlook::CalendarYears), "not that a year was missed");
    assert_eq!(only(&cism, &[], "2027-06-11").state, State::Unknown(Unknown::CalendarYears));
    assert!(!only(&[held("pmp", &["2024-06-10"])], &[], TODAY).counts_calendar_years());
}

/// V10: where no source says from when the next period counts, complete points leave the date unknown.
#[test]
fn complete_points_without_a_rule_for_what_follows_leave_the_date_unknown() {
    let ccna = [held("cisco-ccna", &["2022-01-10"])];
    let subject = Subject::Certification(certification("cisco-ccna"));
    let log = [entry("2022-05-01", 30, "", subject)];
    assert_eq!(only(&ccna, &log, "2024-12-01").renew_by(), Some(day("2025-01-10")));
    assert_eq!(only(&ccna, &log, TODAY).state, State::Unknown(Unknown::NextPeriod));
    assert!(matches!(only(&ccna, &[], TODAY).state, State::Overdue { .. }));
}

/// V10: points whose number nobody knows are totalled and renew nothing.
#[test]
fn points_without_a_known_number_are_only_totalled() {
    let cbrm = [held("cbrm", &["2025-01-10"])];
    let subject = Subject::Certification(certification("cbrm"));
    let standing = only(&cbrm, &[entry("2025-05-01", 500, "", subject)], TODAY);
    assert_eq!(standing.periods[0].outlook(day(TODAY)), Outlook::Unknown);
    assert_eq!(standing.periods[0].total.counted, 50_000);
    assert_eq!(standing.renew_by(), Some(day("2028-01-10")));
}

/// V11: every way says what it still takes, with prices as entered and as listed and no other.
#[test]
fn ways_are_compared_by_points_exams_and_prices() {
    let foundation = certification("itil4-foundation");
    let price = |of: Priced| PriceEntered { of, hundredths: 12_300, currency: "SEK".to_owned() };
    let prices = [price(Priced::Exam(foundation)), price(Priced::Way(suite("peoplecert-itil-4"), RenewalKind::Points))];
    let standings = standings(&[held("itil4-foundation", &["2026-03-15"])], &[], &prices, day(TODAY));
    let [re_sit, another, points] = &standings[0].choices[..] else { panic!("ITIL 4 has three ways") };
    assert_eq!(re_sit.exams.iter().map(|exam| exam.certification).collect::<Vec<_>>(), [foundation]);
    assert_eq!(re_sit.exams[0].own_price.as_ref(), Some(&prices[0]));
    assert_eq!(re_sit.exams[0].listed_price, foundation.price.as_ref());
    assert!(another.exams.iter().all(|exam| exam.certification != foundation && exam.own_price.is_none()));
    assert!(another.exams.iter().any(|exam| exam.certification == certification("itil4-create-deliver-support")));
    assert_eq!((points.points, points.own_price.as_ref()), (Some(Outlook::Open { missing: 6000 }), Some(&prices[1])));
}

/// V11: which other exam renews is listed only where the whole suite shares one date.
#[test]
fn exams_that_a_body_may_not_accept_are_not_listed() {
    let standing = only(&[held("comptia-a-plus", &["2026-03-15"])], &[], TODAY);
    let another = standing.choices.iter().find(|choice| choice.kind == RenewalKind::AnotherExam);
    assert_eq!(another.map(|choice| choice.exams.len()), Some(0));
}

#[test]
fn every_certification_of_the_dataset_has_a_standing() {
    let all: Vec<Held> =
        CertificationId::all().map(|certification| Held { certification, passed: vec![day("2025-05-05")] }).collect();
    let standings = standings(&all, &[], &[], day(TODAY));
    let named: usize = standings.iter().map(|standing| standing.certifications.len()).sum();
    assert_eq!(named, all.len());
    assert!(standings.iter().all(|standing| standing.evidence.url.is_some()), "everybody can be asked");
}

#[test]
fn the_end_of_the_calendar_is_no_trap() {
    let far = day("2199-12-31");
    let standing = only(&[held("itil4-foundation", &["2199-12-31"])], &[], TODAY);
    assert_eq!(standing.renew_by(), Some(far));
    assert!(standing.periods.is_empty());
}
