#!/bin/sh
# Restores a backup of backup.sh into an empty database, all of it or nothing, and checks every paper against its hash.
#   restore.sh FILE
# The database is named by PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD. Start the program afterwards, not before.
set -eu
file=${1:?"usage: restore.sh FILE"}
(cd "$(dirname "$file")" && sha256sum --check --quiet "$(basename "$file").sha256")
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$PGDATABASE" "$file"
wrong=$(psql --no-align --tuples-only --set=ON_ERROR_STOP=1 --command="
    SELECT count(*) FROM raadslag.document WHERE sha256 <> encode(sha256(pdf), 'hex')")
if [ "$wrong" != 0 ]; then
    echo "$wrong papers do not have their hash" >&2
    exit 1
fi
# without figures about the tables the first questions would be slow
psql --quiet --set=ON_ERROR_STOP=1 --command="ANALYZE"
