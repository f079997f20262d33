#!/usr/bin/env bash
# Installs the Debian packages that the kiosk stands on and this machine lacks; with --tests, also what the tests of USB
# sticks and of the reader of screens use: a bus of their own, tools that make and check file systems, a screen without
# glass and the accessibility bus. Without these they are skipped.
# Asks for nothing, and needs no network, when none is missing.
set -euo pipefail

# Each library that Qt, its sound or the printer loads, and the package that brings it. Looked up by library, since the names of
# packages change from one Debian to the next (libglib2.0-0, libglib2.0-0t64).
readonly libraries="
libGL.so.1              libgl1
libEGL.so.1             libegl1
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libglib-2.0.so.0        libglib2.0-0
libxkbcommon.so.0       libxkbcommon0
libbrotlidec.so.1       libbrotli1
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-shape.so.0       libxcb-shape0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libwayland-client.so.0  libwayland-client0
libwayland-cursor.so.0  libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1
libpulse.so.0           libpulse0
libX11.so.6             libx11-6
libXext.so.6            libxext6
libXrandr.so.2          libxrandr2
libdrm.so.2             libdrm2
libbz2.so.1.0           libbz2-1.0
libusb-1.0.so.0         libusb-1.0-0
"

# Each command that the tests use, and its package.
readonly tools="
dbus-daemon                        dbus
mkfs.vfat                          dosfstools
mkfs.exfat                         exfatprogs
mount.exfat-fuse                   exfat-fuse
Xvfb                               xvfb
/usr/libexec/at-spi-bus-launcher   at-spi2-core
"

# Tells whether some Python here is recent enough and can make virtual environments.
has_python() {
    "$(dirname "$0")/find-python.sh" >/dev/null 2>&1
}

missing=()
has_python || missing+=(python3 python3-venv)
known="$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)"
while read -r library package; do
    [[ -z "$library" || "$known" == *"$library "* ]] || missing+=("$package")
done <<<"$libraries"
wanted=()
if [[ "${1:-}" == --tests ]]; then
    while read -r tool package; do
        [[ -z "$tool" ]] || PATH="$PATH:/sbin:/usr/sbin" command -v "$tool" >/dev/null || wanted+=("$package")
    done <<<"$tools"
fi
((${#missing[@]} + ${#wanted[@]})) || exit 0

as_root=()
if ((EUID != 0)); then
    if ! command -v sudo >/dev/null && ((!${#missing[@]})); then
        echo "Some tests will be skipped without these packages: ${wanted[*]}" >&2
        exit 0
    fi
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing and neither root nor sudo is at hand: ${missing[*]}" >&2
        echo "Ask whoever runs this machine for: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
missing+=("${wanted[@]}")
echo "Installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${missing[@]}"
if ! has_python; then
    echo "The kiosk needs Python 3.11 or later, which this system does not offer." >&2
    exit 1
fi
