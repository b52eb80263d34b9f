#!/usr/bin/env bash
# Writes the signed notice that running programs look at, where an administrator has set its address and key.
#
#   release-notice.sh VERSION PAGE PRIVATE_KEY.pem OUTPUT_FOLDER
#
# A key pair, once:  openssl genpkey -algorithm ed25519 -out private.pem
# Its public half, for the settings:  openssl pkey -in private.pem -pubout -outform DER | base64
set -euo pipefail
printf 'product=taskdesk\nversion=%s\npage=%s\n' "$1" "$2" > "$4/notice.txt"
openssl pkeyutl -sign -rawin -inkey "$3" -in "$4/notice.txt" | base64 > "$4/notice.txt.sig"
