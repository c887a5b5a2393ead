/** Where this module is, to require other packages from: a bundle of CommonJS has no `import.meta.url`. */
export function modulePath(): string {
  return typeof __filename === 'string' ? __filename : import.meta.url
}
