/** Makes text from outside fit for messages and logs: printable ASCII of limited length. */

/** The longest message of an error. */
export const LONGEST_MESSAGE = 2_000;

const CUT = '...';

/** The text with everything else than printable ASCII as `\uXXXX`, cut to `limit` characters. */
export function printable(text: string, limit: number = LONGEST_MESSAGE): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const next = out + escaped(text.charAt(i));
    if (next.length > limit) {
      return out.slice(0, limit - CUT.length) + CUT;
    }
    out = next;
  }
  return out;
}

function escaped(char: string): string {
  return char >= ' ' && char <= '~' ? char : '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0');
}
