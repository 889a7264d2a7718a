//! The build script: reads the dataset, refuses what is wrong with it, and writes it as one compact text.
//!
//! The folder is `data`, or the one named by the variable `DATASET`. What is checked is told in [`dataset::check`].

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

// By path, so that the modules below it are found in `build/` from the tests as well.
#[path = "dataset.rs"]
mod dataset;

#[path = "../src/layout.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the application, which uses more of it")]
mod layout;
#[path = "../src/catalog/vocabulary.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the application, which uses more of it")]
mod vocabulary;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=DATASET");
    let folder = env::var_os("DATASET").map_or_else(|| PathBuf::from("data"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    match dataset::compile(&folder) {
        Ok(compiled) => {
            let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set: run this through cargo")?;
            fs::write(Path::new(&out).join("catalog.txt"), compiled.tables)?;
            fs::write(Path::new(&out).join("details.txt"), compiled.details)?;
            // The quality of the map, read with `cargo build -vv`.
            println!("{}", compiled.map_quality);
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
                if let Some(help) = problem.help {
                    println!("cargo::error=help: {help}");
                }
            }
            Ok(ExitCode::FAILURE)
        }
    }
}
