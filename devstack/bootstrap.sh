#!/usr/bin/env bash
# Makes this machine ready: Debian packages that are missing, a virtual environment, exactly the packages of
# requirements.lock. Says one line per step and how long it took; what the programs say goes to a log. Run again it finds
# nothing to do and takes a tenth of a second. With --browser it also installs Chromium, which only some tests need.
set -euo pipefail
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
MEMBERS=(shared/words shared/contracts shared/servicekit services/intake services/procedure services/notifications services/reporting devstack)

LOG=.devstack/install.log

say() { printf '==> %s\n' "$*"; }
die() { printf 'bootstrap: %s\n' "$*" >&2; exit 1; }

begin() {
  [[ -z ${begun:-} ]] || return 0
  begun=yes
  mkdir -p -m 700 .devstack
  : >"$LOG"
  say "Making this machine ready; the details are in $LOG"
}

# step WHAT COMMAND...: without input, since a question would go unseen (sudo asks on the terminal itself).
step() {
  local what=$1 since=$SECONDS status=0
  shift
  begin
  printf '==> %s ... ' "$what"
  printf '=== %s\n' "$what" >>"$LOG"
  set +e # not `|| status=$?`: that would let the step go on after a command that failed
  (set -e; "$@") >>"$LOG" 2>&1 </dev/null
  status=$?
  set -e
  if ((status)); then
    printf 'failed after %s s\n' $((SECONDS - since))
    give_up "$status"
  fi
  printf '%s s\n' $((SECONDS - since))
}

give_up() {
  {
    printf '\nThe last lines of %s:\n\n' "$LOG"
    tail -n 15 "$LOG" | sed 's/^/    /'
    printf '\nFix what they report, then run the same command again: it continues where it stopped.\n'
  } >&2
  exit "$1"
}

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
  if [[ $1 == --browser ]]; then
    command -v chromium >/dev/null || echo chromium
    command -v chromedriver >/dev/null || echo chromium-driver
  fi
}

install_packages() {
  local as_root=()
  command -v apt-get >/dev/null || die "these Debian packages or what they hold are missing, and there is no apt-get: $*"
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null || die "these Debian packages are missing: $*. Install them as root, or install sudo."
    as_root=(sudo)
  fi
  step "Installing Debian packages: $*" "${as_root[@]}" bash devstack/debian-packages.sh "$@"
}

fingerprint() {
  { pwd; cat devstack/bootstrap.sh devstack/bootstrap-requirements.txt requirements.lock "${MEMBERS[@]/%//pyproject.toml}"; } | sha256sum
}

check_python() {
  "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || die "Python 3.11 or newer is needed; '$PYTHON' is $("$PYTHON" -V)."
}

make_environment() {
  [[ -x .venv/bin/python ]] && .venv/bin/python -c 'import pip' 2>/dev/null || "$PYTHON" -m venv --clear .venv
  .venv/bin/python -m pip install --disable-pip-version-check --require-hashes -r devstack/bootstrap-requirements.txt
}

# What this machine trusts and the mirror that pip was told of are good enough for uv too.
settle_uv() {
  local mirror
  [[ ! -e /etc/ssl/certs/ca-certificates.crt ]] || export UV_SYSTEM_CERTS=${UV_SYSTEM_CERTS:-1}
  mirror=$(.venv/bin/python -m pip config get global.index-url 2>/dev/null || true)
  [[ -z $mirror ]] || export UV_DEFAULT_INDEX=${UV_DEFAULT_INDEX:-$mirror}
  export VIRTUAL_ENV=$PWD/.venv UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=${UV_LINK_MODE:-copy}
}

mapfile -t missing < <(missing_packages "${1:-}")
if ((${#missing[@]})); then
  install_packages "${missing[@]}"
fi
if [[ $(cat .venv/.ready 2>/dev/null) != "$(fingerprint)" ]] || ! .venv/bin/python -c '' 2>/dev/null; then
  check_python
  step "Making the virtual environment .venv" make_environment
  settle_uv
  step "Installing the packages of requirements.lock" .venv/bin/uv pip sync --require-hashes requirements.lock
  step "Installing our own ${#MEMBERS[@]} packages" .venv/bin/uv pip install --no-deps "${MEMBERS[@]/#/--editable=}"
  fingerprint >.venv/.ready
fi
