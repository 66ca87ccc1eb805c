import cloudflare = require('cloudflare');

const client = new cloudflare.Cloudflare();

async function main(): Promise<void> {
  const query = { before: '2024-10-31', since: '2024-10-30' };
  for await (const entry of client.organizations.logs.audit.list('a67e14daa5f8dceeb91fe5449ba496ef', query)) {
    console.log(entry.id);
  }
}

void main();
