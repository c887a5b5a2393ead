export function bundle(outdir: string): string[]

export function bundleForBrowser(entry: string): {
  readonly text: string
  readonly inputs: readonly string[]
}
