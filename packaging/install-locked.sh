#!/usr/bin/env bash
# Makes the virtual environment $1 hold what the lock file $2 names, and see the checkout in the current folder.
# A second run does nothing, and needs no network, as long as neither the lock nor the place of the checkout changes.
set -euo pipefail

readonly venv="$1" lock="$2"
key="$({ pwd && cat "$lock"; } | sha256sum | cut -c1-16)"
readonly stamp="$venv/installed-$key"
[[ ! -e "$stamp" ]] || exit 0

[[ -x "$venv/bin/python" ]] || "$(packaging/find-python.sh)" -m venv "$venv"
echo "Installing $lock into $venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    --require-hashes --no-deps --only-binary :all: --requirement "$lock"
pwd >"$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/checkout.pth"
touch "$stamp"
