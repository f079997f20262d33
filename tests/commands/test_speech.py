"""`kiosk speech`, as whoever installs a site meets it."""

import pytest

from kiosk.__main__ import main
from kiosk.paths import SiteFolders, bundled
from kiosk.speech.phrases import Clip
from kiosk.speech.voices import voices_of
from tests.speech.rendering.conftest import Programs, programs

__all__ = ["programs"]


@pytest.fixture
def tipi(site: SiteFolders) -> SiteFolders:
    """Return a site with a counter that has a name of its own."""
    site.content.mkdir()
    text = (bundled("assets") / "content" / "services.toml").read_text("utf-8")
    (site.content / "services.toml").write_text(text.replace('"Poste 3"', '"Le Tipi"'), "utf-8")
    return site


def speech(site: SiteFolders, action: str) -> int:
    return main(["speech", action, "--data-dir", str(site.root)])


def test_the_list_tells_what_is_said_by_whom_and_the_name_of_a_recording(
    tipi: SiteFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = tipi.speech / "fr" / "recorded" / "letter-A.wav"
    recording.parent.mkdir(parents=True)
    recording.touch()
    assert speech(tipi, "list") == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert "une personne" in lines["fr/recorded/letter-A.ogg"]
    assert lines["fr/recorded/number-71.ogg"].endswith("soixante et onze")
    assert "voix de robot" in lines["ar/recorded/number-71.ogg"]
    assert lines["fr/recorded/counter-poste_3.ogg"].split(maxsplit=2)[1:] == ["personne", "Le Tipi"]
    assert "fr/recorded/counter-poste_9.ogg" not in lines


def test_only_what_is_missing_is_rendered_and_only_once(
    tipi: SiteFolders, programs: Programs, capsys: pytest.CaptureFixture[str]
) -> None:
    programs.install("espeak-ng", "opusenc")
    assert speech(tipi, "render") == 0
    assert f"1 sons fabriqués dans {tipi.speech}." in capsys.readouterr().out
    found = voices_of(tipi).find(Clip("fr", "counter-poste_3", "Le Tipi"))
    assert found is not None
    assert found.path == tipi.speech / "fr" / "counter-poste_3.ogg"
    assert speech(tipi, "render") == 0
    assert "0 sons fabriqués" in capsys.readouterr().out


def test_without_an_engine_it_says_what_to_install(
    tipi: SiteFolders, programs: Programs, capsys: pytest.CaptureFixture[str]
) -> None:
    assert speech(tipi, "render") == 2
    assert "apt-get install espeak-ng opus-tools" in capsys.readouterr().err


def test_a_site_with_nothing_of_its_own_needs_no_engine(
    site: SiteFolders, programs: Programs, capsys: pytest.CaptureFixture[str]
) -> None:
    assert speech(site, "render") == 0
    assert "0 sons fabriqués" in capsys.readouterr().out
