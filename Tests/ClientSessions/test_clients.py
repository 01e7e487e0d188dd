"""Sessions with the capabilities of real editors. A message that breaks the specification fails the test."""

import asyncio

import pytest
import pytest_lsp
from conftest import CHUGIAI
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client

CLIENTS = [
    "visual-studio-code",
    "neovim@v0.7.0",
    "neovim@v0.10.0",
    "neovim@v0.11.0",
    "emacs@v29.1",
]
# The first unit that both sides know; without a list it is UTF-16.
ENCODINGS = {"neovim@v0.11.0": "utf-8", "emacs@v29.1": "utf-32"}
PULLING = {"neovim@v0.10.0", "neovim@v0.11.0"}

ARTICLE = (
    "🎖 Sáng 31/4/2024, Thiếu tuớng Trần Thí Dụ, Chỉ huy trưởng Bộ Chỉ huy quân sự (CHQS) tỉnh Mẫu dự.\r\n"
    "\r\n"
    "Ông Dụ nhắc lại công tác của của Bộ CHQS tỉnh.\r\n"
)


class Session:
    """One client with its server and one article of its folder."""

    def __init__(self, name, client, result, folder):
        self.name, self.client, self.result = name, client, result
        self.encoding = ENCODINGS.get(name, "utf-16")
        self.uri = (folder / "bai.txt").as_uri()
        self.document = types.TextDocumentIdentifier(uri=self.uri)
        self.text = ""

    def units(self, text):
        if self.encoding == "utf-32":
            return len(text)
        return len(text.encode("utf-8")) if self.encoding == "utf-8" else len(text.encode("utf-16-le")) // 2

    def position(self, offset):
        before = self.text[:offset]
        return types.Position(line=before.count("\n"), character=self.units(before[before.rfind("\n") + 1 :]))

    def at(self, words, inside=1):
        return self.position(self.text.index(words) + inside)

    def offset(self, position):
        start = 0
        for _ in range(position.line):
            start = self.text.index("\n", start) + 1
        end = start
        while self.units(self.text[start:end]) < position.character:
            end += 1
        assert self.units(self.text[start:end]) == position.character, "inside a character"
        return end

    def slice(self, a_range):
        return self.text[self.offset(a_range.start) : self.offset(a_range.end)]

    def open(self, text, version=1):
        self.text = text
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                text_document=types.TextDocumentItem(uri=self.uri, language_id="text", version=version, text=text)
            )
        )

    def replace(self, words, new, version):
        start = self.text.index(words)
        change = types.TextDocumentContentChangePartial(
            range=types.Range(start=self.position(start), end=self.position(start + len(words))), text=new
        )
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=self.uri, version=version),
                content_changes=[change],
            )
        )
        self.text = self.text[:start] + new + self.text[start + len(words) :]

    def applied(self, edits):
        """The text after edits, none of which may touch another."""
        places = sorted((self.offset(e.range.start), self.offset(e.range.end), e.new_text) for e in edits)
        text, last = "", 0
        for start, end, new in places:
            assert start >= last
            text, last = text + self.text[last:start] + new, end
        return text + self.text[last:]

    async def findings(self):
        if self.name in PULLING:
            report = await self.client.text_document_diagnostic_async(
                types.DocumentDiagnosticParams(text_document=self.document)
            )
            assert self.uri not in self.client.diagnostics, "pushed and pulled"
            return report.items
        return self.client.diagnostics[self.uri]

    async def until(self, is_so):
        """The findings once they are as they should be: what is pushed comes when it comes."""
        for _ in range(200):
            if self.name in PULLING or self.uri in self.client.diagnostics:
                found = {f.code: self.slice(f.range) for f in await self.findings()}
                if is_so(found):
                    return found
            await asyncio.sleep(0.1)
        raise AssertionError("no such findings within 20 seconds")


def make_client():
    """pytest-lsp's own, which knows fewer of the server's requests than the editors that it stands for."""
    client = make_test_lsp_client()
    for method in (
        types.CLIENT_REGISTER_CAPABILITY,
        types.CLIENT_UNREGISTER_CAPABILITY,
        types.WORKSPACE_SEMANTIC_TOKENS_REFRESH,
        types.WORKSPACE_CODE_LENS_REFRESH,
        types.WORKSPACE_INLAY_HINT_REFRESH,
    ):
        client.feature(method)(lambda *_: None)
    return client


@pytest_lsp.fixture(
    params=CLIENTS, config=ClientServerConfig(server_command=[CHUGIAI, "lsp"], client_factory=make_client)
)
async def client(request, lsp_client: LanguageClient, tmp_path):
    (tmp_path / "khac.txt").write_text("Bà Lê Giả Định, Phó Chủ tịch UBND tỉnh Mẫu.\n", encoding="utf-8")
    lsp_client._configuration = {"": {"chugiai": {"maximumFindings": 50}}}
    result = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param),
            process_id=None,
            root_uri=tmp_path.as_uri(),
            workspace_folders=[types.WorkspaceFolder(uri=tmp_path.as_uri(), name="bai")],
        )
    )
    lsp_client.session = Session(request.param, lsp_client, result, tmp_path)
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def session(client):
    return client.session


