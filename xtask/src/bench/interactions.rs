//! What a person does, by selectors that hold for any dataset, and what tells that it has had its effect.

/// How something is done.
#[derive(Clone, Copy)]
pub(crate) enum Act {
    /// A click in the middle of what the script names.
    Click,
    /// One of these letters, another each time, in what the script names; the field is empty before and after.
    Letter(&'static [&'static str; 6]),
    /// A key of the keyboard, with what the script names in focus.
    Key(&'static str),
}

/// One interaction.
pub(crate) struct Interaction {
    /// What it is called in the table.
    pub(crate) what: &'static str,
    /// The address behind the hash that it begins at.
    pub(crate) from: &'static str,
    /// An expression for the element it is done to; `round` counts from 0.
    pub(crate) target: &'static str,
    pub(crate) act: Act,
    /// The event whose time counts as the beginning.
    pub(crate) event: &'static str,
    /// An expression that has another value when the effect is there.
    pub(crate) effect: &'static str,
}

/// Letters that few words have, so that each changes a list that is filtered by it.
const RARE_LETTERS: &[&str; 6] = &["x", "k", "v", "j", "q", "z"];
/// Letters that much begins with.
const COMMON_LETTERS: &[&str; 6] = &["s", "c", "m", "p", "i", "a"];

/// The ones that the bars name.
pub(crate) const INTERACTIONS: [Interaction; 8] = [
    Interaction {
        what: "choosing a station",
        from: "/?view=map",
        target: "[...document.querySelectorAll('.map-station-sign')].filter((sign) => {
            const box = sign.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return top && sign.parentNode.contains(top);
        }).at(3 * round + 1)",
        act: Act::Click,
        event: "click",
        effect: "document.querySelector('.role-card').textContent",
    },
    Interaction {
        what: "a letter in the filter",
        from: "/certifications",
        target: "document.querySelector('main input[type=search]')",
        act: Act::Letter(RARE_LETTERS),
        event: "input",
        effect: "document.querySelector('main [role=status]').textContent",
    },
    Interaction {
        what: "opening a role",
        from: "/?view=list",
        target: "document.querySelectorAll('.role-list-title a')[5 * round + 2]",
        act: Act::Click,
        event: "click",
        effect: "document.querySelector('main h1')?.textContent",
    },
    Interaction {
        what: "opening Certifications",
        from: "/about",
        target: "document.querySelector('nav a[href=\"#/certifications\"]')",
        act: Act::Click,
        event: "click",
        effect: "document.querySelector('main h1')?.textContent",
    },
    Interaction {
        what: "opening My plan, full record",
        from: "/about",
        target: "document.querySelector('nav a[href=\"#/plan\"]')",
        act: Act::Click,
        event: "click",
        effect: "document.querySelector('main h1')?.textContent",
    },
    Interaction {
        what: "a change of status",
        from: "/certification/{certification}",
        target: "document.querySelectorAll('input[name^=status-]')[[1, 2, 3, 1, 2, 3][round]]",
        act: Act::Click,
        event: "click",
        effect: "document.querySelector('main').textContent + document.querySelector('input[name^=status-]:checked')?.closest('label').textContent",
    },
    Interaction {
        what: "a letter in the search",
        from: "/about",
        target: "document.querySelector('.search-input')",
        act: Act::Letter(COMMON_LETTERS),
        event: "input",
        effect: "document.querySelector('#search-answers').textContent",
    },
    Interaction {
        what: "moving the slider of hours",
        from: "/plan",
        target: "document.querySelector('#plan-hours')",
        act: Act::Key("ArrowRight"),
        event: "input",
        effect: "document.querySelector('#plan-hours').getAttribute('aria-valuetext')",
    },
];

/// What makes the ways be sought again: how long script runs for it is the most that the planner can have taken.
pub(crate) const PLANNING: Interaction = Interaction {
    what: "ranking the ways by something else",
    from: "/plan",
    target: "((others) => others[round % others.length])([...document.querySelectorAll('input[name=plan-by]:not(:checked)')])",
    act: Act::Click,
    event: "click",
    effect: "document.querySelector('.plan-ranking').textContent + document.querySelector('input[name=plan-by]:checked').closest('label').textContent",
};
