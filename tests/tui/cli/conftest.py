"""A corpus for the commands to work on, and a way to call them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from db.ingest.pipeline import ingest
from tui.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DOCUMENTS = {
    "review.txt": (
        "2020年扶贫十件大事\n\n来源:平安晚报 发布时间:2021-01-12\n\n"
        "1月8日，市里召开扶贫工作会议，部署全年任务。\n\n"
        "3月2日至5日，代表团赴山区调研，走访二十户人家。\n\n"
        "9月30日，“消费扶贫周”启动，三十家企业参加。\n"
    ),
    "notices/plan.txt": (
        "關於開展扶貧日活動的通知\n\n2020-08-20 來源:鎮公所\n\n"
        "請各單位於2020年9月15日前報送活動方案。\n\n扶貧活動計劃於2020年10月17日舉行。\n"
    ),
    "report.txt": (
        "Annual report\n\nOn August 20, 2019, the county opened a school.\n"
        "\x1b[2JEvil \x9b31m text.\n"
    ),
}


@dataclass(frozen=True)
class Done:
    """What a command left: its exit status and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def json_lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.split("\n") if line]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Run ``dashiji`` with these arguments."""

    def called(*arguments: object) -> Done:
        status = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Done(status, captured.out, captured.err)

    return called


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in DOCUMENTS.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    corpus = tmp_path_factory.mktemp("corpus") / "corpus.db"
    assert ingest(corpus, [folder]).added == len(DOCUMENTS)
    return corpus


@pytest.fixture
def corpus(made_once: Path) -> Path:
    """A corpus of :data:`DOCUMENTS`, only read by the tests."""
    return made_once


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests out of the person's own state, data and settings."""
    monkeypatch.setenv("DASHIJI_STATE", str(tmp_path / "state" / "state.db"))
    monkeypatch.setenv("DASHIJI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DASHIJI_CONFIG", str(tmp_path / "config.toml"))
