/** Addresses: what counts as one place, and which places are this machine. */
import { percentEncodeUrlText } from './percent.js';

/** Whether the address is of this machine, where plain http is no risk. */
export function isLoopback(url: URL): boolean {
  return /^(localhost|.+\.localhost|127(\.[0-9]{1,3}){3}|\[::1\])$/.test(url.hostname);
}

/**
 * The address that `reference` leads to from `from`, if it is on the same origin and absolute, or begins with `/` or
 * `?`; undefined if it is not.
 */
export function sameOrigin(from: URL, reference: string): URL | undefined {
  const isUsable = /^(https?:\/\/|\/(?![/\\])|\?)/i.test(reference) && !/[\s\\]/.test(reference);
  if (!isUsable) {
    return undefined;
  }
  const text = percentEncodeUrlText(reference.split('#')[0] ?? '');
  if (!URL.canParse(text, from.href)) {
    return undefined;
  }
  const url = new URL(text, from);
  return url.origin === from.origin && url.username === '' && url.password === '' ? url : undefined;
}