async def test_what_is_agreed(session: Session):
    can = session.result.capabilities
    assert can.position_encoding == session.encoding
    assert (can.diagnostic_provider is not None) == (session.name in PULLING)
    assert can.text_document_sync.change == types.TextDocumentSyncKind.Incremental


async def test_findings_follow_the_text(session: Session):
    session.open(ARTICLE)
    found = await session.until(lambda found: found)
    assert found["date/impossible"] == "31/4/2024"
    assert found["rank/misspelled"] == "Thiếu tuớng"
    session.replace("31/4/2024", "30/4/2024", version=2)
    found = await session.until(lambda found: "date/impossible" not in found)
    assert found["rank/misspelled"] == "Thiếu tuớng"


async def test_hover_in_the_form_that_was_asked_for(session: Session):
    session.open(ARTICLE)
    hover = await session.client.text_document_hover_async(
        types.HoverParams(text_document=session.document, position=session.at("CHQS) tỉnh"))
    )
    formats = client_capabilities(session.name).text_document.hover.content_format
    assert hover.contents.kind == formats[0]
    assert "Chỉ huy quân sự" in hover.contents.value
    assert session.slice(hover.range) == "CHQS"


async def test_colours(session: Session):
    session.open(ARTICLE)
    answer = await session.client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(text_document=session.document)
    )
    types_of = session.result.capabilities.semantic_tokens_provider.legend.token_types
    painted, line, column = {}, 0, 0
    for index in range(0, len(answer.data), 5):
        down, right, length, kind, _ = answer.data[index : index + 5]
        line, column = line + down, right if down else column + right
        place = types.Range(
            start=types.Position(line=line, character=column),
            end=types.Position(line=line, character=column + length),
        )
        painted[session.slice(place)] = types_of[kind]
    assert "Trần Thí Dụ" in painted and "31/4/2024" in painted and "CHQS" in painted
    assert painted["Trần Thí Dụ"] != painted["31/4/2024"] != painted["CHQS"]


async def test_a_fix_mends_the_text(session: Session):
    session.open(ARTICLE)
    await session.until(lambda found: "rank/misspelled" in found)
    place = types.Range(start=session.at("Thiếu tuớng", 0), end=session.at("Thiếu tuớng", 11))
    actions = await session.client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=session.document, range=place, context=types.CodeActionContext(diagnostics=[])
        )
    )
    action = next(a for a in actions if a.kind == types.CodeActionKind.QuickFix)
    if action.edit is None:
        action = await session.client.code_action_resolve_async(action)
    edit = action.edit
    edits = edit.changes[session.uri] if edit.changes else edit.document_changes[0].edits
    assert session.applied(edits) == ARTICLE.replace("Thiếu tuớng", "Thiếu tướng")


async def test_another_name(session: Session):
    session.open(ARTICLE)
    edit = await session.client.text_document_rename_async(
        types.RenameParams(text_document=session.document, position=session.at("Trần Thí Dụ"), new_name="Lê Văn Mẫu")
    )
    edits = edit.changes[session.uri] if edit.changes else edit.document_changes[0].edits
    assert session.applied(edits) == ARTICLE.replace("Trần Thí Dụ", "Lê Văn Mẫu").replace("Ông Dụ", "Ông Mẫu")


async def test_completion_goes_on_from_what_is_typed(session: Session):
    session.open("🎖 Ông Trần Thí Dụ, đại t")
    answer = await session.client.text_document_completion_async(
        types.CompletionParams(text_document=session.document, position=session.position(len(session.text)))
    )
    item = next(i for i in answer.items if i.label.lower() == "đại tá")
    edit = item.text_edit
    place = edit.range if isinstance(edit, types.TextEdit) else edit.insert
    assert session.slice(place) == "đại t"
    assert edit.new_text.lower() == "đại tá"


async def test_people_of_the_whole_folder(session: Session):
    session.open(ARTICLE)

    async def named(query):
        found = await session.client.workspace_symbol_async(types.WorkspaceSymbolParams(query=query))
        return [s.name for s in found or []]

    assert await named("thi du") == ["Trần Thí Dụ"]
    for _ in range(100):
        # The folder is read beside everything else.
        if await named("gia dinh"):
            break
        await asyncio.sleep(0.1)
    assert await named("giả định") == ["Lê Giả Định"]


async def test_outline_and_references(session: Session):
    session.open(ARTICLE)
    references = await session.client.text_document_references_async(
        types.ReferenceParams(
            text_document=session.document,
            position=session.at("Ông Dụ", 5),
            context=types.ReferenceContext(include_declaration=True),
        )
    )
    assert [session.slice(r.range) for r in references] == ["Trần Thí Dụ", "Dụ"]
    outline = await session.client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=session.document)
    )
    names = [s.name for s in outline] + [c.name for s in outline for c in getattr(s, "children", None) or []]
    assert "Trần Thí Dụ" in names


@pytest.mark.parametrize(
    "text", ["", "\n", "\u0000", "🎖" * 50, "e\u0302\u0323 " * 50], ids=["empty", "line", "nul", "emoji", "marks"]
)
async def test_texts_in_which_there_is_nothing(session: Session, text):
    session.open(text)
    await session.until(lambda found: "date/impossible" not in found)
    assert [f.message for f in await session.findings() if f.severity == types.DiagnosticSeverity.Error] == []
