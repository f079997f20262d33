#!/usr/bin/env bash
# Prints the newest Python here that the kiosk runs on and that can make virtual environments; fails when there is none.
set -euo pipefail

for python in python3.13 python3.12 python3.11 python3; do
    # Asked rather than trusted: a launcher may stand for a Python that is not there, and Debian splits `venv` off.
    if "$python" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        command -v "$python"
        exit
    fi
done
exit 1
