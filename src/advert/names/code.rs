//! Codes of public classifications. A number alone is no code: the name of the classification has to stand before it.

use super::{Form, Name, Needs};
use crate::advert::Named;
use crate::advert::words::Case;
use crate::catalog::{Entity, RoleId, SkillId};

/// Codes of roles and of skills, each with what its classification is called.
pub(super) fn add_codes(names: &mut Vec<Name>) {
    for role in RoleId::all() {
        let codes = &role.row().codes;
        let labelled = [("soc", codes.soc_us), ("soc", codes.soc_uk), ("noc", codes.noc_ca), ("isco", codes.isco)];
        for (label, code) in labelled {
            names.extend(code.map(|code| of(code, Needs::Label(label), Named::Roles(vec![role]))));
        }
        // No number but one of O*NET is written like this: 15-1232.00.
        names.extend(codes.onet.map(|code| of(code, Needs::Nothing, Named::Roles(vec![role]))));
    }
    for skill in SkillId::all() {
        for code in skill.sfia {
            names.push(of(code, Needs::Label("sfia"), Named::Skills(vec![skill])));
        }
    }
}

fn of(code: &str, needs: Needs, named: Named) -> Name {
    let mut name = Name::plain(code, named);
    for word in &mut name.words {
        word.case = if word.folded.bytes().all(|byte| byte.is_ascii_digit()) { Case::Small } else { Case::Capitals };
    }
    Name { form: Form::Code, needs, ..name }
}
