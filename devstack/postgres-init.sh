#!/bin/sh
# Runs once, when the database folder is new: creates a role and a database for every service.
set -eu
make() { # NAME PASSWORD
    psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -v name="$1" -v password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}
make intake "$INTAKE_PASSWORD"
make procedure "$PROCEDURE_PASSWORD"
make notifications "$NOTIFICATIONS_PASSWORD"
make reporting "$REPORTING_PASSWORD"
