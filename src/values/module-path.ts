/** Returns the path of this module, for requiring packages: a CommonJS bundle has no `import.meta.url`. */
export function modulePath(): string {
  return typeof __filename === 'string' ? __filename : import.meta.url
}
