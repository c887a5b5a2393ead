/** Words for the errors of writing files and streams. */

/** Returns the reason for a failed write in words. */
export function whyUnwritable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  return (code === undefined ? undefined : REASONS[code]) ?? code ?? 'it cannot be written'
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'there is a file in its way',
  EACCES: 'permission denied',
  EROFS: 'permission denied',
  ENOSPC: 'no space left',
  EDQUOT: 'no space left within the quota',
  EFBIG: 'the file is too large',
  EIO: 'the device reports an error',
}
