//! What the editor at the other end can do.

use super::positions::Unit;
use lsp_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability,
    CompletionOptions, ExecuteCommandOptions, FoldingRangeProviderCapability,
    HoverProviderCapability, MarkupKind, OneOf, RenameOptions, ServerCapabilities,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions, WorkDoneProgressOptions,
};

/// The command that shows the page of a rule.
pub const EXPLAIN: &str = "masa.explain";

/// What was agreed with the editor.
#[derive(Debug, Clone, Copy, Default)]
// Each says of one thing whether the editor can do it.
#[allow(clippy::struct_excessive_bools)]
pub struct Client {
    /// The unit of columns.
    pub unit: Unit,
    /// Whether findings may name other places.
    pub related: bool,
    /// Whether findings may bear the address of a page.
    pub pages: bool,
    /// Whether explanations may be Markdown.
    pub markdown: bool,
    /// Whether symbols may lie in each other.
    pub nested_symbols: bool,
    /// Whether changes may say of which text they are.
    pub versioned_edits: bool,
    /// Whether masa may ask it to show a file.
    pub shows_documents: bool,
    /// Whether it takes changes and not only commands.
    pub code_actions: bool,
}

impl Client {
    /// What an editor says that it can do.
    pub fn of(told: &ClientCapabilities) -> Self {
        let text = told.text_document.as_ref();
        let general = told.general.as_ref();
        let encodings = general.and_then(|general| general.position_encodings.as_deref());
        let findings = text.and_then(|text| text.publish_diagnostics.as_ref());
        let hover = text.and_then(|text| text.hover.as_ref());
        let formats = hover.and_then(|hover| hover.content_format.as_deref());
        let symbols = text.and_then(|text| text.document_symbol.as_ref());
        let edits = told.workspace.as_ref().and_then(|own| own.workspace_edit.as_ref());
        let shows = told.window.as_ref().and_then(|window| window.show_document.as_ref());
        let actions = text.and_then(|text| text.code_action.as_ref());
        Self {
            unit: Unit::agreed(encodings.unwrap_or_default()),
            related: findings.and_then(|own| own.related_information).unwrap_or_default(),
            pages: findings.and_then(|own| own.code_description_support).unwrap_or_default(),
            markdown: formats.unwrap_or_default().contains(&MarkupKind::Markdown),
            nested_symbols: symbols
                .and_then(|own| own.hierarchical_document_symbol_support)
                .unwrap_or_default(),
            versioned_edits: edits.and_then(|own| own.document_changes).unwrap_or_default(),
            shows_documents: shows.is_some_and(|own| own.support),
            code_actions: actions.is_some_and(|own| own.code_action_literal_support.is_some()),
        }
    }

    /// What masa can do for it.
    pub fn offers(self) -> ServerCapabilities {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::Supported(true)),
            ..TextDocumentSyncOptions::default()
        };
        let completion = CompletionOptions {
            trigger_characters: Some([" ", "{", ".", "-", "["].map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        };
        let rename = RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        };
        let actions = CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
            ..CodeActionOptions::default()
        };
        let commands = ExecuteCommandOptions {
            commands: vec![EXPLAIN.to_owned()],
            ..ExecuteCommandOptions::default()
        };
        ServerCapabilities {
            position_encoding: Some(self.unit.kind()),
            text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            completion_provider: Some(completion),
            definition_provider: Some(OneOf::Left(true)),
            references_provider: Some(OneOf::Left(true)),
            rename_provider: Some(OneOf::Right(rename)),
            document_symbol_provider: Some(OneOf::Left(true)),
            folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
            code_action_provider: Some(CodeActionProviderCapability::Options(actions)),
            execute_command_provider: Some(commands),
            ..ServerCapabilities::default()
        }
    }
}
