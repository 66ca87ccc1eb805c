/** The query of a request: encoded pairs in order, which later ones may replace by name. */

/** One `name=value`, and the parameter it is written for (an exploded object has pairs of other names). */
interface Pair {
  readonly parameter: string;
  readonly text: string;
}

/** A query under construction. */
export class Query {
  #pairs: Pair[] = [];

  /** Adds pairs that are encoded already, but no member that would be taken for a parameter that is there. */
  add(parameter: string, pairs: readonly string[]): void {
    const own = pairs.filter((text) => nameOf(text) === parameter || !this.#isNamed(nameOf(text)));
    this.#pairs.push(...own.map((text) => ({ parameter, text })));
  }

  #isNamed(name: string): boolean {
    return this.#pairs.some(({ parameter, text }) => parameter === name && nameOf(text) === name);
  }

  /** Removes all pairs of a parameter. */
  remove(parameter: string): void {
    this.#pairs = this.#pairs.filter((pair) => pair.parameter !== parameter && nameOf(pair.text) !== parameter);
  }

  /** The value of the first pair of that name, decoded. */
  valueOf(name: string): string | undefined {
    const pair = this.#pairs.find(({ text }) => nameOf(text) === name);
    return pair === undefined ? undefined : decoded(pair.text.slice(pair.text.indexOf('=') + 1));
  }

  /** A copy to change. */
  copy(): Query {
    const copy = new Query();
    copy.#pairs = [...this.#pairs];
    return copy;
  }

  /** A URL text with this query behind it. */
  behind(url: string): string {
    const text = this.#pairs.map((pair) => pair.text).join('&');
    return text === '' ? url : url + (url.includes('?') ? '&' : '?') + text;
  }
}

function nameOf(pair: string): string {
  return decoded(pair.split('=', 1)[0] ?? '');
}

/** With allowReserved, a caller's own text stands in a pair: it need not be decodable. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
