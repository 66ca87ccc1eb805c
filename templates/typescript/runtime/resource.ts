/** Groups of operations. */
import type { APIClient } from './client.js';

/** The base of all resources. */
export abstract class Resource {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** The client that the calls go through; not shown when a resource is printed. */
  protected get client(): APIClient {
    return this.#client;
  }
}
