/** What of the platform makes a difference. */

interface Globals {
  readonly document?: unknown;
  readonly WorkerGlobalScope?: unknown;
  readonly navigator?: { readonly userAgent?: string };
}

/** Whether this is a page or a worker of a browser, where some header fields and redirects belong to the browser. */
export function isBrowser(): boolean {
  const { document, WorkerGlobalScope: worker, navigator } = globalThis as Globals;
  return document !== undefined || (worker !== undefined && navigator?.userAgent?.startsWith('Mozilla/') === true);
}
