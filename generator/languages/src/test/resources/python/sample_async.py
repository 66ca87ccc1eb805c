import asyncio

from cloudflare import AsyncCloudflare


async def main() -> None:
    async with AsyncCloudflare() as client:
        async for entry in client.organizations.logs.audit.list(
            "a67e14daa5f8dceeb91fe5449ba496ef",
            before="2024-10-31",
            since="2024-10-30",
        ):
            print(entry.id)


asyncio.run(main())
