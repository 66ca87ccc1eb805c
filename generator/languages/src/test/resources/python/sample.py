from cloudflare import Cloudflare

client = Cloudflare()  # CLOUDFLARE_API_TOKEN, or EMAIL and API_KEY

# Fetches more pages as the loop needs them.
for entry in client.organizations.logs.audit.list(
    "a67e14daa5f8dceeb91fe5449ba496ef",
    before="2024-10-31",
    since="2024-10-30",
):
    print(entry.id)
