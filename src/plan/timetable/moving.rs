//! Moving exams: to a day, by days, past a neighbour. What requires a moved exam follows, or the move is refused.

use super::{Hold, Refusal, Timetable};
use crate::catalog::CertificationId;
use crate::date::Date;
use crate::record::{Change, Record};

/// A timetable after a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The timetable as it is then.
    pub timetable: Timetable,
    /// What got another day, the exam that was moved first.
    pub shifted: Vec<Shifted>,
}

/// An exam that got another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shifted {
    /// Which.
    pub certification: CertificationId,
    /// Its day before; none where it had none.
    pub from: Option<Date>,
    /// Its day now.
    pub to: Date,
}

impl Moved {
    /// The new days of what was shifted as targets of the record, in one change.
    pub fn change(&self, record: &Record) -> Change {
        let is_shifted = |certification| self.shifted.iter().any(|shifted| shifted.certification == certification);
        self.timetable.change_of(record, is_shifted)
    }
}

impl Timetable {
    /// Moves an exam to a day.
    ///
    /// # Errors
    /// When the exam cannot be moved, or not there. The reason says what to do instead.
    pub fn move_to(&self, certification: CertificationId, to: Date) -> Result<Moved, Refusal> {
        let at = self.movable(certification)?;
        self.with(&[(at, to)])
    }

    /// Moves an exam by so many days, to an earlier one when negative.
    ///
    /// # Errors
    /// As [`Timetable::move_to`]; also when the exam has no day yet.
    pub fn move_by(&self, certification: CertificationId, days: i32) -> Result<Moved, Refusal> {
        let at = self.movable(certification)?;
        let date = self.entries[at].date.ok_or(Refusal::NoDay(certification))?;
        self.with(&[(at, date.add_days(days).ok_or(Refusal::TooFar(certification))?)])
    }

    /// Changes places with the nearest exam that has an earlier day.
    ///
    /// # Errors
    /// As [`Timetable::swap`]; also when there is no exam before it.
    pub fn earlier(&self, certification: CertificationId) -> Result<Moved, Refusal> {
        let at = self.movable(certification)?;
        let date = self.entries[at].date.ok_or(Refusal::NoDay(certification))?;
        let before = self.entries.iter().rfind(|entry| entry.date.is_some_and(|other| other < date));
        self.swap(certification, before.ok_or(Refusal::NoNeighbour(certification))?.certification)
    }

    /// Changes places with the nearest exam that has a later day.
    ///
    /// # Errors
    /// As [`Timetable::swap`]; also when there is no exam after it.
    pub fn later(&self, certification: CertificationId) -> Result<Moved, Refusal> {
        let at = self.movable(certification)?;
        let date = self.entries[at].date.ok_or(Refusal::NoDay(certification))?;
        let after = self.entries.iter().find(|entry| entry.date.is_some_and(|other| other > date));
        self.swap(certification, after.ok_or(Refusal::NoNeighbour(certification))?.certification)
    }

    /// Lets two exams change days.
    ///
    /// # Errors
    /// When one of them cannot be moved, has no day, or would come before what it requires.
    pub fn swap(&self, one: CertificationId, other: CertificationId) -> Result<Moved, Refusal> {
        let (one_at, other_at) = (self.movable(one)?, self.movable(other)?);
        let day = |at: usize| self.entries[at].date.ok_or(Refusal::NoDay(self.entries[at].certification));
        self.with(&[(one_at, day(other_at)?), (other_at, day(one_at)?)])
    }

    /// Where an exam stands that a person may move.
    fn movable(&self, certification: CertificationId) -> Result<usize, Refusal> {
        let is_it = |entry: &super::Entry| entry.certification == certification;
        let at = self.entries.iter().position(is_it).ok_or(Refusal::NotThere(certification))?;
        match (self.entries[at].hold, self.entries[at].date) {
            (Hold::Booked, Some(on)) if on < self.today => Err(Refusal::Past { certification, on }),
            (Hold::Booked, Some(on)) => Err(Refusal::Booked { certification, on }),
            _ => Ok(at),
        }
    }

    /// The timetable with some days set by hand and everything that follows from them.
    fn with(&self, set: &[(usize, Date)]) -> Result<Moved, Refusal> {
        let mut moved = self.clone();
        for (at, to) in set {
            if *to < self.today {
                return Err(Refusal::BeforeToday(self.entries[*at].certification));
            }
            moved.entries[*at].date = Some(*to);
        }
        let is_set = |at: usize| set.iter().any(|(other, _)| *other == at);
        // Along each chain of requirements a round settles one more exam, so as many rounds as exams settle all.
        for _ in 0..=self.entries.len() {
            let mut is_settled = true;
            for at in (0..self.entries.len()).filter(|at| !is_set(*at)) {
                let date = self.followed(at, &moved, set)?;
                is_settled &= moved.entries[at].date == date;
                moved.entries[at].date = date;
            }
            if is_settled {
                break;
            }
        }
        for (at, to) in set {
            let certification = self.entries[*at].certification;
            if let Some(day) = moved.waits_for(certification).filter(|day| to <= day) {
                let requires = moved.waits_on(certification);
                let from = day.add_days(1).ok_or(Refusal::TooFar(certification))?;
                return Err(Refusal::TooEarly { certification, requires, from });
            }
        }
        Ok(self.moved(moved, set))
    }

    /// The day of an exam after others were moved: at the distance it had from what it waits for.
    fn followed(&self, at: usize, moved: &Self, set: &[(usize, Date)]) -> Result<Option<Date>, Refusal> {
        let entry = self.entries[at];
        let certification = entry.certification;
        let (before, now) = (self.waits_for(certification), moved.waits_for(certification));
        let (Some(date), Some(now)) = (entry.date, now) else { return Ok(entry.date) };
        let was_too_early = before.is_some_and(|before| date <= before);
        // What stood too early already is told and left for the person to mend.
        if before == Some(now) || was_too_early {
            return Ok(entry.date);
        }
        match entry.hold {
            Hold::Booked if date > now => Ok(entry.date),
            Hold::Booked => {
                let moved = set.first().map_or(certification, |(first, _)| self.entries[*first].certification);
                Err(Refusal::Blocked { certification: moved, by: certification, on: date })
            }
            Hold::Overdue => Ok(entry.date),
            Hold::Target | Hold::Proposed => {
                let followed = match before {
                    Some(before) => date.add_days(before.days_until(now)),
                    // Until now it waited for nothing with a day.
                    None => now.add_days(1).map(|first| date.max(first)),
                };
                let followed = followed.ok_or(Refusal::TooFar(certification))?;
                Ok(Some(if date >= self.today { followed.max(self.today) } else { date }))
            }
        }
    }

    fn moved(&self, mut timetable: Self, set: &[(usize, Date)]) -> Moved {
        let mut shifted = Vec::new();
        let rest = (0..self.entries.len()).filter(|at| !set.iter().any(|(other, _)| other == at));
        for at in set.iter().map(|(at, _)| *at).chain(rest) {
            let (before, now) = (self.entries[at], &mut timetable.entries[at]);
            if let Some(to) = now.date.filter(|to| before.date != Some(*to)) {
                now.hold = Hold::Target;
                shifted.push(Shifted { certification: before.certification, from: before.date, to });
            }
        }
        timetable.sort();
        Moved { timetable, shifted }
    }
}
