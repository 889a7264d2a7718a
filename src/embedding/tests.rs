//! Words as pages write them, well and badly.

use super::*;

fn told(query: &str) -> String {
    let (_, problems) = of_query(query);
    report(Source::Frame, &problems).unwrap_or_default()
}

/// H1: every word of a frame is read.
#[test]
fn every_parameter_of_a_frame_is_read() {
    let query = "?embed=1&start=%23%2Frole%2Fproblem-manager&theme=dark&region=us&view=list&readonly&storage=none\
                 &height=700&origin=https%3A%2F%2Fintranet.example";
    let (embedding, problems) = of_query(query);
    assert_eq!(problems, []);
    assert_eq!(
        embedding,
        Embedding {
            start: Some(Route::Role("problem-manager".to_owned())),
            theme: Some(Theme::Dark),
            region: RegionId::from_slug("us"),
            view: Some(MapView::List),
            is_read_only: true,
            keeps_nothing: true,
            height: Height::Pixels(700),
            origin: Origin::parse("https://intranet.example"),
        }
    );
    assert!(embedding.region.is_some());
}

/// H1: the element reads the same words, and leaves alone what any element may have.
#[test]
fn the_attributes_of_the_element_are_the_same_words() {
    let (embedding, problems) = of_attributes(
        "id=roadmap&class=wide&data-test=1&aria-label=Careers&start=%23%2Fpay%3Fregion%3Duk&theme=contrast&readonly=&height=auto\
         &origin=https%3A%2F%2Fintranet.example",
    );
    assert_eq!(problems, []);
    assert_eq!(embedding.start, Some(Route::parse("#/pay?region=uk")));
    assert_eq!((embedding.theme, embedding.is_read_only), (Some(Theme::Contrast), true));
    assert_eq!((embedding.height, embedding.origin), (Height::Content, None));
}

/// H1: what is not asked for is as in a page of one's own.
#[test]
fn nothing_is_asked_for_unless_it_is_said() {
    for query in ["", "?", "embed=1", "?embed=1&organisation=ours.json", "readonly=0&storage=browser&height=auto"] {
        assert_eq!(of_query(query), (Embedding::default(), Vec::new()), "{query}");
    }
}

/// H2: everything that was left out is told at once: what it is, where, and what is allowed.
#[test]
fn what_is_left_out_is_told_in_one_message() {
    let (embedding, problems) = of_query("embed=1&theme=pink&colour=red&height=12&theme=dark&region=atlantis&view=map");
    assert_eq!(embedding, Embedding { view: Some(MapView::Drawing), ..Embedding::default() });
    let message = report(Source::Frame, &problems).expect("there is something to tell");
    for part in [
        "in the address of the frame",
        "theme is “pink” and must be light, dark, contrast or auto",
        "“colour” means nothing here",
        "height is “12” and must be auto or a whole number of pixels from 200 to 10000",
        "theme is there more than once and the first counts",
        "region is “atlantis” and must be one of ",
        "It understands start, theme, region, view, readonly, storage, height, origin.",
    ] {
        assert!(message.contains(part), "{part} is not in: {message}");
    }
    assert_eq!(message.lines().count(), 1);
    assert_eq!(report(Source::Element, &[]), None);
}

/// H2: no value is taken that its word does not allow.
#[test]
fn every_word_refuses_what_it_does_not_allow() {
    for query in [
        "start=",
        "start=nowhere",
        "start=%23%2Fnowhere",
        "theme=",
        "theme=Light",
        "region=",
        "view=graph",
        "readonly=perhaps",
        "storage=all",
        "height=199",
        "height=10001",
        "height=600px",
        "height=-1",
        "origin=*",
        "origin=null",
        "height=9e9",
        "start=%ff",
    ] {
        let (embedding, problems) = of_query(query);
        assert_eq!((embedding, problems.len()), (Embedding::default(), 1), "{query}");
    }
}

/// H3: however much there is, so much is read and so much is told.
#[test]
fn what_is_read_and_told_is_bounded() {
    assert!(told(&format!("start=/{}", "a".repeat(2_000))).chars().count() < 500);
    let many = "&p=1".repeat(5_000);
    let (_, problems) = of_query(&many);
    assert_eq!(problems.len(), MOST_PARAMETERS + 1);
    assert!(told(&many).contains("only the first 40 are read"));
    assert!(!told("a%0Ab%1B%5B31m=1").contains(['\n', '\u{1b}']), "nothing that a console would act on");
}
