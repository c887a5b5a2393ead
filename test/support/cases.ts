/**
 * Reads several programs from one file. A line that begins with `// ---` begins a case and names it; a line `//
 * package a.b: hello.bal` begins another file of the case, in another package.
 */

export interface Case {
  readonly title: string
  readonly main: string
  readonly packages: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export function casesOf(text: string): Case[] {
  return text
    .split(/^\/\/ ---/m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      const [main = '', ...others] = lines.join('\n').split(/^(?=\/\/ package )/m)
      const packages: Record<string, Record<string, string>> = {}
      for (const other of others) {
        const [, path, name] = /^\/\/ package (\S+): (\S+)/.exec(other)!
        packages[path!] = { ...packages[path!], [name!]: other }
      }
      return { title: title.trim(), main, packages }
    })
}
