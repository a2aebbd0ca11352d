"""Loading of the weights: only the bytes that the manifest names."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dateline.errors import WeightsError
from dateline.parse.encoder import load_encoder, weights_folder

WEIGHTS = Path(str(weights_folder()))


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in ("manifest.json", "encoder.onnx", "tables.npz", "pieces.txt"):
        shutil.copy(WEIGHTS / name, tmp_path / name)
    return tmp_path


def test_weights_that_were_changed_are_refused_by_name(copied: Path) -> None:
    changed = bytearray((copied / "tables.npz").read_bytes())
    changed[-1] ^= 1
    (copied / "tables.npz").write_bytes(bytes(changed))
    with pytest.raises(WeightsError, match=r"tables\.npz is not the file"):
        load_encoder(copied)


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / "pieces.txt").unlink()
    with pytest.raises(WeightsError, match=r"pieces\.txt is missing"):
        load_encoder(copied)


def test_a_folder_without_weights_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(WeightsError) as caught:
        load_encoder(tmp_path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("change", [{"format": 99}, {"shapes": ["lower"]}])
def test_weights_made_for_another_program_are_refused(copied: Path, change: dict[str, object]) -> None:
    manifest = json.loads((copied / "manifest.json").read_text())
    (copied / "manifest.json").write_text(json.dumps({**manifest, **change}))
    with pytest.raises(WeightsError):
        load_encoder(copied)


def test_the_shipped_weights_stay_under_30_megabytes() -> None:
    assert sum(file.stat().st_size for file in WEIGHTS.iterdir()) < 30_000_000
