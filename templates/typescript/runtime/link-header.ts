/** Reads `Link` headers (RFC 8288). */

const LINK = /<([^<>]*)>((?:\s*;\s*[^,;"=\s]+(?:\s*=\s*(?:"[^"]*"|[^,;"\s]*))?)*)/g;
const REL_NEXT = /;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))/i;
const LONGEST = 16_384;

/** The address of the first link whose relation is `next`. */
export function nextLink(value: string | null): string | undefined {
  if (value === null || value.length > LONGEST) {
    return undefined;
  }
  for (const [, address, parameters] of value.matchAll(LINK)) {
    if (REL_NEXT.test(parameters ?? '')) {
      return address;
    }
  }
  return undefined;
}
