/**
 * Lines of the log that were dropped, because nobody read them in time or the disk was full. One count for the process,
 * as there is one standard output; the metrics show it.
 */
export const logLosses = { lines: 0 }
