/** Splits bytes as a network might: into chunks of the given sizes, used repeatedly. */
export function chunksOf(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = []
  // More chunks would only take time.
  const minSize = Math.ceil(bytes.length / 400)
  for (let position = 0; position < bytes.length; ) {
    const size = Math.max(minSize, sizes[chunks.length % sizes.length]!)
    chunks.push(bytes.subarray(position, position + size))
    position += size
  }
  return chunks
}
