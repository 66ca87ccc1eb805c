/** Makes errors of answers that are failures. Never fails itself: a body that cannot be read is just text. */
import { apiError, type APIError, type ErrorData } from './errors.js';
import { atPointer, memberOf } from './json.js';
import type { Envelope } from './operation.js';
import { redact } from './redaction.js';

/** How much of the body of a failure is read. */
export const LONGEST_FAILURE = 64 * 1024;

/** An answer that is a failure. */
export interface FailedAnswer {
  readonly operation: string;
  readonly response: Response;
  readonly text: string;
  readonly envelope: Envelope | undefined;
  readonly attempts: number;
  /** Kept out of the error, should the server echo them. */
  readonly secrets: readonly string[];
}

/** The error that the status asks for. */
export function failureOf({ operation, response, text, envelope, attempts, secrets }: FailedAnswer): APIError {
  const body = parsedOrText(redact(text.slice(0, LONGEST_FAILURE), secrets));
  return apiError({
    operation,
    status: response.status,
    headers: cleanHeaders(response.headers, secrets),
    body,
    errors: envelope?.errors === undefined ? [] : problems(memberOf(body, envelope.errors), envelope.problem),
    attempts,
  });
}

function parsedOrText(text: string): unknown {
  if (text.trim() === '') {
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function problems(list: unknown, pointers: Envelope['problem']): ErrorData[] {
  return Array.isArray(list) ? list.map((item) => problem(item, pointers)) : [];
}

function problem(item: unknown, pointers: Envelope['problem']): ErrorData {
  if (typeof item === 'string') {
    return { message: item };
  }
  const code = found(item, pointers.code);
  const message = found(item, pointers.message);
  const documentationUrl = found(item, pointers.documentationUrl);
  const source = found(item, pointers.source);
  return {
    ...(typeof code === 'number' || typeof code === 'string' ? { code } : {}),
    ...(typeof message === 'string' ? { message } : {}),
    ...(typeof documentationUrl === 'string' ? { documentationUrl } : {}),
    ...(typeof source === 'string' ? { source } : {}),
  };
}

function found(item: unknown, pointer: string | undefined): unknown {
  return pointer === undefined ? undefined : atPointer(item, pointer);
}

function cleanHeaders(headers: Headers, secrets: readonly string[]): Headers {
  const clean = new Headers();
  headers.forEach((value, name) => {
    clean.append(name, redact(value, secrets));
  });
  return clean;
}
