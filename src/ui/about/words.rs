//! The words that say how a fact is known, each with what it means.

use leptos::prelude::*;

use crate::catalog;
use crate::catalog::vocabulary::{Confidence, LinkKind, PayMapping, SkillLevel, SourceKind, Spread, Strength};
use crate::text;
use crate::ui::markup::{Markup, markup};

/// A word and what it means.
type Word = (&'static str, &'static str);

/// Every word that the pages use for how something is known.
#[component(transparent)]
pub fn Words() -> Markup {
    markup! {
        <section class="section" aria-labelledby="about-words">
            <h2 id="about-words">"How facts are known"</h2>
            <p class="section-intro">"These words stand beside facts and figures on every page."</p>
            <div class="about-vocabularies">
                {vocabulary("How a fact is known", Confidence::ALL, text::confidence, text::confidence_gloss)}
                {vocabulary("How well it is supported", Strength::ALL, text::strength, text::strength_gloss)}
                {vocabulary("How a title was tied to a pay figure", PayMapping::ALL, text::pay_mapping, text::pay_mapping_gloss)}
                {vocabulary("What low and high pay mark", Spread::ALL, text::spread, text::spread_gloss)}
                {vocabulary("Who publishes a source", SourceKind::ALL, text::source_kind, text::source_kind_gloss)}
                {vocabulary("How roles are joined", LinkKind::ALL, text::link_kind, text::link_kind_gloss)}
                {list("How good at a skill", levels())}
            </div>
        </section>
    }
}

/// The levels as the dataset words them; a level it is silent about keeps our own words.
fn levels() -> Vec<Word> {
    let meaning =
        |level: SkillLevel| catalog::about().scale.iter().find(|scale| scale.level == level).map(|scale| scale.meaning);
    SkillLevel::ALL
        .iter()
        .map(|level| (text::skill_level(*level), meaning(*level).unwrap_or(text::skill_level_gloss(*level))))
        .collect()
}

fn vocabulary<T: Copy>(
    title: &'static str,
    members: &[T],
    word: fn(T) -> &'static str,
    gloss: fn(T) -> &'static str,
) -> Markup {
    list(title, members.iter().map(|member| (word(*member), gloss(*member))).collect())
}

fn list(title: &'static str, words: Vec<Word>) -> Markup {
    let words = words
        .into_iter()
        .map(|(word, gloss)| {
            markup! {
                <div class="about-word">
                    <dt>{word}</dt>
                    <dd>{gloss}</dd>
                </div>
            }
        })
        .collect::<Markup>();
    markup! {
        <div class="about-vocabulary">
            <h3>{title}</h3>
            <dl class="about-words">{words}</dl>
        </div>
    }
}
