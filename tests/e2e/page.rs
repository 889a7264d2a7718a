//! The page as a person meets it: things are found by role and name, as the browser's accessibility tree tells them.
//!
//! Everything that looks for something waits until it is there, for [`PATIENCE`] at most.

use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::actions::{Actions, InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::{Browser, Order};
use crate::engine::{Engine, cannot};
use crate::script;

const PATIENCE: Duration = Duration::from_secs(10);

/// How often is looked again.
const RHYTHM: Duration = Duration::from_millis(25);

/// How often a person would press Tab before giving up.
const MOST_TABS: usize = 40;

/// Under which key the driver hands over an element.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The page in a browser.
pub(crate) struct Page {
    pub(crate) browser: Browser,
    /// Whether things are looked for inside the first element `<itsm-roadmap>` instead of in the page around it.
    is_inside_element: Cell<bool>,
}

impl Page {
    pub(crate) fn new(browser: Browser) -> Self {
        Self { browser, is_inside_element: Cell::new(false) }
    }

    /// From now on things are looked for inside the first element `<itsm-roadmap>`.
    pub(crate) fn enter_element(&self) {
        self.is_inside_element.set(true);
    }

    pub(crate) async fn close(self) {
        self.browser.client.close().await.ok();
    }

    /// Opens an address behind the hash as if it had been typed, and waits until the page is drawn.
    pub(crate) async fn open(&self, hash: &str) {
        self.visit(hash).await;
        self.is_drawn(hash).await;
    }

    /// Opens an address behind the hash as if it had been typed.
    pub(crate) async fn visit(&self, hash: &str) {
        let address = format!("{}{hash}", self.browser.address);
        self.browser.leave().await;
        // Between two addresses that differ in the hash alone nothing would be loaded.
        self.client().goto("about:blank").await.expect("an empty page");
        self.client().goto(&address).await.expect("the page");
    }

    /// Changes the address behind the hash within the page, and waits until the page called like that is drawn.
    pub(crate) async fn go(&self, hash: &str, name: &str) {
        self.run(script::GO, vec![json!(hash)]).await;
        let beginning = format!("{name} · ");
        self.until(&format!("the title is that of {hash}"), async || self.title().await.starts_with(&beginning)).await;
        self.is_drawn(hash).await;
    }

    pub(crate) async fn reload(&self) {
        self.browser.leave().await;
        if Engine::here() == Engine::Firefox {
            // Its driver reloads as with Shift held down, past whatever the browser has kept.
            self.run(script::RELOAD, Vec::new()).await;
            let is_anew = async || self.client().execute(script::IS_ANEW, Vec::new()).await.is_ok_and(|is| is == true);
            self.until("it is loaded anew", is_anew).await;
        } else {
            self.client().refresh().await.expect("a reload");
        }
        self.is_drawn("reload").await;
    }

    pub(crate) async fn back(&self) {
        self.browser.leave().await;
        self.client().back().await.expect("a page before this");
    }

    pub(crate) async fn title(&self) -> String {
        self.client().title().await.expect("a title")
    }

    /// What stands behind the hash, with the hash.
    pub(crate) async fn hash(&self) -> String {
        let address = self.client().current_url().await.expect("an address");
        address.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default()
    }

    /// The one thing with this role and exactly this name.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Element {
        self.find_below(None, role, name).await
    }

    /// The same, inside something.
    pub(crate) async fn find_in(&self, inside: &Element, role: &str, name: &str) -> Element {
        self.find_below(Some(inside), role, name).await
    }

    /// Whether something with this role, and a name that begins like this, is there now.
    pub(crate) async fn has(&self, role: &str, beginning: &str) -> bool {
        self.look_for(None, role, beginning, |name| name.starts_with(beginning)).await.is_some()
    }

    /// Whether these words can be read on the page now.
    pub(crate) async fn says(&self, words: &str) -> bool {
        self.run(script::SEEN_TEXT, vec![json!(self.is_inside_element.get())])
            .await
            .as_str()
            .is_some_and(|text| text.contains(words))
    }

    /// Waits until what was entered is in the browser's keeping, which happens a moment later.
    pub(crate) async fn is_kept(&self, text: &str) {
        let look = async || self.run(script::KEPT, Vec::new()).await.as_str().is_some_and(|kept| kept.contains(text));
        self.until(&format!("\"{text}\" is kept"), look).await;
    }

    /// Clicks something as a person does: on its label, where that is what one sees.
    pub(crate) async fn click(&self, element: &Element) {
        let target = self.run(script::TARGET, vec![json!(element)]).await;
        let target = self.element(&target).expect("something to click");
        target.click().await.expect("a click");
    }

    /// Finds a button, a link, a radio button … and clicks it.
    pub(crate) async fn press(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        self.click(&element).await;
    }

    /// Chooses from a list that unfolds.
    pub(crate) async fn choose(&self, list: &str, option: &str) {
        let list = self.find("combobox", list).await;
        list.select_by_label(option).await.expect("an option to choose");
    }

    /// What is chosen in a list that unfolds.
    pub(crate) async fn chosen(&self, list: &str) -> String {
        let list = self.find("combobox", list).await;
        let chosen = self.run(script::CHOSEN, vec![json!(list)]).await;
        chosen.as_str().map(ToOwned::to_owned).unwrap_or_default()
    }

    pub(crate) async fn fill(&self, field: &Element, text: &str) {
        self.run(script::FILL, vec![json!(field), json!(text)]).await;
    }

    /// Chooses a file in a field for one.
    pub(crate) async fn choose_file(&self, field: &str, file: &Path) {
        let field = self.find("file", field).await;
        field.send_keys(&file.to_string_lossy()).await.expect("a file to choose");
    }

    /// Presses one key after the other, wherever the focus is.
    pub(crate) async fn press_keys(&self, keys: &[Key]) {
        self.write(keys.iter().map(|key| char::from(*key))).await;
    }

    /// Types one character after the other, wherever the focus is.
    pub(crate) async fn write(&self, characters: impl Iterator<Item = char>) {
        let both = |value| [KeyAction::Down { value }, KeyAction::Up { value }];
        let strokes = characters.flat_map(both);
        let actions = strokes.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.client().perform_actions(actions).await.expect("key strokes");
    }

    /// Types a day, part by part, into a field that has the focus.
    pub(crate) async fn write_day(&self, parts: [&str; 3]) {
        // Elsewhere the focus goes on by itself.
        let between = if Engine::here() == Engine::WebKit { char::from(Key::Right).to_string() } else { String::new() };
        self.write(parts.join(&between).chars()).await;
    }

    /// Presses a key while another is held down.
    pub(crate) async fn press_with(&self, held: Key, key: char) {
        let held = char::from(held);
        let down = |value| KeyAction::Down { value };
        let up = |value| KeyAction::Up { value };
        let strokes = [down(held), down(key), up(key), up(held)];
        let actions = strokes.into_iter().fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.client().perform_actions(actions).await.expect("key strokes");
    }

    /// Presses the Tab key until something has the focus: "button I want this".
    pub(crate) async fn tab_to(&self, goal: &str) {
        for _ in 0..MOST_TABS {
            if self.focused().await == goal {
                return;
            }
            self.press_keys(&[Key::Tab]).await;
        }
        panic!("{MOST_TABS} times Tab do not lead to {goal}, but to {}", self.focused().await);
    }

    /// Moves the focus to what matches a selector, as many presses of the Tab key would.
    pub(crate) async fn focus_on(&self, selector: &str) {
        self.run(script::FOCUS, vec![json!(selector)]).await;
    }

    /// The role and the name of what has the focus: "link Map".
    pub(crate) async fn focused(&self) -> String {
        let element = self.client().active_element().await.expect("a focus");
        let (role, name) = self.role_and_name(&element).await.unwrap_or_default();
        format!("{role} {name}")
    }

    /// Whether a radio button, a checkbox or an option is chosen, or a button pressed.
    pub(crate) async fn is_on(&self, element: &Element) -> bool {
        let pressed = element.attr("aria-pressed").await.expect("an attribute");
        pressed.as_deref() == Some("true") || element.is_selected().await.expect("a state")
    }

    pub(crate) async fn value(&self, field: &Element) -> String {
        field.prop("value").await.expect("a property").unwrap_or_default()
    }

    /// How far the page can be scrolled sideways, in CSS pixels.
    pub(crate) async fn sideways(&self) -> i64 {
        self.run(script::SIDEWAYS, Vec::new()).await.as_i64().expect("a number")
    }

    /// Looks again and again until the answer is yes.
    pub(crate) async fn until(&self, what: &str, is_so: impl AsyncFn() -> bool) {
        let start = Instant::now();
        while !is_so().await {
            assert!(start.elapsed() < PATIENCE, "waited in vain until {what}");
            tokio::time::sleep(RHYTHM).await;
        }
    }

    /// Runs a script in the page.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client().execute(script, arguments).await.unwrap_or_else(|problem| panic!("{problem} in {script}"))
    }

    /// Runs a script that calls back.
    pub(crate) async fn run_until_called(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client().execute_async(script, arguments).await.unwrap_or_else(|problem| panic!("{problem} in {script}"))
    }

    /// Moves fingers, keys and wheels.
    pub(crate) async fn act(&self, actions: Actions) {
        self.client().perform_actions(actions).await.expect("actions");
    }

    fn client(&self) -> &Client {
        &self.browser.client
    }

    /// Waits until a frame without an origin of its own is at work, inside which this is.
    pub(crate) async fn is_at_work_without_origin(&self) {
        if Engine::here() == Engine::WebKit {
            self.find("heading", "The application could not start, but this page can be read").await;
            cannot(
                "WebKit takes no host for 'self' in a frame without an origin, so that no program may come; \
                 the page says so and can be read",
            );
        }
    }

    /// Waits until the application has drawn a page.
    pub(crate) async fn is_drawn(&self, what: &str) {
        let heading = self.run_until_called(script::WHEN_DRAWN, Vec::new()).await;
        assert!(heading.is_string(), "{what}: no page with a heading was drawn");
    }

    async fn find_below(&self, inside: Option<&Element>, role: &str, name: &str) -> Element {
        let start = Instant::now();
        loop {
            if let Some(element) = self.look_for(inside, role, name, |found| found == name).await {
                return element;
            }
            assert!(start.elapsed() < PATIENCE, "there is no {role} \"{name}\" on {}", self.hash().await);
            tokio::time::sleep(RHYTHM).await;
        }
    }

    async fn look_for(
        &self,
        inside: Option<&Element>,
        role: &str,
        words: &str,
        is_meant: impl Fn(&str) -> bool,
    ) -> Option<Element> {
        let inside = inside.map_or(Value::Null, |element| json!(element));
        let arguments = vec![inside, json!(selector(role)), json!(words), json!(self.is_inside_element.get())];
        let candidates = self.run(script::CANDIDATES, arguments).await;
        for candidate in candidates.as_array().into_iter().flatten() {
            let Some(element) = self.element(candidate) else {
                continue;
            };
            // An element may be gone by now, redrawn; then it was not the one.
            let Some((its_role, its_name)) = self.role_and_name(&element).await else {
                continue;
            };
            if is_called(&its_role, role) && is_meant(its_name.trim()) {
                return Some(element);
            }
        }
        None
    }

    /// As the browser's accessibility tree has them, by the names that all browsers could use.
    async fn role_and_name(&self, element: &Element) -> Option<(String, String)> {
        let id = element.element_id();
        let ask = async |what: &str| {
            let answer = self.client().issue_cmd(Order::get(format!("element/{}/{what}", id.as_ref()))).await.ok()?;
            Some(answer.as_str()?.to_owned())
        };
        let (role, name) = (ask("computedrole").await?, ask("computedlabel").await?);
        if Engine::here() == Engine::Chromium || !["", "button"].contains(&role.as_str()) {
            return Some((role, name));
        }
        let nature = self.client().execute(script::NATURE, vec![json!(element)]).await.ok()?;
        let (tag, words) = (nature[0].as_str()?, nature[1].as_str()?);
        // Some put what is chosen behind the name of the field.
        let none = [" Choose File", " Browse… No file selected."];
        let plain = none.iter().chain([&words]).find_map(|words| name.trim().strip_suffix(words));
        let plain = plain.unwrap_or(&name).trim().to_owned();
        Some(match tag {
            "summary" => ("button".to_owned(), name),
            "select" => ("combobox".to_owned(), plain),
            "file" => (role, plain),
            _ => (role, name),
        })
    }

    fn element(&self, value: &Value) -> Option<Element> {
        let id = value[ELEMENT_KEY].as_str()?;
        Some(Element::from_element_id(self.client().clone(), ElementRef::from(id.to_owned())))
    }
}

