/** Hints about imports. */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import type { FileNames } from '../file-names.js'
import { removing, replacing } from './source-text.js'

/** Packages of Ballerina 0.87 that balws does not have, and their purpose. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['ballerina.lang.datatables', 'databases'],
  ['ballerina.data.sql', 'databases'],
  ['ballerina.net.jms', 'JMS'],
  ['ballerina.net.file', 'file services'],
])

/** Packages of later releases by their last name, and their equivalents. */
const LATER_PACKAGES: ReadonlyMap<string, string> = new Map([
  ['io', 'system:println prints'],
  ['log', 'system:println prints, system:log logs'],
  ['math', 'operators calculate, utils:getRandomInt draws numbers'],
  ['runtime', 'system:sleep waits'],
  ['time', 'system:currentTimeMillis returns the time'],
  ['config', 'system:getEnv reads the environment'],
  ['file', 'balws does not read files'],
  ['task', 'a resource with @ws:OnTimer {seconds:5} runs repeatedly'],
  ['mysql', 'balws does not support databases'],
  ['jdbc', 'balws does not support databases'],
  ['websocket', 'the package ws has it: ws:pushText'],
  ['rest', 'the package http has it'],
])

/** A package that cannot be found. */
export function missingPackageHint(
  names: FileNames,
  node: Ast.ImportDeclaration,
  known: readonly string[],
): Hint | undefined {
  const { path } = node
  const leftOut = LEFT_OUT.get(path)
  if (leftOut !== undefined) return `balws does not support ${leftOut}; there is no package '${path}'`
  const isOurs = path.startsWith('ballerina.')
  const last = lastOf(path)
  const sameName = known.find((each) => lastOf(each) === last)
  const later = LATER_PACKAGES.get(last)
  if (later !== undefined && isOurs && sameName === undefined) {
    return `there is no package '${path}' here: remove the import; ${later}`
  }
  const [near] = sameName === undefined ? nearNames(path, known) : [sameName]
  if (near === undefined || !isOurs)
    return isOurs ? "'balws doc' lists the packages of the library" : undefined
  const hint = `did you mean '${near}'?`
  // With another last name, the alias in the file would be unknown.
  const isUsed = names.file.text.includes(`${last}:`)
  if (lastOf(near) !== last && !node.hasAlias && isUsed) return hint
  const source = names.file.text.slice(node.span.start, node.span.end)
  const at = node.span.start + source.indexOf(path)
  return replacing({ start: at, end: at + path.length }, near, hint)
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

/** An unused import. */
export function unusedImportHint(names: FileNames, node: Ast.ImportDeclaration): Hint {
  return { text: 'remove the import', edits: [removing(names.file, node.span)] }
}

/** A second import under one name. */
export function repeatedImportHint(
  names: FileNames,
  node: Ast.ImportDeclaration,
  first: Ast.ImportDeclaration,
): Hint {
  if (node.path === first.path) {
    return { text: 'the package is imported already: remove one', edits: [removing(names.file, node.span)] }
  }
  return `give one of them another name: import ${node.path} as ${node.alias}2;`
}
