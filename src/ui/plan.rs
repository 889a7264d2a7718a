//! The parts of the page with the person's plan.

pub mod address;
pub mod chosen;
pub mod exam_list;
pub mod exams;
pub mod gaps;
pub mod goals;
pub mod next_step;
pub mod no_way;
pub mod pay;
pub mod printed;
pub mod timetable;
pub mod versions;
pub mod way;
pub mod ways;
