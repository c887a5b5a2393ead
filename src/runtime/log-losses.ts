/**
 * Counts the log lines that were dropped because their reader was too slow or the disk was full. There is one count for
 * the process, as there is one standard output. The metrics show it.
 */
export const logLosses = { lines: 0 }
