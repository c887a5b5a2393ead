/** Reads the certificate and key files of `balws run`. */

import { readFileSync } from 'node:fs'
import { whyUnreadable } from '../program/packages.js'
import { examine, TlsError } from '../wire/http/tls.js'
import type { TlsCredentials } from '../wire/http/tls-credentials.js'
import { failed, misuse } from './outcome.js'

/** The options; `cert` and `key` are paths of PEM files. */
export interface TlsFiles {
  readonly cert: string | undefined
  readonly key: string | undefined
  readonly passphrase: string | undefined
}

/**
 * Reads and examines the credentials.
 *
 * @returns undefined when no TLS option is given
 * @throws CommandError when an option or a file is missing, or the files are not valid credentials
 */
export function readTls({ cert, key, passphrase }: TlsFiles): TlsCredentials | undefined {
  // Programs can read the environment, so the passphrase must not stay there.
  delete process.env.BALWS_TLS_PASSPHRASE
  if (cert === undefined && key === undefined && passphrase === undefined) return undefined
  if (cert === undefined) throw misuse('--tls-cert is missing: TLS needs a certificate')
  if (key === undefined) throw misuse('--tls-key is missing: TLS needs the key of the certificate')
  const credentials = {
    cert: readPem(cert),
    key: readPem(key),
    ...(passphrase === undefined ? {} : { passphrase }),
  }
  try {
    examine(credentials)
  } catch (error) {
    if (!(error instanceof TlsError)) throw error
    throw failed(messageOf(error, cert, key))
  }
  return credentials
}

function messageOf({ part, problem }: TlsError, cert: string, key: string): string {
  if (part === 'passphrase') return `the passphrase ${problem} in ${key}`
  if (part !== 'key') return `${cert} ${problem}`
  if (problem.includes('not the key')) return `${key} ${problem} in ${cert}`
  if (problem.includes('no passphrase')) {
    return `${key} ${problem}; give it with --tls-passphrase or BALWS_TLS_PASSPHRASE`
  }
  return `${key} ${problem}`
}

function readPem(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw misuse(`cannot read ${path}: ${whyUnreadable(error)}`)
  }
}
