/** Base64 (RFC 4648) without a dependency on the platform. */

/** The bytes in Base64, with padding. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary);
}

/** The text, as UTF-8, in Base64. */
export function base64OfText(text: string): string {
  return base64(new TextEncoder().encode(text));
}
