/** Words that begin definitions and statements in many languages. */

export const FUNCTION_WORDS = new Set([
  'func',
  'fn',
  'def',
  'fun',
  'sub',
  'proc',
  'method',
  'procedure',
  'defun',
])

/** Words before a definition that have no meaning here. */
export const MODIFIERS = new Set([
  ...[
    'public',
    'private',
    'protected',
    'internal',
    'export',
    'default',
    'static',
    'final',
    'abstract',
    'async',
  ],
  ...['isolated', 'transactional', 'remote', 'external', 'extern', 'inline', 'pub', 'override', 'virtual'],
  ...['synchronized', 'readonly', 'client', 'distinct', 'local', 'open', 'suspend', 'unsafe', 'declare'],
])

export const DEFINITION_WORDS = new Set([
  'function',
  'service',
  'resource',
  'struct',
  'connector',
  'action',
  'const',
  'annotation',
  'typemapper',
  'native',
])

/** Words that begin statements, here or in other languages. */
export const STATEMENT_WORDS = new Set([
  'if',
  'while',
  'for',
  'foreach',
  'try',
  'return',
  'reply',
  'print',
  'println',
  'iterate',
  'throw',
  'switch',
])
