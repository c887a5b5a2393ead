export function failuresPage(): string
