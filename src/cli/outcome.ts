/** How a command ends: with an exit code, or with an error that is one line of text. */

export const EXIT = {
  fine: 0,
  /** The program has errors or failed, or a scenario failed. */
  failed: 1,
  /** The command line is wrong: a missing file, an unknown option. */
  misuse: 2,
  /** An internal error of balws. */
  internal: 70,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with one line on standard error. */
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
