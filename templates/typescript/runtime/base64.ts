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

/** The bytes of a text in either alphabet, or nothing where it is no Base64; padding may be missing. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));
  } catch {
    return undefined;
  }
}
