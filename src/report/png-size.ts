const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Gives the size of a PNG in pixels, or null when the bytes are no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const at = (index: number): number => bytes[index] ?? 0;
  const number = (index: number): number =>
    ((at(index) * 256 + at(index + 1)) * 256 + at(index + 2)) * 256 + at(index + 3);
  if (bytes.length < 33 || SIGNATURE.some((byte, index) => at(index) !== byte)) return null;
  const [width, height] = [number(16), number(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}
