//! Asking git what a repository held. The working tree, the index and the repository stay as they
//! are: only commands that read are given, none of which runs a hook, starts a pager, takes a lock,
//! asks a person or fetches anything.

use super::out::Mistake;
use crate::workspace::{Base, Blobs, Disk, Files as _, Revision};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

/// What a caller of masa (a hook, say) may have told git about another repository or place.
const OF_CALLERS: [&str; 8] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
];

/// A repository with a working tree.
#[derive(Debug)]
pub(super) struct Repository {
    /// Its top folder.
    pub(super) top: PathBuf,
}

impl Repository {
    /// The repository that holds the folder `inside`.
    pub(super) fn holding(inside: &Path) -> Result<Self, Mistake> {
        let shown = if inside.as_os_str().is_empty() { Path::new(".") } else { inside };
        let told = ask(shown, &["rev-parse", "--show-toplevel"])?.map_err(|why| {
            Mistake::Misuse(format!(
                "--since needs a git repository, and {} is in none (git says: {why})",
                shown.display()
            ))
        })?;
        let path = told.strip_suffix(b"\n").unwrap_or(&told);
        let path = path.strip_suffix(b"\r").unwrap_or(path);
        Ok(Self { top: Disk.real(Path::new(&*String::from_utf8_lossy(path))) })
    }

    /// What the repository held at `revision`, below the folders `bases`.
    pub(super) fn at(
        &self,
        revision: &str,
        bases: Vec<Base>,
    ) -> Result<Revision<Objects>, Mistake> {
        let id = self.commit(revision)?;
        let listing = ask(&self.top, &["ls-tree", "-r", "-z", "--full-tree", &id])?;
        let listing = listing.map_err(|why| unread(revision, &why))?;
        let objects = Objects::of(&self.top)?;
        Revision::new(&listing, bases, objects)
            .ok_or_else(|| unread(revision, "its list of files could not be understood"))
    }

    fn commit(&self, revision: &str) -> Result<String, Mistake> {
        if revision.is_empty() || revision.starts_with('-') {
            return Err(Mistake::Misuse(format!(
                "“{revision}” is no revision. Name a branch, a tag or a commit, such as --since main"
            )));
        }
        let commit = format!("{revision}^{{commit}}");
        let told = ask(&self.top, &["rev-parse", "--verify", &commit])?;
        let told = told.map_err(|why| {
            Mistake::Misuse(format!(
                "The repository {} knows no revision “{revision}” (git says: {why}){}",
                self.top.display(),
                self.hint()
            ))
        })?;
        Ok(String::from_utf8_lossy(&told).trim().to_owned())
    }

    /// What to do about a revision that is not there.
    fn hint(&self) -> &'static str {
        let shallow = ask(&self.top, &["rev-parse", "--is-shallow-repository"]);
        if matches!(&shallow, Ok(Ok(told)) if told.starts_with(b"true")) {
            ".\nOnly the latest commits were fetched here. Fetch the others with git fetch --unshallow, or in \
             CI ask for the whole history (fetch-depth: 0)"
        } else {
            ". Look at the spelling, or fetch it first"
        }
    }
}

fn unread(revision: &str, why: &str) -> Mistake {
    Mistake::Failed(format!("What the repository held at {revision} could not be read ({why})"))
}

fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).args(["--no-pager", "--literal-pathspecs"]);
    for name in OF_CALLERS {
        git.env_remove(name);
    }
    git.env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C")
        .stdin(Stdio::null());
    git
}

fn not_started(error: &io::Error) -> Mistake {
    Mistake::Failed(format!(
        "masa asks the program git for what a repository held, and it could not be started ({error}). \
         Install git, or check without --since"
    ))
}

/// What git printed, or the first line of its complaint.
fn ask(folder: &Path, arguments: &[&str]) -> Result<Result<Vec<u8>, String>, Mistake> {
    let told = git(folder).args(arguments).output().map_err(|error| not_started(&error))?;
    if told.status.success() {
        return Ok(Ok(told.stdout));
    }
    let complaint = String::from_utf8_lossy(&told.stderr);
    let first = complaint.lines().next().unwrap_or("nothing");
    Ok(Err(first.strip_prefix("fatal: ").unwrap_or(first).to_owned()))
}

/// The contents that a repository keeps, asked for one by one of one `git cat-file`.
#[derive(Debug)]
pub(super) struct Objects {
    talk: Mutex<Talk>,
}

#[derive(Debug)]
struct Talk {
    git: Child,
    ask: ChildStdin,
    told: BufReader<ChildStdout>,
}

impl Objects {
    fn of(top: &Path) -> Result<Self, Mistake> {
        let mut git = git(top)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| not_started(&error))?;
        let (ask, told) =
            git.stdin.take().zip(git.stdout.take()).ok_or_else(|| {
                Mistake::Failed("git was started and cannot be talked to".to_owned())
            })?;
        Ok(Self { talk: Mutex::new(Talk { git, ask, told: BufReader::new(told) }) })
    }
}

impl Blobs for Objects {
    fn read(&self, id: &str, largest: u64) -> io::Result<Vec<u8>> {
        let mut talk = self.talk.lock().map_err(|_| io::Error::other("git was left halfway"))?;
        writeln!(talk.ask, "{id}")?;
        talk.ask.flush()?;
        let mut head = String::new();
        talk.told.read_line(&mut head)?;
        let size = match head.trim_end().rsplit(' ').next() {
            Some("missing") => return Err(io::Error::other("the repository does not hold it")),
            size => size.and_then(|size| size.parse::<u64>().ok()),
        };
        let size = size.ok_or_else(|| io::Error::other("git’s answer was not understood"))?;
        // The content ends with a line end of git's own.
        let mut content = (&mut talk.told).take(size + 1);
        if size > largest {
            io::copy(&mut content, &mut io::sink())?;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::new();
        content.read_to_end(&mut bytes)?;
        if bytes.pop() != Some(b'\n') || bytes.len() as u64 != size {
            return Err(io::Error::other("git ended before all was told"));
        }
        Ok(bytes)
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        // It only reads, so it may be stopped at any time; that it is gone already is no mistake.
        let _ = self.git.kill();
        let _ = self.git.wait();
    }
}
