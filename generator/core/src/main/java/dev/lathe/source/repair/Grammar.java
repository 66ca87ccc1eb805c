package dev.lathe.source.repair;

import dev.lathe.source.repair.Expected.Anything;
import dev.lathe.source.repair.Expected.Fields;
import dev.lathe.source.repair.Expected.ListOf;
import dev.lathe.source.repair.Expected.MapOf;
import dev.lathe.source.repair.Expected.Role;
import dev.lathe.source.repair.Expected.Schema;
import dev.lathe.source.repair.Expected.Text;
import java.util.List;
import java.util.Map;

/** The grammar of OpenAPI 3.0 to 3.2, as far as a document can get it wrong. */
final class Grammar {

    private static final Expected TEXT = new Text();
    private static final Expected SCHEMA = new Schema();
    private static final Expected TEXTS = new ListOf(TEXT);
    private static final Expected SCHEMAS = new MapOf(SCHEMA);
    private static final Expected SCHEMA_LIST = new ListOf(SCHEMA);
    private static final Fields DOCS = plain().texts("description", "url");

    /** The keywords of schemas. */
    static final Fields KEYWORDS = plain().texts("title", "description", "format", "pattern")
            .flags("readOnly", "writeOnly", "nullable", "deprecated")
            .with("properties", SCHEMAS)
            .with("patternProperties", SCHEMAS)
            .with("definitions", SCHEMAS)
            .with("$defs", SCHEMAS)
            .with("items", SCHEMA)
            .with("additionalProperties", SCHEMA)
            .with("not", SCHEMA)
            .with("allOf", SCHEMA_LIST)
            .with("anyOf", SCHEMA_LIST)
            .with("oneOf", SCHEMA_LIST)
            .with("prefixItems", SCHEMA_LIST)
            .with("enum", new ListOf(new Anything()))
            .with("required", TEXTS)
            .with("externalDocs", DOCS);

    private static final Expected SERVERS = new ListOf(plain().texts("url", "description")
            .with("variables", new MapOf(plain().texts("default", "description").with("enum", TEXTS))));
    private static final Expected SECURITY = new ListOf(new MapOf(TEXTS));
    private static final Fields HEADER = fields(Role.HEADER)
            .texts("description")
            .flags("required", "deprecated", "explode")
            .with("schema", SCHEMA);
    private static final Expected HEADERS = new MapOf(HEADER);
    private static final Expected ENCODINGS =
            new MapOf(plain().texts("contentType", "style").flags("explode").with("headers", HEADERS));
    private static final Expected CONTENT =
            new MapOf(plain().with("schema", SCHEMA).with("encoding", ENCODINGS));
    private static final Fields PARAMETER = fields(Role.PARAMETER)
            .texts("name", "in", "description", "style")
            .flags("required", "deprecated", "allowEmptyValue", "explode", "allowReserved")
            .with("schema", SCHEMA)
            .with("content", CONTENT);
    private static final Fields BODY =
            fields(Role.BODY).texts("description").flags("required").with("content", CONTENT);
    private static final Fields RESPONSE =
            fields(Role.RESPONSE).texts("description").with("headers", HEADERS).with("content", CONTENT);
    private static final Expected PARAMETERS = new ListOf(PARAMETER);
    private static final Expected OPERATION = plain().texts("operationId", "summary", "description")
            .flags("deprecated")
            .with("tags", TEXTS)
            .with("externalDocs", DOCS)
            .with("parameters", PARAMETERS)
            .with("requestBody", BODY)
            .with("responses", new MapOf(RESPONSE))
            .with("security", SECURITY)
            .with("servers", SERVERS);
    private static final Expected FLOW =
            plain().texts("authorizationUrl", "tokenUrl", "refreshUrl").with("scopes", new MapOf(TEXT));
    private static final Expected SCHEME = plain().texts(
                    "type", "description", "name", "in", "scheme", "bearerFormat", "openIdConnectUrl")
            .with("flows", new MapOf(FLOW));

    /** Whole documents. */
    static final Fields DOCUMENT = plain().texts("openapi")
            .with("info", plain().texts("title", "version", "summary", "description", "termsOfService"))
            .with("servers", SERVERS)
            .with("security", SECURITY)
            .with("tags", new ListOf(plain().texts("name", "description")))
            .with("externalDocs", DOCS)
            .with("paths", new MapOf(pathItem()))
            .with("webhooks", new MapOf(pathItem()))
            .with("x-webhooks", new MapOf(pathItem()))
            .with(
                    "components",
                    plain().with("schemas", SCHEMAS)
                            .with("parameters", new MapOf(PARAMETER))
                            .with("requestBodies", new MapOf(BODY))
                            .with("responses", new MapOf(RESPONSE))
                            .with("headers", HEADERS)
                            .with("securitySchemes", new MapOf(SCHEME)));

    private Grammar() {}

    private static Fields plain() {
        return fields(Role.PLAIN);
    }

    private static Fields fields(Role role) {
        return new Fields(role, Map.of());
    }

    private static Fields pathItem() {
        Fields item =
                plain().texts("summary", "description").with("servers", SERVERS).with("parameters", PARAMETERS);
        for (String verb : List.of("get", "put", "post", "delete", "options", "head", "patch", "trace")) {
            item = item.with(verb, OPERATION);
        }
        return item;
    }
}
