/** Stands for `node:child_process` in the command, which loads it only if it is used: commander does not for us. */

export const spawn = (...args) => process.getBuiltinModule('node:child_process').spawn(...args)
