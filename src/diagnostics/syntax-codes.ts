import { define } from './code.js'

/** 1xxx: what the lexer and the parser find. Wording and shape follow the grammar reference, section 8. */
export const SYNTAX_CODES = {
  MissingToken: define<{ expected: string; found: string }>({
    code: 'BAL1001',
    severity: 'error',
    kind: 'syntax',
    phase: 'syntax',
    message: ({ expected, found }) => `missing ${expected} before '${found}'`,
    hint: ({ expected }) => `write ${expected} here`,
    meaning: 'A token that must stand here is absent.',
    example: 'function main (string[] args) { int a = 1 }',
  }),
} as const
