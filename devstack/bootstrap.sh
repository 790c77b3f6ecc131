#!/usr/bin/env bash
# Makes this machine ready, and says what it does: Debian packages that are missing, a virtual environment, exactly the
# packages of requirements.lock. Run again it finds nothing to do and takes a tenth of a second.
set -euo pipefail
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
MEMBERS=(shared/words shared/contracts shared/servicekit services/intake services/procedure services/notifications services/reporting devstack)

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
die() { printf 'bootstrap: %s\n' "$*" >&2; exit 1; }

missing_packages() {
  command -v "$PYTHON" >/dev/null || echo python3
  "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  compgen -G '/usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server' >/dev/null || echo rabbitmq-server
  # WeasyPrint draws letters with Pango.
  local known library
  known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
  for library in libpango-1.0.so.0:libpango-1.0-0 libpangoft2-1.0.so.0:libpangoft2-1.0-0 libharfbuzz-subset.so.0:libharfbuzz-subset0; do
    [[ $known == *"${library%%:*}"* ]] || echo "${library#*:}"
  done
  [[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]] || echo fonts-dejavu-core
}

install_packages() {
  local as_root=()
  command -v apt-get >/dev/null || die "these Debian packages or what they hold are missing, and there is no apt-get: $*"
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null || die "these Debian packages are missing: $*. Install them as root, or install sudo."
    as_root=(sudo)
  fi
  say "Installing from Debian: $*"
  "${as_root[@]}" bash devstack/debian-packages.sh "$@"
}

fingerprint() {
  { pwd; cat devstack/bootstrap.sh devstack/bootstrap-requirements.txt requirements.lock "${MEMBERS[@]/%//pyproject.toml}"; } | sha256sum
}

make_environment() {
  say "Making the virtual environment .venv"
  "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || die "Python 3.11 or newer is needed; '$PYTHON' is $("$PYTHON" -V)."
  [[ -x .venv/bin/python ]] && .venv/bin/python -c 'import pip' 2>/dev/null || "$PYTHON" -m venv --clear .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r devstack/bootstrap-requirements.txt
}

install_locked() {
  # What this machine trusts and the mirror that pip was told of are good enough for uv too.
  local mirror
  [[ ! -e /etc/ssl/certs/ca-certificates.crt ]] || export UV_SYSTEM_CERTS=${UV_SYSTEM_CERTS:-1}
  mirror=$(.venv/bin/python -m pip config get global.index-url 2>/dev/null || true)
  [[ -z $mirror ]] || export UV_DEFAULT_INDEX=${UV_DEFAULT_INDEX:-$mirror}
  export VIRTUAL_ENV=$PWD/.venv UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=${UV_LINK_MODE:-copy}
  say "Installing what requirements.lock pins"
  .venv/bin/uv pip sync --require-hashes requirements.lock
  say "Installing our own packages"
  .venv/bin/uv pip install --quiet --no-deps "${MEMBERS[@]/#/--editable=}"
}

mapfile -t missing < <(missing_packages)
if ((${#missing[@]})); then
  install_packages "${missing[@]}"
fi
if [[ $(cat .venv/.ready 2>/dev/null) != "$(fingerprint)" ]] || ! .venv/bin/python -c '' 2>/dev/null; then
  make_environment
  install_locked
  fingerprint >.venv/.ready
fi
