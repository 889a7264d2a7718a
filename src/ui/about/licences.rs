//! What the licences of the sources let us publish, and what they ask for in return.

use leptos::prelude::*;

use crate::catalog;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;

/// The table of licences.
#[component(transparent)]
pub fn Licences() -> Markup {
    let rows = catalog::about()
        .licences
        .iter()
        .map(|licence| {
            markup! {
                <tr>
                    <th scope="row">{licence.name}</th>
                    <td>{licence.licence}</td>
                    <td>{licence.publish}</td>
                    <td>{licence.duty}</td>
                </tr>
            }
        })
        .collect::<Markup>();
    markup! {
        <section class="section" aria-labelledby="about-licences">
            <h2 id="about-licences">"Licences"</h2>
            <div class="table-frame" tabindex="0" role="region" aria-label="Table of licences">
                <table class="about-licences">
                    <caption class="visually-hidden">"Licences of the sources"</caption>
                    {table::head(&["Source", "Licence", "What may be published", "What it asks for"])}
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The lines that licences ask for, and whose marks the names are.
#[component(transparent)]
pub fn Attribution() -> Markup {
    let about = catalog::about();
    let lines = about.attribution.iter().map(|line| markup! { <li>{*line}</li> }).collect::<Markup>();
    markup! {
        <section class="section" aria-labelledby="about-attribution">
            <h2 id="about-attribution">"Attribution and trade marks"</h2>
            <ul class="bullets">{lines}</ul>
            <p class="prose">{about.trade_marks}</p>
        </section>
    }
}
