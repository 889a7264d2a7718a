//! The same short journey in every form in which the roadmap can be given away.

use serde_json::json;

use crate::browser::{journey, journey_at, journey_kept_at, journey_with_frames_at};
use crate::host::Host;
use crate::page::Page;
use crate::single;

/// Where the roadmap is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Folder,
    PathWithSpaces,
    SingleFile,
    Offline,
    FrameOfSameSite,
    FrameOfAnotherSite,
    SandboxedFrame,
    Element,
}

/// The page of somebody else around a frame.
const AROUND_FRAME: &str = "<!doctype html><html lang=en><head><title>Intranet</title><link rel=icon href=data:,></head><body>
    <h1>Careers</h1><iframe title=Roadmap width=1100 height=800 SANDBOX src='APPLICATION?embed=1#/role/problem-manager'></iframe>";

/// The page of somebody else around the element.
const AROUND_ELEMENT: &str = "<!doctype html><html lang=en><head><title>Intranet</title><link rel=icon href=data:,>
    <script type=module src=embed/itsm-roadmap.js></script></head><body>
    <h1>Careers</h1><itsm-roadmap start='/role/problem-manager'></itsm-roadmap>";

const AROUND: &str = "intranet.html";

/// Where folders of an intranet are; what is shown within other pages lies there too.
const WITH_SPACES: &str = "our%20intranet/career%20map/";

/// Calls back with whether a service worker is at work, at the latest after ten seconds.
const IS_INSTALLED: &str = "
    const done = arguments[0];
    navigator.serviceWorker.ready.then(() => done(true));
    setTimeout(() => done(false), 10000);";

fn around_frame(application: &str, sandbox: &str) -> Host {
    let page = AROUND_FRAME.replace("APPLICATION", application).replace("SANDBOX", sandbox);
    Host::below_with(WITH_SPACES, vec![(AROUND, page)])
}

/// Begins at a role, marks it, follows a link to what is fetched later, marks a pass, and comes back another time.
async fn walk(page: &Page, form: Form) {
    enter(page, form).await;
    page.press("button", "I am here").await;
    page.until("it is shown", async || page.is_on(&page.find("button", "I am here").await).await).await;
    page.press("link", "ITIL 4 Foundation").await;
    page.find("heading", "ITIL 4 Foundation").await;
    page.press("radio", "Passed").await;
    page.until("the pass is shown", async || page.is_on(&page.find("radio", "Passed").await).await).await;
    if form == Form::SandboxedFrame {
        assert!(page.says("Your browser does not let this page keep anything.").await, "it is not told");
    } else {
        page.is_kept("itil4-foundation").await;
        enter(page, form).await;
        page.until("it is remembered", async || page.is_on(&page.find("button", "I am here").await).await).await;
    }
    assert_eq!(page.browser.console().await, Vec::<String>::new());
    let requests = page.browser.requests().await;
    let is_here =
        |address: &String| ["http://127.0.0.1:", "http://localhost:"].iter().any(|it| address.starts_with(it));
    let strangers: Vec<&String> = requests.iter().filter(|address| !is_here(address)).collect();
    assert_eq!(strangers, Vec::<&String>::new(), "somebody else was asked");
}

/// Comes to the page of the role, as a visitor of that form does.
async fn enter(page: &Page, form: Form) {
    match form {
        Form::Folder | Form::PathWithSpaces | Form::SingleFile | Form::Offline => {
            page.open("#/role/problem-manager").await;
        }
        Form::FrameOfSameSite | Form::FrameOfAnotherSite | Form::SandboxedFrame => {
            page.visit(AROUND).await;
            page.browser.client.enter_frame(0).await.expect("the frame");
            if form == Form::SandboxedFrame {
                page.is_at_work_without_origin().await;
            }
        }
        Form::Element => {
            page.visit(AROUND).await;
            page.enter_element();
        }
    }
    page.find("heading", "Problem Manager").await;
}

/// Z1: on a plain host.
#[test]
fn a_folder() {
    journey(async |page| walk(page, Form::Folder).await);
}

/// Z1: below a path with spaces.
#[test]
fn a_path_with_spaces() {
    let host = Host::below(WITH_SPACES);
    journey_at(host.address(), async |page| walk(page, Form::PathWithSpaces).await);
}

/// Z1: opened from the disk.
#[test]
fn a_single_file() {
    journey_at(single::address(&single::file()), async |page| walk(page, Form::SingleFile).await);
}

/// Z1: installed, with the host gone after the first visit.
#[test]
fn offline() {
    let host = Host::below(WITH_SPACES);
    journey_kept_at(host.address(), async |page| {
        page.open("#/").await;
        assert_eq!(page.run_until_called(IS_INSTALLED, Vec::new()).await, json!(true), "it was not installed");
        host.stop();
        walk(page, Form::Offline).await;
    });
}

/// Z1: within a page of the same host.
#[test]
fn a_frame_of_the_same_site() {
    let host = around_frame("./", "");
    journey_with_frames_at(host.address(), async |page| walk(page, Form::FrameOfSameSite).await);
}

/// Z1: within a page of another site.
#[test]
fn a_frame_of_another_site() {
    let application = Host::below(WITH_SPACES);
    let host = around_frame(&application.address(), "");
    let elsewhere = host.address().replace("127.0.0.1", "localhost");
    journey_with_frames_at(elsewhere, async |page| walk(page, Form::FrameOfAnotherSite).await);
}

/// Z1: within a frame that has no origin of its own.
#[test]
fn a_sandboxed_frame() {
    let application = Host::below(WITH_SPACES);
    let host = around_frame(&application.address(), "sandbox='allow-scripts allow-downloads'");
    journey_with_frames_at(host.address(), async |page| walk(page, Form::SandboxedFrame).await);
}

/// Z1: as an element of somebody else's page.
#[test]
fn an_element() {
    let host = Host::below_with(WITH_SPACES, vec![(AROUND, AROUND_ELEMENT.to_owned())]);
    journey_at(host.address(), async |page| walk(page, Form::Element).await);
}
