"""An editor by others (pytest-lsp) puts every request before `masa lsp`: text in Welsh, with emoji and
Windows line ends, edits out of order, broken text, both units of columns.

    MASA=target/debug/masa PYTHON -m pytest -c tests/validators/editor.ini tests/validators/editor.py
"""

import asyncio
import os

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import ClientServerConfig, LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

MASA = os.path.abspath(os.environ["MASA"])

PLAN = """\
format: 1
kind: plan
edition: wt26
partnership: {name: Partneriaeth Ddiogelu Tŷ Newydd 🦊, scope: children}
document: {status: published, version: "1", published_on: 2026-06-24, review_due: 2026-09-30}
partners:
  - {id: council, kind: local_authority, name: Durham County Council, lead: {post: Prif Weithredwr 🏛️}}
  - id: police
    kind: police
    name: Durham Constabulary
    lead: {post: Prif Gwnstabl}
funding:
  contributions:
    - {partner: council, cash: 100}
    - {partner: police, cash: 100}
  total: 300
colour: gwyrdd 🌿
""".replace("\n", "\r\n")

SECTION = """\
---
title: Ysgolion 🏫
answers:
  - scrutiny.method
---
# Pwy sy’n arwain

Mae’r 🦊 {{ partners.police.lead.post }} yma: CA04-16G-01.

## Manylion

Mae’r manylion 🏛️ TBC.
""".replace("\n", "\r\n")

CAPABILITIES = {
    "window": types.WindowClientCapabilities(
        show_document=types.ShowDocumentClientCapabilities(support=True)
    ),
    "workspace": types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
    ),
    "text_document": types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
            related_information=True, code_description_support=True
        ),
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        document_symbol=types.DocumentSymbolClientCapabilities(
            hierarchical_document_symbol_support=True
        ),
        code_action=types.CodeActionClientCapabilities(
            code_action_literal_support=types.ClientCodeActionLiteralOptions(
                code_action_kind=types.ClientCodeActionKindOptions(value_set=["quickfix"])
            )
        ),
    ),
}


class Files:
    """A plan on disk, and what the editor holds of it."""

    def __init__(self, folder, client):
        self.folder, self.client, self.width = folder, client, client.width
        (folder / "sections").mkdir(parents=True)
        self.plan = self.write("plan.yaml", PLAN)
        self.section = self.write("sections/01 ysgolion tŷ.md", SECTION)

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text.encode())
        return path.as_uri()

    def open(self, uri, text, language="yaml"):
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                types.TextDocumentItem(uri=uri, language_id=language, version=1, text=text)
            )
        )

    def change(self, uri, version, *changes):
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=uri, version=version), list(changes)
            )
        )

    async def findings(self, uri, version):
        """The findings of that version of a text."""
        for _ in range(1000):
            for told in self.client.told:
                if told.uri == uri and told.version == version:
                    return told.diagnostics
            await asyncio.sleep(0.02)
        raise AssertionError(f"masa told nothing of version {version} of {uri}")

    def column(self, words):
        if self.width == 8:
            return len(words.encode())
        return len(words.encode("utf-16-le")) // 2

    def position(self, text, at):
        line_start = text.rfind("\n", 0, at) + 1
        return types.Position(text.count("\n", 0, at), self.column(text[line_start:at]))

    def at(self, text, words, offset=0):
        return self.position(text, text.index(words) + offset)

    def offset(self, text, position):
        lines = text.split("\n")
        at = sum(len(line) + 1 for line in lines[: position.line])
        line = lines[position.line]
        return at + next(n for n in range(len(line) + 1) if self.column(line[:n]) >= position.character)

    def words(self, text, found):
        return text[self.offset(text, found.start) : self.offset(text, found.end)]

    def edited(self, text, edits):
        for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True):
            start, end = self.offset(text, edit.range.start), self.offset(text, edit.range.end)
            text = text[:start] + edit.new_text + text[end:]
        return text

    def document(self, uri):
        return types.TextDocumentIdentifier(uri)


def publish(client: LanguageClient, params: types.PublishDiagnosticsParams):
    client.told.append(params)


def recorder():
    """A client that remembers every publication."""
    client = LanguageClient(converter_factory=default_converter)
    client.told = []
    register_lsp_features(
        client, DEFAULT_CLIENT_FEATURES | {"textDocument/publishDiagnostics": publish}
    )
    return client


