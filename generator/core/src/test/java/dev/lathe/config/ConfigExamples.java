package dev.lathe.config;

/** A lathe.yaml that uses every key. */
final class ConfigExamples {

    static final String CLOUDFLARE = """
            lathe: 1
            client: Cloudflare
            package: dev.lathe.cloudflare
            authentication:
              - [api_token]
              - [api_email, api_key]
            environment:
              CLOUDFLARE_API_TOKEN: { credential: api_token }
              CLOUDFLARE_EMAIL: { credential: api_email }
              CLOUDFLARE_API_KEY: { credential: api_key }
              CLOUDFLARE_BASE_URL: { use: base-url }
            envelope:
              result: result
              success: success
              errors: errors
              messages: messages
              problem: { code: /code, message: /message, documentation-url: /documentation_url, source: /source/pointer }
            pagination:
              V4PagePaginationArray:
                description: "..."
                items: /result
                info: /result_info
                page-number: { parameter: page, size: per_page, first: 1 }
                stop: [ { total-pages: /result_info/total_pages }, { total-count: /result_info/total_count }, empty-page ]
              SinglePage: { items: /result, info: /result_info, single: {} }
              CursorPaginationAfter:
                items: /result
                info: /result_info
                cursor: { parameter: cursor, size: limit, next: [/result_info/cursors/after, /result_info/cursor] }
              Others: { offset: { parameter: offset, size: limit }, stop: [ { has-more: /more } ] }
              Urls: { next-url: { next: /next } }
              Links: { link-header: {} }
              Last: { last-item: { parameter: after, size: limit, id: /id } }
              Body: { cursor: { parameter: cursor, next: /cursor }, place: body, stop: [ { is-last: /last } ] }
            pages:
              listOthers: Others
              GET /x: none
              "GET /y": { scheme: Links, items: /y, repeat: end }
            resources:
              accounts:
                description: Accounts.
                methods:
                  list: { operation: GET /accounts, pages: V4PagePaginationArray, repeat: end }
                  get: GET /accounts/{account_id}
                resources:
                  account_organizations:
                    methods:
                      move: { operation: 'POST /accounts/{account_id}/move', aliases: [create], returns: raw }
            names:
              "#/components/schemas/iam_foo": Foo
            types:
              "#/components/schemas/Subscription/properties/price": decimal
            secrets: ["#/components/schemas/TokenValue"]
            trust-required: true
            constraints: checked
            skip: []
            transports: [okhttp, apache]
            telemetry: opentelemetry
            """;

    private ConfigExamples() {}
}