/// Browsers differ in what they call a thing, and some have no word for it; the person sees the same.
fn is_called(theirs: &str, ours: &str) -> bool {
    let theirs = theirs.to_ascii_lowercase();
    let others: &[&str] = match ours {
        // A field for a date.
        "date" => &["date", "textbox", "inputtime", ""],
        "group" => &["group", "radiogroup"],
        // The field is a button, because that is what one presses.
        "file" => &["button", "textbox", ""],
        _ => return theirs == ours,
    };
    others.contains(&theirs.as_str())
}

/// What can have a role. Wider than need be: the browser has the last word.
fn selector(role: &str) -> &str {
    match role {
        "link" => "a, [role=link]",
        "button" => "button, summary, input[type=button], input[type=submit], [role=button]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "radio" => "input[type=radio], [role=radio]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        "group" => "fieldset, [role=group], [role=radiogroup]",
        "navigation" => "nav, [role=navigation]",
        "combobox" => "select, input, [role=combobox]",
        "date" => "input[type=date], input[type=text]",
        "file" => "input[type=file]",
        "textbox" | "searchbox" => "input, textarea, [role=textbox], [role=searchbox]",
        "list" => "ul, ol, [role=list]",
        "region" => "section, [role=region]",
        "alert" | "status" => "[role=alert], [role=status], output",
        "option" => "option, [role=option]",
        _ => "*",
    }
}
