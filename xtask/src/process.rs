//! Running other programs: with their output shown as it comes, quietly for an answer, or read along line by line.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::failure::Failure;

/// Runs the command and shows what it says. An unsuccessful end is a failure.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.stdin(Stdio::null()).status().map_err(|problem| cannot_start(command, problem))?;
    if status.success() { Ok(()) } else { Err(Failure::Ended { command: words(command) }) }
}

/// What the command prints, when it ends well; nothing when it is absent or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What the command prints, all of it; what it says beside that is shown. An unsuccessful end is a failure.
pub(crate) fn output(command: &mut Command) -> Result<Vec<u8>, Failure> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.map_err(|problem| cannot_start(command, problem))?;
    if output.status.success() { Ok(output.stdout) } else { Err(Failure::Ended { command: words(command) }) }
}

/// Runs the command, shows each line it prints and passes it on to `read`. Says whether it ended well.
pub(crate) fn read_along(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool, Failure> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|problem| cannot_start(command, problem))?;
    if let Some(output) = child.stdout.take() {
        // A test may print bytes that are no text; they must not end the reading.
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            read(&line);
        }
    }
    let status = child.wait().map_err(|problem| cannot_start(command, problem))?;
    Ok(status.success())
}

/// The command as one would type it.
pub(crate) fn words(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    words.join(" ")
}

fn cannot_start(command: &Command, problem: std::io::Error) -> Failure {
    Failure::Start { program: command.get_program().to_string_lossy().into_owned(), problem }
}
