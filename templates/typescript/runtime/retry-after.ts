/** Reads when a server wants to be asked again: `retry-after-ms`, else `Retry-After` (RFC 9110, section 10.2.3). */

const DECIMAL = /^[0-9]{1,40}(\.[0-9]{1,9})?$/;
const LONGEST = 1e12;
const DATE = /^[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * The milliseconds to wait, always positive; undefined when the headers ask for no wait, for one that is over, or in a
 * form that is not valid.
 *
 * @param now what a date is compared with, in milliseconds since 1970
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after');
  return decimal(headers.get('retry-after-ms'), 1) ?? decimal(text, 1_000) ?? date(text, now);
}

function decimal(text: string | null, unit: number): number | undefined {
  if (text === null || !DECIMAL.test(text.trim())) {
    return undefined;
  }
  return positive(Math.min(Number(text) * unit, LONGEST));
}

function date(text: string | null, now: number): number | undefined {
  const trimmed = text?.trim() ?? '';
  if (!DATE.test(trimmed) || !DAYS.includes(trimmed.slice(0, 3))) {
    return undefined;
  }
  const time = Date.parse(trimmed);
  return Number.isNaN(time) ? undefined : positive(time - now);
}

function positive(milliseconds: number): number | undefined {
  return milliseconds > 0 ? milliseconds : undefined;
}
