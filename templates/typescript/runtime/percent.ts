/** Percent-encoding (RFC 3986), as UTF-8. */
import { ClientError } from './errors.js';

/** Encodes everything but letters, digits and `- . _ ~`. */
export function percentEncode(text: string): string {
  try {
    return encodeURIComponent(text).replace(
      /[!'()*]/g,
      (char) => '%' + char.charCodeAt(0).toString(16).toUpperCase(),
    );
  } catch {
    throw new ClientError('text is not valid Unicode: half of a surrogate pair');
  }
}

/** Encodes, but leaves the reserved characters (section 2.2), save `#`, which would end the address, and existing escapes alone. */
export function percentEncodeLeavingReserved(text: string): string {
  return text.replace(/%[0-9A-Fa-f]{2}|[:/?[\]@!$&'()*+,;=]+|[^%:/?[\]@!$&'()*+,;=]+|%/g, (part) =>
    /^(%[0-9A-Fa-f]{2}|[:/?[\]@!$&'()*+,;=]+)$/.test(part) ? part : percentEncode(part),
  );
}

/** Encodes what stands literally in a URL after the origin, so that no parser reads it in another way. */
export function percentEncodeUrlText(text: string): string {
  return percentEncodeLeavingReserved(text).replaceAll('[', '%5B').replaceAll(']', '%5D');
}
