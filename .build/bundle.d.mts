export function bundle(outdir: string): string[]
