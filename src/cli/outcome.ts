/** How a command ends: an exit code, or an error with one line for the user. */

export const EXIT = {
  fine: 0,
  /** The program is wrong, or it failed, or a scenario went otherwise. */
  failed: 1,
  /** The command line is wrong: a missing file, an unknown option. */
  misuse: 2,
  /** balws itself is wrong. */
  internal: 70,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with one clear line on standard error. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message)
  }
}

export const misuse = (message: string): CommandError => new CommandError(message, EXIT.misuse)
export const failed = (message: string): CommandError => new CommandError(message, EXIT.failed)
