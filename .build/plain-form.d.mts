export function plainFormScript(): string
