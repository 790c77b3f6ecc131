#!/usr/bin/env bash
# As root: installs Debian packages without starting a service, now or at the next boot. We run servers of our own.
set -euo pipefail
POLICY=/usr/sbin/policy-rc.d
SAVED=$POLICY.before-wederhoor
MARK='# written by wederhoor, removed when the installation ends'

restore() {
  if [[ -e $SAVED || -L $SAVED ]]; then
    mv -f "$SAVED" "$POLICY"
  elif grep -qsF "$MARK" "$POLICY"; then
    rm -f "$POLICY"
  fi
}

deny_starts() {
  restore # what a run that was killed left behind
  if [[ -e $POLICY || -L $POLICY ]]; then mv "$POLICY" "$SAVED"; fi
  printf '#!/bin/sh\n%s\nexit 101\n' "$MARK" >"$POLICY"
  chmod 755 "$POLICY"
}

installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# Only for a package that this run brings: a service that was there before belongs to somebody else.
disable_at_boot() {
  local package=$1 unit
  for unit in "${@:2}"; do
    if command -v systemctl >/dev/null; then
      systemctl --quiet disable "$unit" >/dev/null 2>&1 || true
    else
      DPKG_MAINTSCRIPT_PACKAGE=$package deb-systemd-helper disable "$unit" >/dev/null 2>&1 || true
    fi
  done
}

brings_rabbitmq=no brings_erlang=no
installed rabbitmq-server || brings_rabbitmq=yes
installed erlang-base || brings_erlang=yes

trap restore EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
deny_starts
# Nobody is there to answer: a configuration file that its owner changed stays as it is.
export DEBIAN_FRONTEND=noninteractive
apt-get -q update
apt-get -q -y -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold install --no-install-recommends "$@"

if [[ $brings_rabbitmq == yes ]] && installed rabbitmq-server; then
  disable_at_boot rabbitmq-server rabbitmq-server.service
  if command -v update-rc.d >/dev/null; then update-rc.d rabbitmq-server disable >/dev/null 2>&1 || true; fi
fi
if [[ $brings_erlang == yes ]] && installed erlang-base; then disable_at_boot erlang-base epmd.service epmd.socket; fi
