/** Defaults of a server that the API and the command line share. */

export const DEFAULT_PORT = 9090

/** Milliseconds for running resources and queued frames to end when the server stops. */
export const DEFAULT_DRAIN_MS = 10_000
