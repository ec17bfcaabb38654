#!/bin/sh
# Backs up all of Rådslag (cases, papers, letters, running processes, people) as it is at one moment; the program goes on meanwhile.
#   backup.sh FOLDER
# The database is named by PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD. Prints the name of the file.
set -eu
folder=${1:?"usage: backup.sh FOLDER"}
name=raadslag-$(date -u +%Y%m%dT%H%M%SZ).dump
mkdir -p "$folder"
cd "$folder"
pg_dump --format=custom --no-owner --no-privileges --file="$name.part"
# a file that cannot be read is no backup
pg_restore --list "$name.part" > /dev/null
mv "$name.part" "$name"
sha256sum "$name" > "$name.sha256"
echo "$folder/$name"
