import Cloudflare from 'cloudflare';

const client = new Cloudflare({
  apiToken: process.env['CLOUDFLARE_API_TOKEN'], // This is the default and can be omitted
});

// Automatically fetches more pages as needed.
for await (const auditListResponse of client.organizations.logs.audit.list(
  'a67e14daa5f8dceeb91fe5449ba496ef',
  { before: '2024-10-31', since: '2024-10-30' },
)) {
  console.log(auditListResponse.id);
}
