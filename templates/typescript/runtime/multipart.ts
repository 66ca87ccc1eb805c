/**
 * Writes `multipart/form-data` (RFC 7578): content as a part with a file name, an object as JSON, anything else as text,
 * each item of a list as a part of its own, null not at all. Nothing is read before it is sent.
 */
import { fieldNamed, fieldText, formFields } from './form.js';
import { stringifyJson } from './json.js';
import type { Field } from './operation.js';
import { isFileLike, pieceOf, type Piece } from './upload.js';
import { isAbsent, isMembers, type Values } from './values.js';

const END = '\r\n';

/** A form and the media type that says where its parts end. */
export interface MultipartForm {
  readonly contentType: string;
  readonly pieces: readonly Piece[];
}

/** The form of these values. */
export function multipartBody(operation: string, values: Values, fields: readonly Field[]): MultipartForm {
  const form = new FormWriter(operation, boundary());
  for (const [name, value] of Object.entries(values)) {
    form.field(name, value, fieldNamed(fields, name));
  }
  return form.end();
}

class FormWriter {
  readonly #operation: string;
  readonly #boundary: string;
  readonly #pieces: Piece[] = [];

  constructor(operation: string, boundary: string) {
    this.#operation = operation;
    this.#boundary = boundary;
  }

  field(name: string, value: unknown, field: Field | undefined): void {
    const type = field?.media?.includes('*') === true ? undefined : field?.media;
    const isWhole = type !== undefined && /^application\/([^;]*\+)?json\b/i.test(type);
    if (field?.style !== undefined && field.style !== 'json' && !hasFile(value)) {
      // A style says how values become text, which content never does.
      for (const flat of formFields(name, value, field)) {
        this.#value(flat.name, flat.value, type);
      }
    } else if (Array.isArray(value) && !isWhole && field?.style !== 'json') {
      value.forEach((item) => {
        this.#value(name, item, type);
      });
    } else {
      this.#value(name, value, type);
    }
  }

  end(): MultipartForm {
    this.#write(`--${this.#boundary}--${END}`);
    return { contentType: `multipart/form-data; boundary=${this.#boundary}`, pieces: this.#pieces };
  }

  #value(name: string, value: unknown, type: string | undefined): void {
    if (isAbsent(value)) {
      return;
    }
    if (isFileLike(value)) {
      this.#file(name, value, type);
    } else if (isMembers(value) || Array.isArray(value) || type?.includes('json') === true) {
      this.#text(name, stringifyJson(name, value), type ?? 'application/json');
    } else {
      this.#text(name, fieldText(name, value), type);
    }
  }

  #text(name: string, text: string, type: string | undefined): void {
    this.#write(this.#head(`name="${quoted(name)}"`, type) + text + END);
  }

  #file(name: string, content: unknown, type: string | undefined): void {
    const fileName = content instanceof Blob && 'name' in content ? String(content.name) : name;
    const own = content instanceof Blob && content.type !== '' ? content.type : undefined;
    const disposition = `name="${quoted(name)}"; filename="${quoted(fileName)}"`;
    this.#write(this.#head(disposition, own ?? type ?? 'application/octet-stream'));
    this.#pieces.push(pieceOf(this.#operation, content));
    this.#write(END);
  }

  #head(disposition: string, type: string | undefined): string {
    const contentType = type === undefined ? '' : `Content-Type: ${type}${END}`;
    return `--${this.#boundary}${END}Content-Disposition: form-data; ${disposition}${END}${contentType}${END}`;
  }

  #write(text: string): void {
    this.#pieces.push(new Blob([text]));
  }
}

function hasFile(value: unknown): boolean {
  return isFileLike(value) || (Array.isArray(value) && value.some(isFileLike));
}

/** Nothing that is sent can guess it. */
function boundary(): string {
  const random = crypto.getRandomValues(new Uint8Array(18));
  return 'form-' + Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What browsers do (RFC 7578, section 2): nothing can end the quotes or the line. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
