#!/usr/bin/env bash
# Generates a Go client from openapi.json and compiles a program that uses it. Skips loudly where there is no Go for it.
set -euo pipefail
cd "$(dirname "$0")/go-client"

wanted=$(sed -n 's/^go //p' go.mod)
skip() {
  printf '!!!! SKIPPED: the Go client of openapi.json was not compiled; %s\n' "$1"
  exit 0
}
command -v go >/dev/null || skip 'this machine has no go'
have=$(GOTOOLCHAIN=local go env GOVERSION | sed 's/^go//')
[ "$(printf '%s\n%s\n' "$wanted" "$have" | sort -V | head -1)" = "$wanted" ] || skip "it wants Go $wanted, here is $have"
export GOTOOLCHAIN=local
# One try and one more: the module proxy may be slow to answer a first time.
go mod download || go mod download || skip 'its modules could not be fetched'

mkdir -p m2m
go tool oapi-codegen -config config.yaml ../../../apps/api/openapi.json
go build -o /dev/null .
printf 'a client of %s lines compiles with Go %s\n' "$(wc -l <m2m/client.gen.go)" "$have"
