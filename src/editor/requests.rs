//! From a request to its answer: one arm for each that masa knows.

use super::client::EXPLAIN;
use super::complete::complete;
use super::scene::Scene;
use super::serve::Refusal;
use super::session::Session;
use super::{actions, hover, links, outline};
use lsp_server::{ErrorCode, Request};
use lsp_types::request::{
    CodeActionRequest, Completion, DocumentSymbolRequest, ExecuteCommand, FoldingRangeRequest,
    GotoDefinition, HoverRequest, PrepareRenameRequest, References, Rename, Request as _,
};
use lsp_types::{
    CodeActionParams, DocumentSymbolParams, ExecuteCommandParams, FoldingRangeParams,
    ReferenceParams, RenameParams, TextDocumentPositionParams, Uri,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Answers a request. Of files that masa has nothing to say about the answer is null.
pub fn answer(session: &mut Session<'_>, request: Request) -> Result<Value, Refusal> {
    let params = request.params;
    match request.method.as_str() {
        method @ (HoverRequest::METHOD
        | Completion::METHOD
        | GotoDefinition::METHOD
        | PrepareRenameRequest::METHOD) => {
            // Whatever else they hold, they ask about a place.
            let asked = asked::<TextDocumentPositionParams>(params)?;
            let place = asked.position;
            Ok(of_file(session, &asked.text_document.uri, |scene| match method {
                HoverRequest::METHOD => json!(hover::hover(scene, place)),
                Completion::METHOD => json!(complete(scene, place)),
                GotoDefinition::METHOD => json!(links::definition(scene, place)),
                _ => json!(links::prepare_rename(scene, place)),
            }))
        }
        References::METHOD => {
            let asked = asked::<ReferenceParams>(params)?;
            let (at, and_given) = (asked.text_document_position, asked.context.include_declaration);
            Ok(of_file(session, &at.text_document.uri, |scene| {
                links::references(scene, at.position, and_given)
            }))
        }
        Rename::METHOD => {
            let asked = asked::<RenameParams>(params)?;
            let at = asked.text_document_position;
            let scene = Scene::of(session, &at.text_document.uri);
            let renamed = scene.map(|scene| links::rename(&scene, at.position, &asked.new_name));
            renamed.unwrap_or(Ok(Value::Null))
        }
        DocumentSymbolRequest::METHOD => {
            let asked = asked::<DocumentSymbolParams>(params)?;
            Ok(of_file(session, &asked.text_document.uri, outline::symbols))
        }
        FoldingRangeRequest::METHOD => {
            let asked = asked::<FoldingRangeParams>(params)?;
            Ok(of_file(session, &asked.text_document.uri, outline::folds))
        }
        CodeActionRequest::METHOD => {
            let asked = asked::<CodeActionParams>(params)?;
            let uri = &asked.text_document.uri;
            Ok(of_file(session, uri, |scene| actions::actions(scene, &asked)))
        }
        ExecuteCommand::METHOD => execute(session, &asked::<ExecuteCommandParams>(params)?),
        method => {
            let message = format!("masa does not know the request {method}.");
            Err(Refusal { code: ErrorCode::MethodNotFound, message })
        }
    }
}

fn asked<T: DeserializeOwned>(params: Value) -> Result<T, Refusal> {
    serde_json::from_value(params).map_err(|error| Refusal {
        code: ErrorCode::InvalidParams,
        message: format!("masa does not understand what is asked: {error}"),
    })
}

/// Answers from the scene of an open file; null without one.
fn of_file<T: Serialize>(
    session: &Session<'_>,
    uri: &Uri,
    answer: impl FnOnce(&Scene<'_>) -> T,
) -> Value {
    Scene::of(session, uri).map_or(Value::Null, |scene| json!(answer(&scene)))
}

fn execute(session: &mut Session<'_>, asked: &ExecuteCommandParams) -> Result<Value, Refusal> {
    if asked.command != EXPLAIN {
        let message = format!("masa does not know the command {}.", asked.command);
        return Err(Refusal { code: ErrorCode::InvalidParams, message });
    }
    let name = asked.arguments.first().and_then(Value::as_str).unwrap_or_default();
    let Some(page) = session.page_of_any(name) else {
        return Err(Refusal::because("masa knows no such rule, or could not write its page."));
    };
    session.show(&page);
    Ok(json!(page))
}
