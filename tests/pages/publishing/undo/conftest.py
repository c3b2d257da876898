from collections.abc import Callable
from typing import Any

import pytest
from cms.models import CMSPlugin, PageContent
from cms.toolbar.utils import get_object_edit_url
from django.contrib.auth.models import AbstractUser
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.seed.content import Block
from tests.builders import page_of, publish
from tests.html import all_texts, document


class Board:
    """What somebody does to the blocks of a draft through django CMS's own addresses."""

    def __init__(self, client: Client, draft: PageContent) -> None:
        self.client, self.draft = client, draft
        self.placeholder = draft.placeholders.get(slot="content")

    def blocks(self) -> list[CMSPlugin]:
        return list(self.placeholder.get_plugins().order_by("position"))

    def types(self) -> list[str]:
        return [block.plugin_type for block in self.blocks()]

    def texts(self) -> list[str]:
        parts = [block.get_plugin_instance()[0].text_parts() for block in self.blocks()]
        return [" ".join(part) for part in parts]

    def post(self, name: str, *args: int, query: Any = None, **data: Any) -> HttpResponse:
        query = {"cms_path": "/nb/"} | (query or {})
        url = reverse(f"admin:cms_placeholder_{name}", args=args, query=query)
        response = self.client.post(url, data)
        assert response.status_code in {200, 302}, response.content
        return response

    def delete(self, number: int) -> None:
        self.post("delete_plugin", self.blocks()[number].pk, post="yes")

    def clear(self) -> None:
        self.post("clear_placeholder", self.placeholder.pk, query={"language": "nb"}, post="yes")

    def move(self, number: int, position: int) -> None:
        plugin = self.blocks()[number].pk
        self.post("move_plugin", plugin_id=plugin, target_language="nb", target_position=position)

    def add(self, words: str, position: int) -> None:
        where = {"placeholder_id": self.placeholder.pk, "plugin_language": "nb"}
        kind = {"plugin_type": "NekTextPlugin", "plugin_position": position}
        self.post("add_plugin", query=where | kind, body=f"<p>{words}</p>")

    def write(self, number: int, words: str) -> None:
        self.post("edit_plugin", self.blocks()[number].pk, body=f"<p>{words}</p>")

    def write_goals(self, number: int, *goals: str) -> None:
        goals_block = self.blocks()[number].get_plugin_instance()[0]
        rows = list(goals_block.rows.all())
        data = {"heading": "Nye mål", "rows-INITIAL_FORMS": len(rows)}
        data["rows-TOTAL_FORMS"] = max(len(goals), len(rows))
        for i in range(data["rows-TOTAL_FORMS"]):
            row = {"id": rows[i].pk if i < len(rows) else "", "block": goals_block.pk}
            row |= {"text": goals[i] if i < len(goals) else "x", "position": i}
            row |= {} if i < len(goals) else {"DELETE": "on"}
            data |= {f"rows-{i}-{name}": value for name, value in row.items()}
        self.post("edit_plugin", goals_block.pk, **data)

    def copy(self, number: int) -> None:
        self._to_clipboard("copy_plugins", source_plugin_id=self.blocks()[number].pk)

    def copy_all(self) -> None:
        self._to_clipboard("copy_plugins")

    def _to_clipboard(self, name: str, **data: Any) -> None:
        source = {"source_placeholder_id": self.placeholder.pk, "source_language": "nb"}
        target = {"target_placeholder_id": self.clipboard().pk, "target_language": "nb"}
        self.post(name, **source, **target, **data)

    def clipboard(self) -> Any:
        return self.user().djangocms_usersettings.clipboard

    def user(self) -> Any:
        return self.draft.versions.get().created_by

    def cut(self, number: int) -> None:
        where = {"placeholder_id": self.clipboard().pk, "target_language": "nb"}
        self.post("move_plugin", plugin_id=self.blocks()[number].pk, **where)

    def paste(self, position: int) -> None:
        plugin = self.clipboard().get_plugins().get().pk
        where = {"placeholder_id": self.placeholder.pk, "target_position": position}
        self.post("move_plugin", plugin_id=plugin, target_language="nb", move_a_copy="1", **where)

    def page(self) -> Any:
        return document(self.client.get(get_object_edit_url(self.draft)))

    def offered(self) -> list[str]:
        return all_texts(self.page(), ".cms-toolbar a.nek-undo")

    def steps(self) -> dict[str, str]:
        """The address of each, by the word on its button."""
        buttons = self.page().cssselect(".cms-toolbar a.nek-undo")
        return {button.text.strip(): button.get("href") for button in buttons}

    def undo(self) -> HttpResponse:
        return self.client.post(self.steps()["Angre"])

    def redo(self) -> HttpResponse:
        return self.client.post(self.steps()["Gjør om"])


@pytest.fixture
def board(client: Client, writer: AbstractUser) -> Board:
    """Of a page with three blocks, the second with rows of its own."""
    client.force_login(writer)
    goals = Block("NekGoalsPlugin", {"heading": "Mål"}, [{"text": "Ett"}, {"text": "To"}])
    texts = [Block("NekTextPlugin", {"body": f"<p>{words}</p>"}) for words in ("Først", "Sist")]
    (content,) = publish(page_of(texts[0], goals, texts[1]))
    draft = Version.objects.get_for_content(content).copy(writer).content
    board = Board(client, draft)
    board.page()  # the toolbar makes one's settings
    return board


@pytest.fixture
def board_of(client_of: Callable[..., Client]) -> Callable[..., Board]:
    """The same draft before somebody else."""
    return lambda user, draft: Board(client_of(user), draft)
