export function preparedDeclarations(name: string, text: string): string
