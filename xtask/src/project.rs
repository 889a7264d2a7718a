//! Where things are: the one place that knows the folders of the project.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The project's folder.
pub(crate) struct Project {
    root: PathBuf,
    /// Another dataset than the default one, and where it is built.
    aside: Option<(PathBuf, PathBuf)>,
}

impl Project {
    /// Cargo says at run time where the package is, so that a moved checkout keeps working.
    pub(crate) fn locate() -> Result<Self, Failure> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").ok_or(Failure::NotInProject)?;
        let root = Path::new(&package).parent().ok_or(Failure::NotInProject)?;
        Ok(Self { root: root.to_owned(), aside: None })
    }

    /// The same project with another dataset, built into a folder of its own.
    pub(crate) fn with_dataset(&self, dataset: PathBuf, dist: PathBuf) -> Self {
        Self { root: self.root.clone(), aside: Some((dataset, dist)) }
    }

    /// The dataset that is built, where this program decides and not who started it.
    pub(crate) fn dataset(&self) -> Option<&Path> {
        self.aside.as_ref().map(|(dataset, _)| dataset.as_path())
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The built application.
    pub(crate) fn dist(&self) -> PathBuf {
        self.aside.as_ref().map_or_else(|| self.root.join("dist"), |(_, dist)| dist.clone())
    }

    /// Tools that were installed for this project alone.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// Generated files that the page is made of.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// The application in one piece, as the compiler leaves it.
    pub(crate) fn program(&self) -> PathBuf {
        self.root.join("target/wasm32-unknown-unknown/release/itsm-career-roadmap.wasm")
    }

    /// What the single file is made of.
    pub(crate) fn single(&self) -> PathBuf {
        self.root.join("target/single")
    }

    /// What the linker cut the application into.
    pub(crate) fn parts(&self) -> PathBuf {
        self.root.join("target/parts")
    }

    /// The list of known weaknesses; `deny.toml` names the same folder.
    pub(crate) fn advisories(&self) -> PathBuf {
        self.root.join("target/advisories")
    }

    /// What is measured, and what it is measured with.
    pub(crate) fn bench(&self) -> PathBuf {
        self.root.join("target/bench")
    }

    pub(crate) fn style(&self) -> PathBuf {
        self.root.join("style")
    }

    /// Where the journeys of an engine write down what they could not walk.
    pub(crate) fn not_walked(&self, engine: &str) -> PathBuf {
        self.root.join(format!("target/not-walked-{engine}.txt"))
    }

    pub(crate) fn tests(&self) -> PathBuf {
        self.root.join("tests")
    }
}
