/** Cuts text into events, lines or records while it arrives. */
import { DecodeError } from './errors.js';

/** One piece of a stream. */
export interface Frame {
  /** The kind of an event; `message` when the server does not say. */
  readonly event: string;
  readonly data: string;
  /** The last id that the server gave. */
  readonly id?: string;
  /** Milliseconds to wait before connecting again, when the server says so. */
  readonly retry?: number;
}

/** Takes text as it comes, and gives each frame as soon as it is complete. */
export interface Framing {
  /** The frames that the next text completes. */
  feed(text: string): Frame[];
  /** The frames that the end of the text completes. */
  end(): Frame[];
}

const LONGEST_FRAME = 64 * 1024 * 1024;

/** Text that waits for its end; joined once, however many parts it comes in. */
class Gathered {
  #parts: string[] = [];
  #length = 0;

  add(text: string): void {
    this.#length += text.length;
    if (this.#length > LONGEST_FRAME) {
      throw new DecodeError('one piece of the stream is larger than 64 MB');
    }
    this.#parts.push(text);
  }

  take(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    return text;
  }
}

/** Values between separators; blank ones count for nothing. */
export class RecordFraming implements Framing {
  readonly #separator: string;
  readonly #gathered = new Gathered();

  /** @param separator one character */
  constructor(separator: string) {
    this.#separator = separator;
  }

  feed(text: string): Frame[] {
    const parts = text.split(this.#separator);
    const last = parts.pop() ?? '';
    const frames = parts.flatMap((part) => {
      this.#gathered.add(part);
      return this.end();
    });
    this.#gathered.add(last);
    return frames;
  }

  end(): Frame[] {
    const data = this.#gathered.take().trim();
    return data === '' ? [] : [{ event: 'message', data }];
  }
}

/**
 * Server-sent events (WHATWG HTML, section 9.2.6): lines end with CR, LF or both, `data` lines of one event are joined,
 * comments and unknown fields are skipped, an event that is cut short is dropped.
 */
export class EventFraming implements Framing {
  readonly #line = new Gathered();
  readonly #data = new Gathered();
  #hasData = false;
  #event = '';
  #id: string | undefined;
  #retry: number | undefined;
  #isAfterCarriageReturn = false;

  feed(text: string): Frame[] {
    if (text === '') {
      return [];
    }
    const rest = this.#isAfterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text;
    this.#isAfterCarriageReturn = text.endsWith('\r');
    const lines = rest.split(/\r\n|\r|\n/);
    const last = lines.pop() ?? '';
    const frames = lines.flatMap((part) => {
      this.#line.add(part);
      return this.#complete(this.#line.take());
    });
    this.#line.add(last);
    return frames;
  }

  /** What has no empty line behind it may be cut short: it is no event. */
  end(): Frame[] {
    return [];
  }

  #complete(line: string): Frame[] {
    if (line === '') {
      return this.#dispatch();
    }
    const colon = line.indexOf(':');
    if (colon !== 0) {
      const value = colon < 0 ? '' : line.slice(colon + 1);
      this.#field(colon < 0 ? line : line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value);
    }
    return [];
  }

  #field(name: string, value: string): void {
    if (name === 'data') {
      this.#data.add(this.#hasData ? `\n${value}` : value);
      this.#hasData = true;
    } else if (name === 'event') {
      this.#event = value;
    } else if (name === 'id' && !value.includes('\0')) {
      this.#id = value;
    } else if (name === 'retry' && /^[0-9]{1,9}$/.test(value)) {
      this.#retry = Number(value);
    }
  }

  #dispatch(): Frame[] {
    const frame: Frame = {
      event: this.#event === '' ? 'message' : this.#event,
      data: this.#data.take(),
      ...(this.#id === undefined ? {} : { id: this.#id }),
      ...(this.#retry === undefined ? {} : { retry: this.#retry }),
    };
    const isEvent = this.#hasData;
    this.#hasData = false;
    this.#event = '';
    this.#retry = undefined;
    return isEvent ? [frame] : [];
  }
}
