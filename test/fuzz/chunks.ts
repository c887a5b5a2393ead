/** What the network makes of what is sent: chunks of the sizes given, which are used again and again. */
export function chunksOf(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = []
  // Many more would only take time.
  const least = Math.ceil(bytes.length / 400)
  for (let position = 0; position < bytes.length; ) {
    const size = Math.max(least, sizes[chunks.length % sizes.length]!)
    chunks.push(bytes.subarray(position, position + size))
    position += size
  }
  return chunks
}
