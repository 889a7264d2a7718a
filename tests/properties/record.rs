//! Laws of the record: saving loses nothing, merging knows no order, every step can be undone.

use itsm_career_roadmap::port::memory;
use itsm_career_roadmap::record::{Change, Comparison, Record, ReplicaId, saved};
use itsm_career_roadmap::session::Session;
use proptest::collection::vec;
use proptest::prelude::*;

use super::strategies::{attempt, certificate, deed, entry, record, slug};

fn merged(left: &Record, right: &Record) -> Record {
    let mut merged = left.clone();
    merged.merge(right);
    merged
}

/// Applies as the session does: with a stamp later than all before.
fn apply(record: &mut Record, change: &Change) -> Change {
    let stamp = record.next_stamp(0, &ReplicaId::new("us"));
    record.apply(change, &stamp)
}

/// The fields in which two records say different things.
fn differences(left: &Record, right: &Record) -> Vec<String> {
    Comparison::of(left, right).differences.into_iter().map(|difference| difference.name).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// R2: saving and loading lose nothing.
    #[test]
    fn every_record_is_read_as_it_was_written(record in record()) {
        prop_assert_eq!(saved::parse(&saved::print(&record)), Ok(record));
    }

    /// R5: whichever tab merges first, and however often, the outcome is the same.
    #[test]
    fn merging_is_commutative_associative_and_idempotent(a in record(), b in record(), c in record()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(&merged(&a, &a), &a);
        prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
    }

    /// R8: a change and its inverse leave everything as it was, and the inverse of that does it again.
    #[test]
    fn every_change_can_be_undone_and_done_again(before in record(), deed in deed()) {
        let mut record = before.clone();
        let undo = apply(&mut record, &deed.change(&before));
        let after = record.clone();
        let redo = apply(&mut record, &undo);
        prop_assert_eq!(differences(&before, &record), Vec::<String>::new());
        apply(&mut record, &redo);
        prop_assert_eq!(differences(&after, &record), Vec::<String>::new());
    }

    /// R14: an entry is read as it was entered, whatever stood there before, and gone when it is removed.
    #[test]
    fn every_entry_is_read_as_it_was_entered(
        mut record in record(), slug in slug(), attempt in attempt(), certificate in certificate(), entry in entry()
    ) {
        let change = Change::attempt(&record, slug, &attempt)
            .and(Change::other_certificate(&record, &certificate))
            .and(Change::cpd(&record, &entry));
        apply(&mut record, &change);
        prop_assert_eq!(record.attempt(slug, attempt.id.as_str()), Some(attempt.clone()));
        let says_nothing = certificate.name.is_empty() && certificate.body.is_empty()
            && certificate.credential.is_empty() && certificate.passed.is_none()
            && certificate.expires.is_none() && certificate.evidence.is_none();
        let found = record.other_certificate(&certificate.id);
        prop_assert_eq!(found, (!says_nothing).then_some(certificate));
        if entry.on.is_some() {
            prop_assert_eq!(record.cpd_entry(&entry.id), Some(entry.clone()));
        }
        let removal = Change::no_attempt(&record, slug, &attempt.id).and(Change::no_cpd(&record, &entry.id));
        apply(&mut record, &removal);
        prop_assert_eq!((record.attempt(slug, attempt.id.as_str()), record.cpd_entry(&entry.id)), (None, None));
    }

    /// R13: the latest pass is the last of the pass dates, and the day entered as passed is among them.
    #[test]
    fn the_latest_pass_is_the_last_of_all(record in record(), slug in slug()) {
        let days = record.pass_dates(slug);
        prop_assert!(days.is_sorted());
        prop_assert_eq!(record.latest_pass(slug), days.last().copied());
        prop_assert!(record.passed_on(slug).is_none_or(|day| days.contains(&day)));
        prop_assert!(record.history(slug).is_sorted_by_key(|entry| entry.on));
    }

    /// R19: the preview names exactly what merging will change.
    #[test]
    fn the_preview_of_an_import_tells_what_merging_does(ours in record(), theirs in record()) {
        let told = Comparison::of(&ours, &theirs).differences.into_iter();
        let told: Vec<_> = told.filter(|it| it.kind.merging_takes_theirs()).map(|it| it.name).collect();
        prop_assert_eq!(differences(&ours, &merged(&ours, &theirs)), told);
    }

    /// R20: taking over is merging, replacing gives what was imported and wins over what was; both can be undone.
    #[test]
    fn an_import_does_what_it_says_and_can_be_undone(ours in record(), theirs in record()) {
        let mut taken = ours.clone();
        let undo = taken.take_over(&theirs);
        prop_assert_eq!(&taken, &merged(&ours, &theirs));
        apply(&mut taken, &undo);
        prop_assert_eq!(differences(&ours, &taken), Vec::<String>::new());

        let mut replaced = ours.clone();
        let stamp = merged(&ours, &theirs).next_stamp(0, &ReplicaId::new("us"));
        let undo = replaced.replace(&theirs, &stamp);
        prop_assert_eq!(differences(&replaced, &theirs), Vec::<String>::new());
        prop_assert_eq!(&merged(&replaced, &ours), &replaced);
        apply(&mut replaced, &undo);
        prop_assert_eq!(differences(&ours, &replaced), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// R8: a whole visit is undone step by step and done again, imports included.
    #[test]
    fn undoing_everything_reads_as_nothing_ever_done(deeds in vec(deed(), 0..20), imported in record(), merges: bool) {
        let session = Session::open(&memory::env());
        for (at, deed) in deeds.iter().enumerate() {
            if at == 10 {
                if merges { session.import_merge(&imported) } else { session.import_replace(&imported) };
            }
            session.apply(&deed.change(&session.record()));
        }
        let after = session.record();
        while session.undo() {}
        prop_assert_eq!(differences(&Record::default(), &session.record()), Vec::<String>::new());
        while session.redo() {}
        prop_assert_eq!(differences(&after, &session.record()), Vec::<String>::new());
    }
}
