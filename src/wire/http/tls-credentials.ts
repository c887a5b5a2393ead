/** The TLS credentials of a server. Each part except the passphrase is PEM text, as a string or as bytes. */
export interface TlsCredentials {
  /** The certificate, optionally followed by the intermediate certificates. */
  readonly cert: string | Uint8Array
  /** The private key of the certificate. */
  readonly key: string | Uint8Array
  /** The intermediate certificates, if `cert` does not contain them. */
  readonly ca?: string | Uint8Array
  /** Decrypts an encrypted key. */
  readonly passphrase?: string
}
