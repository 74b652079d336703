//! The conversation: one message after the other, until the editor says goodbye.
//!
//! A mistake of ours while one message is dealt with must not end the conversation: it is caught, told
//! as an error, and the next message is taken. What is due is judged when no further message waits, so
//! that somebody who types fast is told of the last text and not of each on the way.

use super::client::Client;
use super::session::{Session, Surroundings};
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument,
    DidSaveTextDocument, Exit, LogMessage, Notification as _, PublishDiagnostics,
};
use lsp_types::request::{Request as _, Shutdown};
use lsp_types::{InitializeParams, LogMessageParams, MessageType};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How a conversation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The editor asked masa to shut down, and then to exit.
    Asked,
    /// The editor went away, or asked masa to exit without a word before.
    Broken,
}

/// Why a request has no answer.
#[derive(Debug)]
pub struct Refusal {
    /// What sort of mistake it is.
    pub code: ErrorCode,
    /// What is wrong, for a person.
    pub message: String,
}

impl Refusal {
    /// What was asked for cannot be done, for a reason that the person at the editor should read.
    pub fn because(message: impl Into<String>) -> Self {
        Self { code: ErrorCode::RequestFailed, message: message.into() }
    }
}

/// Serves one editor.
pub fn serve(connection: &Connection, around: Surroundings<'_>) -> Ending {
    let Ok((id, told)) = connection.initialize_start() else { return Ending::Broken };
    let told: InitializeParams = serde_json::from_value(told).unwrap_or_default();
    let client = Client::of(&told.capabilities);
    let answer = json!({
        "capabilities": client.offers(),
        "serverInfo": { "name": "masa", "version": env!("CARGO_PKG_VERSION") },
    });
    let mut talk = Talk { connection, session: Session::new(around, client), over: false };
    if talk.send(Response::new_ok(id, answer)).is_none() {
        return Ending::Broken;
    }
    talk.listen()
}

/// One conversation.
struct Talk<'a> {
    connection: &'a Connection,
    session: Session<'a>,
    /// Whether the editor asked masa to shut down.
    over: bool,
}

// A method alone is of one lifetime only, and what is done carefully is of any.
#[allow(clippy::redundant_closure_for_method_calls)]
impl Talk<'_> {
    fn listen(&mut self) -> Ending {
        while let Ok(message) = self.connection.receiver.recv() {
            let sent = match message {
                Message::Request(request) => self.answer(request),
                Message::Notification(note) if note.method == Exit::METHOD => {
                    return if self.over { Ending::Asked } else { Ending::Broken };
                }
                Message::Notification(note) => self.take(note),
                Message::Response(_) => Some(()),
            };
            if sent.is_none() || self.pause().is_none() {
                break;
            }
        }
        Ending::Broken
    }

    /// Where no message waits, there is time to judge, and then to read what requests will ask about.
    fn pause(&mut self) -> Option<()> {
        for message in self.session.take_words() {
            self.send(message)?;
        }
        if self.connection.receiver.is_empty() {
            self.settle()?;
        }
        if self.connection.receiver.is_empty() {
            self.remember()?;
        }
        Some(())
    }

    /// Sends a message; nothing when nobody is there to hear it.
    fn send(&self, message: impl Into<Message>) -> Option<()> {
        self.connection.sender.send(message.into()).ok()
    }

    fn answer(&mut self, request: Request) -> Option<()> {
        let id = request.id.clone();
        if request.method == Shutdown::METHOD {
            self.over = true;
            return self.send(Response::new_ok(id, Value::Null));
        }
        if self.over {
            let words = "masa was asked to shut down and answers nothing any more.".to_owned();
            return self.send(Response::new_err(id, ErrorCode::InvalidRequest as i32, words));
        }
        // What is asked about is what was typed last.
        self.settle()?;
        self.remember()?;
        let answered = self.carefully(|session| super::requests::answer(session, request));
        self.send(match answered {
            Ok(Ok(value)) => Response::new_ok(id, value),
            Ok(Err(refusal)) => Response::new_err(id, refusal.code as i32, refusal.message),
            Err(words) => Response::new_err(id, ErrorCode::InternalError as i32, words),
        })
    }

    fn take(&mut self, note: Notification) -> Option<()> {
        let taken = self.carefully(|session| take(session, note));
        taken.map_or_else(|words| self.log(words), |()| Some(()))
    }

    fn settle(&mut self) -> Option<()> {
        if self.over {
            return Some(());
        }
        match self.carefully(|session| session.settle()) {
            Ok(news) => news.into_iter().try_for_each(|news| {
                self.send(Notification::new(PublishDiagnostics::METHOD.to_owned(), news))
            }),
            Err(words) => self.log(words),
        }
    }

    fn remember(&mut self) -> Option<()> {
        let remembered = self.carefully(|session| session.remember());
        remembered.map_or_else(|words| self.log(words), |()| Some(()))
    }

    fn log(&self, message: String) -> Option<()> {
        let params = LogMessageParams { typ: MessageType::ERROR, message };
        self.send(Notification::new(LogMessage::METHOD.to_owned(), params))
    }

    /// Does something that may fail through a mistake of ours; gives words for that.
    fn carefully<T>(&mut self, work: impl FnOnce(&mut Session<'_>) -> T) -> Result<T, String> {
        // What a mistake leaves half done is a document that is judged anew at its next change.
        catch_unwind(AssertUnwindSafe(|| work(&mut self.session))).map_err(|_| {
            "masa made a mistake and could not finish this. It goes on; the next change of the text \
             is judged anew. Please report it: masa check on the same document may show it too."
                .to_owned()
        })
    }
}

/// What an editor tells without asking. What cannot be understood is passed over.
fn take(session: &mut Session<'_>, note: Notification) {
    match note.method.as_str() {
        DidOpenTextDocument::METHOD => given(note, |told| session.opened(told)),
        DidChangeTextDocument::METHOD => given(note, |told| session.changed(told)),
        DidCloseTextDocument::METHOD => {
            given(note, |told: lsp_types::DidCloseTextDocumentParams| {
                session.closed(&told.text_document.uri);
            });
        }
        DidSaveTextDocument::METHOD => given(note, |told: lsp_types::DidSaveTextDocumentParams| {
            session.touched(&told.text_document.uri);
        }),
        DidChangeWatchedFiles::METHOD => {
            given(note, |told: lsp_types::DidChangeWatchedFilesParams| {
                for change in told.changes {
                    session.touched(&change.uri);
                }
            });
        }
        _ => {}
    }
}

fn given<T: DeserializeOwned>(note: Notification, take: impl FnOnce(T)) {
    if let Ok(told) = serde_json::from_value(note.params) {
        take(told);
    }
}
