import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain'

/** Receives errors: the parser asks for a text whenever something does not fit. */
export class MismatchTexts implements IParserErrorMessageProvider {
  onMismatch: (expected: TokenType, actual: IToken) => void = () => {}
  onNoAlternative: (expected: readonly TokenType[]) => void = () => {}

  buildMismatchTokenMessage({ expected, actual }: { expected: TokenType; actual: IToken }): string {
    this.onMismatch(expected, actual)
    return ''
  }

  buildNoViableAltMessage({ expectedPathsPerAlt }: { expectedPathsPerAlt: TokenType[][][] }): string {
    this.onNoAlternative(expectedPathsPerAlt.flat().flatMap(([first]) => first ?? []))
    return ''
  }

  buildEarlyExitMessage({ expectedIterationPaths }: { expectedIterationPaths: TokenType[][] }): string {
    this.onNoAlternative(expectedIterationPaths.flatMap(([first]) => first ?? []))
    return ''
  }

  buildNotAllInputParsedMessage(): string {
    return ''
  }
}
