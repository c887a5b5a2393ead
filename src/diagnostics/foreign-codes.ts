import { define } from './code.js'
import type { Found } from './syntax-codes.js'

const SYNTAX = { severity: 'error', kind: 'syntax', phase: 'syntax' } as const

/** Defines a diagnostic with the message of the first syntax error, and a hint that names the language of the file. */
function language(code: string, meaning: string, example: string) {
  return define<{ readonly message: string; readonly hint: string }>({
    ...SYNTAX,
    code,
    message: ({ message }) => message,
    hint: ({ hint }) => hint,
    meaning,
    example,
  })
}

/** 11xx: text in the style of another language or of another release. */
export const FOREIGN_CODES = {
  LaterRelease: language(
    'BAL1101',
    'The file is a Ballerina program of a later release. balws runs the language of release 0.87.',
    'import ballerina/http;\nservice / on new http:Listener(9090) {\n    resource function get hi() returns string {\n        return "hi";\n    }\n}',
  ),
  JavaScript: language(
    'BAL1102',
    'The file is a JavaScript or TypeScript program.',
    'const express = require("express");\nconst app = express();\napp.get("/", (req, res) => res.send("hi"));',
  ),
  Python: language(
    'BAL1103',
    'The file is a Python program.',
    'from flask import Flask\napp = Flask(__name__)\ndef index():\n    return "hi"',
  ),
  Java: language(
    'BAL1104',
    'The file is a Java, Kotlin or C# program.',
    'import java.util.List;\npublic class Main {\n    public static void main(String[] args) { }\n}',
  ),
  Go: language(
    'BAL1105',
    'The file is a Go program.',
    'package main\nimport "fmt"\nfunc main() {\n    fmt.Println("hi")\n}',
  ),
  OtherLanguage: language(
    'BAL1106',
    'The file is written in another language, or is not a program at all.',
    'fn main() {\n    let mut n = 1;\n    println!("{}", n);\n}',
  ),
  SingleQuotes: define<Found>({
    ...SYNTAX,
    code: 'BAL1110',
    message: ({ found }) => `invalid token '${found}'. strings need double quotes`,
    meaning: 'A string is written in single quotes.',
    example: "function main (string[] args) { string s = 'a'; }",
  }),
  TripleQuotes: define<Found>({
    ...SYNTAX,
    code: 'BAL1111',
    message: ({ found }) => `invalid token '${found}'. a string has one quote at each end`,
    meaning: 'A string has three quotes at each end.',
    example: 'function main (string[] args) { string s = """a"""; }',
  }),
  BlockComment: define<Found>({
    ...SYNTAX,
    code: 'BAL1112',
    message: ({ found }) => `invalid token '${found}'. there are no block comments`,
    meaning: 'A comment begins with /*. Comments begin with // and end with their line.',
    example: 'function main (string[] args) { /* nothing */ }',
  }),
  HashComment: define<Found>({
    ...SYNTAX,
    code: 'BAL1113',
    message: ({ found }) =>
      `invalid token '${found}'. ${/^#[ \t]*(?:define|include|pragma|ifdef|ifndef|endif|undef)\b/.test(found) ? 'there is no preprocessor' : 'a comment begins with two slashes'}`,
    meaning: 'A comment begins with #. Comments begin with // and end with their line.',
    example: '# greets\nfunction main (string[] args) { }',
  }),
  InvisibleCharacter: define<Found>({
    ...SYNTAX,
    code: 'BAL1114',
    message: ({ found }) => `invalid token '${found}'. the character is invisible`,
    meaning: 'An invisible character, or a space other than the usual one, is in the text of the program.',
    example: 'function main (string[] args) { int\u00a0n = 0; }',
  }),
  Utf16File: define({
    ...SYNTAX,
    code: 'BAL1120',
    message: () => 'the file is not UTF-8; it looks like UTF-16',
    hint: () => 'save the file as UTF-8',
    meaning: 'The file is encoded in UTF-16, which some editors of Windows call Unicode. Sources are UTF-8.',
    example: 'f\0u\0n\0c\0t\0i\0o\0n\0',
  }),
  BinaryFile: define<{ kind: string | undefined }>({
    ...SYNTAX,
    code: 'BAL1121',
    message: ({ kind }) => `the file is not text${kind === undefined ? '' : `: it looks like ${kind}`}`,
    hint: () => 'name a source file',
    meaning: 'The file holds control characters that only binary files have.',
    example: 'PK\u0003\u0004\u0014\0\u0008\u0008',
  }),
  NotUtf8: define<{ byte: string; likely: string | undefined }>({
    ...SYNTAX,
    code: 'BAL1122',
    message: ({ byte }) => `the byte ${byte} is not UTF-8`,
    hint: ({ likely }) => `save the file as UTF-8${likely === undefined ? '' : `; ${likely}`}`,
    meaning: 'A byte of the file is not UTF-8: it was saved in another encoding, such as Latin-1.',
    example: 'function main (string[] args) { string s = "gr\udcfc\udcdf"; }',
  }),
} as const
