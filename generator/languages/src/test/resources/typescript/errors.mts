import { createRequire } from 'node:module';
import { APIConnectionError, Cloudflare } from 'cloudflare';

const other = createRequire(import.meta.url)('cloudflare') as typeof import('cloudflare');

const client = new Cloudflare({ baseURL: 'http://127.0.0.1:1', apiToken: 'token', maxRetries: 0 });
try {
  await client.accounts.get({ account_id: '023e105f4ecef8ad9ca31a8372d0c353' });
} catch (error) {
  console.log(error instanceof APIConnectionError, error instanceof other.APIConnectionError);
}
