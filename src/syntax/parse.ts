/** The door of this folder: a source file in, its tree out; what is wrong goes to the log. Never throws. */

import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { SourceFile } from '../source/source-file.js'
import type { CompilationUnit } from './ast.js'

export interface SourceLimits {
  /** UTF-16 units of one file. */
  readonly sourceLength: number
  /** Brackets, braces and prefix operators inside each other. */
  readonly sourceDepth: number
}

export const DEFAULT_SOURCE_LIMITS: SourceLimits = { sourceLength: 4 * 1024 * 1024, sourceDepth: 256 }

/**
 * @returns the tree of everything that could be understood, also when there are errors
 */
export declare function parse(file: SourceFile, log: DiagnosticLog, limits?: SourceLimits): CompilationUnit