@pytest_lsp.fixture(
    params=[8, 16],
    config=ClientServerConfig(
        server_command=[MASA, "lsp", "--today", "2026-11-22"], client_factory=recorder
    ),
)
async def client(lsp_client: LanguageClient, request):
    encodings = ["utf-8", "utf-16"] if request.param == 8 else ["utf-16"]
    answer = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=types.ClientCapabilities(
                general=types.GeneralClientCapabilities(position_encodings=encodings),
                **CAPABILITIES,
            )
        )
    )
    assert answer.capabilities.position_encoding == f"utf-{request.param}"
    lsp_client.width = request.param
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def files(client, tmp_path):
    return Files(tmp_path / "cynllun tŷ 🦊", client)


def of_rule(findings, rule):
    return next(finding for finding in findings if finding.code == rule)


async def test_diagnostics(files):
    files.open(files.plan, PLAN)
    findings = await files.findings(files.plan, 1)
    unknown = of_rule(findings, "unknown-key")
    assert files.words(PLAN, unknown.range) == "colour"
    assert unknown.source == "masa" and unknown.severity == types.DiagnosticSeverity.Warning
    total = of_rule(findings, "funding-total")
    assert files.words(PLAN, total.range) == "300" and "£200" in total.message
    assert total.related_information[0].location.uri == files.plan
    page = total.code_description.href
    assert page.startswith("file://") and page.endswith("/funding-total.md")
    with open(page.removeprefix("file://"), encoding="utf-8") as text:
        assert text.readline() == "# funding-total\n"


async def test_edits_out_of_order(files):
    files.open(files.section, SECTION, "markdown")
    tbc = of_rule(await files.findings(files.section, 1), "placeholder")
    assert files.words(SECTION, tbc.range) == "TBC"
    full = types.TextDocumentContentChangeWholeDocument
    part = types.TextDocumentContentChangePartial
    # Version 3 overtakes version 2, which then means nothing.
    files.change(files.section, 3, part(range=tbc.range, text="yma 🦊"))
    files.change(files.section, 2, full(text="gwag"))
    findings = await files.findings(files.section, 3)
    assert not [finding for finding in findings if finding.code == "placeholder"]
    # Two changes at once: the second means the text after the first.
    text = SECTION.replace("TBC", "yma 🦊")
    first = types.Range(files.at(text, "🏛️"), files.at(text, "🏛️", len("🏛️")))
    after = text.replace("🏛️", "tŷ")
    second = types.Range(files.at(after, "yma 🦊"), files.at(after, "yma 🦊", len("yma 🦊")))
    files.change(files.section, 4, part(range=first, text="tŷ"), part(range=second, text="TBC"))
    tbc = of_rule(await files.findings(files.section, 4), "placeholder")
    assert files.words(after.replace("yma 🦊", "TBC"), tbc.range) == "TBC"


async def test_hover(files):
    files.open(files.plan, PLAN)
    files.open(files.section, SECTION, "markdown")

    async def says(uri, text, words):
        params = types.HoverParams(files.document(uri), files.at(text, words, 1))
        found = await files.client.text_document_hover_async(params)
        return found.contents.value

    assert (await says(files.plan, PLAN, "review_due")).startswith("review_due: ")
    assert "police force" in await says(files.plan, PLAN, "Durham Constabulary")
    assert "Durham Constabulary" in await says(files.plan, PLAN, "police, cash")
    assert (await says(files.section, SECTION, "scrutiny.method")).startswith("# scrutiny.method")
    assert (await says(files.section, SECTION, "CA04-16G-01")).startswith("# CA04-16G-01")
    assert await says(files.section, SECTION, "police.lead") == "It prints: Prif Gwnstabl"


async def test_completion(files):
    files.open(files.plan, PLAN)
    await files.findings(files.plan, 1)
    # While a key is written, the text is broken.
    text = PLAN.replace("    kind: police\r\n", "    ki\r\n")
    files.change(files.plan, 2, types.TextDocumentContentChangeWholeDocument(text=text))
    files.open(files.section, SECTION, "markdown")

    async def choices(uri, text, before):
        at = files.at(text, before, len(before))
        params = types.CompletionParams(files.document(uri), at)
        return await files.client.text_document_completion_async(params)

    kind = (await choices(files.plan, text, "    ki"))[0]
    assert kind.label == "kind"
    assert files.edited(text, [kind.text_edit]) == text.replace("    ki\r\n", "    kind: \r\n")
    found = await choices(files.plan, text, "{partner: ")
    assert [choice.label for choice in found] == ["council", "police"]
    found = await choices(files.section, SECTION, "{{ partners.police.")
    assert "lead" in [choice.label for choice in found]
    found = await choices(files.section, SECTION, "  - scrutiny.")
    assert "scrutiny.method" in [choice.label for choice in found]


