package dev.lathe.plan.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.model.SpecText;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaIdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "created_on, createdOn, CreatedOn, CREATED_ON",
        "HTTPServer2_name, httpServer2Name, HttpServer2Name, HTTP_SERVER2_NAME",
        "V4PagePaginationArray, v4PagePaginationArray, V4PagePaginationArray, V4_PAGE_PAGINATION_ARRAY",
        "IPv6Address, ipv6Address, Ipv6Address, IPV6_ADDRESS",
        "userIDs, userIds, UserIds, USER_IDS",
        "OAuth2Token, oauth2Token, Oauth2Token, OAUTH2_TOKEN",
        "com.cloudflare.api.account, comCloudflareApiAccount, ComCloudflareApiAccount, COM_CLOUDFLARE_API_ACCOUNT",
        "@odata.nextLink, odataNextLink, OdataNextLink, ODATA_NEXT_LINK",
        "2fa, value2fa, Model2fa, VALUE_2FA",
        "+1, plus1, Plus1, PLUS_1",
        "-1, minus1, Minus1, MINUS_1",
        "a-1, a1, A1, A_1",
        ">=, greaterEqual, GreaterEqual, GREATER_EQUAL",
        "Größe, grosse, Grosse, GROSSE",
        "Ваш_счёт, vashSchet, VashSchet, VASH_SCHET",
        "名前, u540du524d, U540du524d, U540DU524D",
        "😀, u1f600, U1f600, U1F600",
        "it's, its, Its, ITS",
    })
    void spellsWordsAsJavaDoes(String text, String component, String type, String constant) {
        assertEquals(component, name(NameKind.COMPONENT, text));
        assertEquals(type, name(NameKind.TYPE, text));
        assertEquals(constant, name(NameKind.CONSTANT, text));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPONENT, default, defaultValue",
        "COMPONENT, hash_code, hashCodeValue",
        "COMPONENT, to_builder, toBuilderValue",
        "COMPONENT, extras, extrasValue",
        "COMPONENT, value, value",
        "COMPONENT, from, from",
        "METHOD, import, importCall",
        "METHOD, notify, notifyCall",
        "CLIENT_METHOD, close, closeApi",
        "TYPE, string, StringModel",
        "TYPE, Record, RecordModel",
        "TYPE, extras, ExtrasModel",
        "PACKAGE, package, packageapi",
        "PACKAGE, permission_groups, permissiongroups",
        "PACKAGE, model, modelapi",
        "CONSTANT, unknown, UNKNOWN_VALUE",
        "FACTORY, match, matchVariant",
        "ARGUMENT, options, optionsValue",
    })
    void keepsClearOfReservedWords(NameKind kind, String text, String expected) {
        assertEquals(expected, name(kind, text));
    }

    @ParameterizedTest
    @EnumSource(NameKind.class)
    void namesWhatHasNoWordsAtAll(NameKind kind) {
        assertTrue(SourceVersion.isName(name(kind, "")));
        assertTrue(SourceVersion.isName(name(kind, " \t")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ System.exit(0); /*",
                "\\u002a\\u002f",
                "a\nb",
                "..\\..\\CON",
                "\u202Eabc",
                "$(rm -rf)",
                "\uD800"
            })
    void makesHostileTextHarmless(String text) {
        for (NameKind kind : NameKind.values()) {
            assertTrue(SourceVersion.isName(name(kind, text)), text);
        }
    }

    @Test
    void longNamesStayDifferent() {
        String head = "word_".repeat(5_000);
        assertTrue(name(NameKind.TYPE, head + "a").length() <= 120);
        assertNotEquals(name(NameKind.TYPE, head + "a"), name(NameKind.TYPE, head + "b"));
        assertEquals(name(NameKind.TYPE, head + "a"), name(NameKind.TYPE, head + "a"));
    }

    private static String name(NameKind kind, String text) {
        return JavaIdentifier.of(kind, SpecText.of(text)).value();
    }
}
