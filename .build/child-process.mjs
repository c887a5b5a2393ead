/**
 * Replaces `node:child_process` in the command, to load it on first use: commander imports it but never uses it here.
 */

export const spawn = (...args) => process.getBuiltinModule('node:child_process').spawn(...args)
