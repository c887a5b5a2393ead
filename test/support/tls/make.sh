#!/bin/sh
# Makes the certificates beside it, for tests only: a root that the test clients trust, an issuer, a
# certificate for localhost with its key, valid until 2119, and the same certificate expired. The keys of
# root and issuer are thrown away.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
touch "$work/index.txt"
cat > "$work/ca.cnf" <<END
[ca]
default_ca = authority
[authority]
database = $work/index.txt
rand_serial = yes
new_certs_dir = $work
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[authority_extensions]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server_extensions]
basicConstraints = CA:FALSE
subjectAltName = DNS:localhost, IP:127.0.0.1
extendedKeyUsage = serverAuth
END
request() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/$1.key" -out "$work/$1.csr" -subj "/CN=$2"
}
certify() {
  name=$1 until=$2 extensions=$3 file=$4
  shift 4
  openssl ca -batch -notext -config "$work/ca.cnf" -startdate 20200101000000Z -enddate "$until" \
    -in "$work/$name.csr" -extensions "$extensions" -out "$file" "$@"
}
request root 'balws test root'
request issuer 'balws test issuer'
request localhost localhost
certify root 21191231000000Z authority_extensions root.pem -selfsign -keyfile "$work/root.key"
certify issuer 21191231000000Z authority_extensions issuer.pem -cert root.pem -keyfile "$work/root.key"
certify localhost 21191231000000Z server_extensions localhost.pem -cert issuer.pem -keyfile "$work/issuer.key"
certify localhost 20200201000000Z server_extensions expired.pem -cert issuer.pem -keyfile "$work/issuer.key"
(echo 'The key of localhost.pem, for tests only.' && cat "$work/localhost.key") > localhost-key.pem
