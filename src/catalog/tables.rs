//! The tables that the build script writes from `data/`. Nothing is written here by hand.

#![allow(unused_imports, reason = "a small dataset may not need every type")]

use super::certification::{Certification, Exam, Price, Requirement, Validity};
use super::guide::{Entry, Section};
use super::id::{BodyId, CertificationId, RegionId, RoleId, SkillId, SourceId, SuiteId, TrackId};
use super::link::Link;
use super::map;
use super::pay::{Money, PayFigure, Region};
use super::renamed::Renamed;
use super::role::{Codes, Experience, Role, RoleCertifications, RoleSkill, Statement, Track};
use super::skill::Skill;
use super::source::{Body, Licence, Note, Scale, Source};
use super::suite::{Quota, Renewal, RenewalWay, Suite};
#[allow(clippy::wildcard_imports, reason = "generated code names every vocabulary")]
use super::vocabulary::*;
use super::About;

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));
