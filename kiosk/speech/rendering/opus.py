"""Small files: Opus in Ogg, the same bytes for the same sound."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.speech.rendering.engines import run
from kiosk.speech.rendering.samples import Samples, write_wav

PROGRAM = "opusenc"
KILOBITS = 24


def installed() -> bool:
    """Tell whether this system has the encoder."""
    return shutil.which(PROGRAM) is not None


def encode(samples: Samples, path: Path) -> None:
    """Write an Ogg file, whole or not at all. Raises RenderingFailed."""
    with TemporaryDirectory() as folder:
        wav, ogg = Path(folder, "sound.wav"), path.with_name(f"{path.name}.new")
        write_wav(samples, wav)
        options = ["--quiet", "--bitrate", str(KILOBITS), "--serial", "1", "--discard-comments", "--padding", "0"]
        run([PROGRAM, *options, str(wav), str(ogg)])
        ogg.replace(path)
