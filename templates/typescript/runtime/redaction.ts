/** Keeps secrets that a server echoes out of what errors say. */

const SHORTEST = 4;

/** The text with `***` for every secret in it, as it is or as JSON and URLs spell it. */
export function redact(text: string, secrets: readonly string[]): string {
  const spellings = new Set(secrets.flatMap((secret) => [secret, inJson(secret), encodeURIComponent(secret)]));
  return [...spellings]
    .filter((spelling) => spelling.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((clean, spelling) => clean.replaceAll(spelling, '***'), text);
}

function inJson(secret: string): string {
  return JSON.stringify(secret).slice(1, -1);
}
