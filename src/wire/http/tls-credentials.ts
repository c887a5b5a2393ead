/** What a server proves its name with. Each but the passphrase is a PEM text, or the bytes of one. */
export interface TlsCredentials {
  /** The certificate; those that lead from it to a root may follow it. */
  readonly cert: string | Uint8Array
  /** The private key of the certificate. */
  readonly key: string | Uint8Array
  /** The certificates that lead to a root, when `cert` does not hold them. */
  readonly ca?: string | Uint8Array
  /** Opens an encrypted key. */
  readonly passphrase?: string
}