async def test_definition_references_and_rename(files):
    files.open(files.plan, PLAN)
    files.open(files.section, SECTION, "markdown")
    at = files.at(SECTION, "police", 2)
    document = files.document(files.section)
    found = await files.client.text_document_definition_async(types.DefinitionParams(document, at))
    assert found.uri == files.plan and files.words(PLAN, found.range) == "police"
    assert found.range.start.line == 7
    found = await files.client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(include_declaration=True), document, at)
    )
    assert [one.uri for one in found] == [files.plan, files.plan, files.section]
    found = await files.client.text_document_prepare_rename_async(
        types.PrepareRenameParams(document, at)
    )
    assert found.placeholder == "police" and files.words(SECTION, found.range) == "police"
    edit = await files.client.text_document_rename_async(
        types.RenameParams(document, at, new_name="heddlu")
    )
    changed = {change.text_document.uri: change for change in edit.document_changes}
    text = files.edited(PLAN, changed[files.plan].edits)
    assert text == PLAN.replace("id: police", "id: heddlu").replace("partner: police", "partner: heddlu")
    text = files.edited(SECTION, changed[files.section].edits)
    assert text == SECTION.replace("partners.police", "partners.heddlu")
    with pytest.raises(Exception, match="made of letters"):
        await files.client.text_document_rename_async(
            types.RenameParams(document, at, new_name="dau air")
        )


async def test_symbols_and_folding_while_broken(files):
    files.open(files.plan, PLAN)
    files.open(files.section, SECTION, "markdown")

    async def symbols(uri):
        params = types.DocumentSymbolParams(files.document(uri))
        return await files.client.text_document_document_symbol_async(params)

    heading = (await symbols(files.section))[0]
    assert heading.name == "Pwy sy’n arwain" and heading.children[0].name == "Manylion"
    before = [symbol.name for symbol in await symbols(files.plan)]
    assert before[:3] == ["format", "kind", "edition"]
    broken = PLAN.replace("  - id: police", "  - {id: iechyd 🏥, kind: \r\n  - id: police")
    files.change(files.plan, 2, types.TextDocumentContentChangeWholeDocument(text=broken))
    after = await symbols(files.plan)
    assert [symbol.name for symbol in after] == before
    funding = next(symbol for symbol in after if symbol.name == "funding")
    assert files.words(broken, funding.selection_range) == "funding"
    folds = await files.client.text_document_folding_range_async(
        types.FoldingRangeParams(files.document(files.section))
    )
    assert [(fold.start_line, fold.end_line) for fold in folds] == [(0, 3), (5, 11), (9, 11)]


async def test_code_actions_and_command(files):
    files.open(files.plan, PLAN)
    at = files.at(PLAN, "2026-09-30")
    params = types.CodeActionParams(
        files.document(files.plan), types.Range(at, at), types.CodeActionContext(diagnostics=[])
    )
    actions = await files.client.text_document_code_action_async(params)
    accept = next(action for action in actions if action.title.startswith("Accept “review-passed”"))
    text = files.edited(PLAN, accept.edit.document_changes[0].edits)
    entry = "accepted:\r\n  - rule: review-passed\r\n    at: document.review_due\r\n"
    assert text.startswith(PLAN + entry)
    explain = next(action for action in actions if action.title.startswith("Explain the rule “review-passed”"))
    page = await files.client.workspace_execute_command_async(
        types.ExecuteCommandParams(explain.command, arguments=explain.arguments)
    )
    assert page.endswith("/review-passed.md")
    for _ in range(1000):
        if files.client.shown_documents:
            break
        await asyncio.sleep(0.02)
    assert [shown.uri for shown in files.client.shown_documents] == [page]


async def test_unknown_files_and_closing(files):
    other = files.write("service.yaml", "kind: Service\n")
    files.open(other, "kind: Service\n")
    params = types.HoverParams(files.document(other), types.Position(0, 0))
    assert await files.client.text_document_hover_async(params) is None
    files.open(files.plan, PLAN)
    await files.findings(files.plan, 1)
    files.client.text_document_did_close(types.DidCloseTextDocumentParams(files.document(files.plan)))
    assert not await files.findings(files.plan, None)
