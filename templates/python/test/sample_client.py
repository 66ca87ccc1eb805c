"""A client written exactly as generated code is, for a small API."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any, Literal, Optional, TypeVar, Union

import httpx
import pydantic

from runtime import (
    DEFAULT_MAX_RETRIES,
    NOT_GIVEN,
    Api,
    AsyncAPIClient,
    AsyncBinaryResponse,
    AsyncCredential,
    AsyncPage,
    AsyncPaginator,
    AsyncResource,
    AsyncStream,
    BaseModel,
    BearerCredential,
    BinaryAnswer,
    BinaryResponse,
    Body,
    CoreOptions,
    Credential,
    Cursor,
    Envelope,
    Environment,
    FileTypes,
    JsonAnswer,
    KeyCredential,
    LogLevel,
    NoAnswer,
    NotGiven,
    OAuth2Credential,
    Omit,
    Operation,
    PageAnswer,
    PageNumber,
    PageScheme,
    Parameter,
    Problem,
    RawCalls,
    RequestOptions,
    Server,
    Shape,
    Stop,
    Stream,
    StreamAnswer,
    SyncAPIClient,
    SyncPage,
    SyncResource,
    TextAnswer,
    Timeout,
    Timing,
    async_raw_call,
    async_raw_list,
    omit,
    raw_call,
)

Item = TypeVar("Item")

API = Api(
    name="Cloudflare",
    version="1.2.3",
    servers=(Server("https://api.example.com/client/v4"),),
    credentials=(
        BearerCredential("api_token", ("CLOUDFLARE_API_TOKEN",)),
        KeyCredential("api_email", "header", "X-Auth-Email", ("CLOUDFLARE_EMAIL",)),
        KeyCredential("api_key", "header", "X-Auth-Key", ("CLOUDFLARE_API_KEY",)),
        KeyCredential("query_key", "query", "key"),
        OAuth2Credential("oauth", ("CLOUDFLARE_OAUTH",), token_url="/oauth/token", scopes=("read", "write")),
    ),
    signing=(("api_token",), ("api_email", "api_key"), ("query_key",), ("oauth",)),
    envelope=Envelope(
        result="result",
        success="success",
        errors="errors",
        messages="messages",
        problem=Problem("/code", "/message", "/documentation_url", "/source/pointer"),
    ),
    environment=Environment(("CLOUDFLARE_BASE_URL",)),
)


class RequestIP(BaseModel):
    """Addresses that a token may be used from."""

    in_: Annotated[Optional[list[str]], pydantic.Field(alias="in")] = None
    not_in: Optional[list[str]] = None


class TokenPolicy(BaseModel):
    """What a token may do."""

    id: Optional[str] = None
    effect: Union[Literal["allow", "deny"], str]
    resources: Union[dict[str, str], dict[str, dict[str, str]]] = pydantic.Field(default_factory=dict[str, str])


class Token(BaseModel):
    """A token."""

    id: Optional[str] = None
    name: Optional[str] = None
    status: Optional[Union[Literal["active", "disabled", "expired"], str]] = None
    issued_on: Optional[datetime] = None
    policies: Optional[list[TokenPolicy]] = None
    condition: Optional[RequestIP] = None


class TokenCreateResponse(Token):
    """A token, with its secret."""

    value: Optional[str] = pydantic.Field(default=None, repr=False)


class TokenDeleteResponse(BaseModel):
    """What was deleted."""

    id: str


class PageInfo(BaseModel):
    """The figures about a page."""

    page: Optional[float] = None
    total_count: Optional[float] = None


class V4PagePaginationArray(SyncPage[Item]):
    """Pages by number."""

    @property
    def result(self) -> list[Item]:
        """The items of this page."""
        return self.items

    @property
    def result_info(self) -> Optional[PageInfo]:
        """The figures about this page."""
        info: Optional[PageInfo] = self._info_as(PageInfo)
        return info


class AsyncV4PagePaginationArray(AsyncPage[Item]):
    """Pages by number."""

    @property
    def result(self) -> list[Item]:
        """The items of this page."""
        return self.items


class CursorPaginationAfter(SyncPage[Item]):
    """Pages by cursor."""


V4_PAGE = PageScheme(
    "V4PagePaginationArray",
    PageNumber("page", size="per_page"),
    info="/result_info",
    stop=(Stop("emptyPage"), Stop("totalCount", "/result_info/total_count")),
)
CURSOR = PageScheme(
    "CursorPaginationAfter",
    Cursor("cursor", ("/result_info/cursors/after", "/result_info/cursor")),
    info="/result_info",
)

_ACCOUNT_ID = Parameter("account_id", "path")

_CREATE = Operation(
    id="accounts.tokens.create",
    verb="POST",
    path="/accounts/{account_id}/tokens",
    path_parameters=(_ACCOUNT_ID,),
    body=Body("json", "application/json"),
    answer=JsonAnswer(enveloped=True),
)
_GET = Operation(
    id="accounts.tokens.get",
    verb="GET",
    path="/accounts/{account_id}/tokens/{token_id}",
    path_parameters=(_ACCOUNT_ID, Parameter("token_id", "path")),
    answer=JsonAnswer(enveloped=True),
)
_DELETE = Operation(
    id="accounts.tokens.delete",
    verb="DELETE",
    path="/accounts/{account_id}/tokens/{token_id}",
    path_parameters=(_ACCOUNT_ID, Parameter("token_id", "path")),
    answer=JsonAnswer(enveloped=True),
)
_LIST = Operation(
    id="accounts.tokens.list",
    verb="GET",
    path="/accounts/{account_id}/tokens",
    path_parameters=(_ACCOUNT_ID,),
    parameters=(Parameter("direction", "query"), Parameter("page", "query"), Parameter("per_page", "query")),
    answer=PageAnswer(V4_PAGE, "/result", enveloped=True),
)
_LOGS = Operation(
    id="accounts.logs.list",
    verb="GET",
    path="/accounts/{account_id}/logs",
    path_parameters=(_ACCOUNT_ID,),
    parameters=(
        Parameter("id", "query", group=(Parameter("not_", "query", wire="id.not"),)),
        Parameter("cursor", "query"),
    ),
    answer=PageAnswer(CURSOR, "/result", enveloped=True),
)
_UPDATE_PROFILE = Operation(
    id="accounts.profile.update",
    verb="PUT",
    path="/accounts/{account_id}/profile",
    path_parameters=(_ACCOUNT_ID,),
    body=Body("json", "application/json", required=True),
)
_UPLOAD = Operation(
    id="accounts.files.upload",
    verb="POST",
    path="/accounts/{account_id}/files",
    path_parameters=(_ACCOUNT_ID,),
    body=Body("multipart", "multipart/form-data"),
    answer=JsonAnswer(),
)
_DOWNLOAD = Operation(
    id="accounts.files.download",
    verb="GET",
    path="/accounts/{account_id}/files/{name}",
    path_parameters=(_ACCOUNT_ID, Parameter("name", "path")),
    answer=BinaryAnswer(),
)
_EVENTS = Operation(id="events.list", verb="GET", path="/events", answer=StreamAnswer("events"))
_TEXT = Operation(id="text.get", verb="GET", path="/text", answer=TextAnswer())
_PING = Operation(id="ping", verb="GET", path="/ping", answer=NoAnswer(), signing=())

_DELETED = Shape[Optional[TokenDeleteResponse]](Optional[TokenDeleteResponse])


class TokensResource(SyncResource):
    """``client.accounts.tokens``."""

    def create(
        self,
        *,
        account_id: str,
        name: str,
        policies: Sequence[TokenPolicy],
        condition: Union[RequestIP, Omit, None] = omit,
        expires_on: Union[datetime, Omit] = omit,
        options: Optional[RequestOptions] = None,
    ) -> TokenCreateResponse:
        """Creates a token."""
        return self._client.call(
            _CREATE,
            {
                "account_id": account_id,
                "name": name,
                "policies": policies,
                "condition": condition,
                "expires_on": expires_on,
            },
            TokenCreateResponse,
            options,
        )

    def get(self, token_id: str, *, account_id: str, options: Optional[RequestOptions] = None) -> Token:
        """A token."""
        return self._client.call(_GET, {"account_id": account_id, "token_id": token_id}, Token, options)

    def delete(
        self, token_id: str, *, account_id: str, options: Optional[RequestOptions] = None
    ) -> Optional[TokenDeleteResponse]:
        """Deletes a token."""
        return self._client.call(_DELETE, {"account_id": account_id, "token_id": token_id}, _DELETED, options)

    def list(
        self,
        *,
        account_id: str,
        direction: Union[Literal["asc", "desc"], Omit] = omit,
        page: Union[int, Omit] = omit,
        per_page: Union[int, Omit] = omit,
        options: Optional[RequestOptions] = None,
    ) -> V4PagePaginationArray[Token]:
        """All tokens."""
        return self._client.list(
            _LIST,
            V4PagePaginationArray[Token],
            Token,
            {"account_id": account_id, "direction": direction, "page": page, "per_page": per_page},
            options,
        )

    @cached_property
    def with_raw_response(self) -> TokensRawCalls:
        """The same calls, with what came around their values."""
        return TokensRawCalls(self)


class TokensRawCalls(RawCalls):
    """The raw calls of ``client.accounts.tokens``."""

    create = raw_call(TokensResource.create)
    get = raw_call(TokensResource.get)
    delete = raw_call(TokensResource.delete)
    list = raw_call(TokensResource.list)


class AccountsResource(SyncResource):
    """``client.accounts``."""

    @cached_property
    def tokens(self) -> TokensResource:
        """``client.accounts.tokens``."""
        return TokensResource(self._client)

    def update_profile(self, *, account_id: str, name: str, options: Optional[RequestOptions] = None) -> None:
        """Changes the profile."""
        return self._client.call(_UPDATE_PROFILE, {"account_id": account_id, "name": name}, type(None), options)

    def logs(
        self,
        *,
        account_id: str,
        id: Union[Mapping[str, object], Omit] = omit,
        cursor: Union[str, Omit] = omit,
        options: Optional[RequestOptions] = None,
    ) -> CursorPaginationAfter[Token]:
        """The log."""
        return self._client.list(
            _LOGS,
            CursorPaginationAfter[Token],
            Token,
            {"account_id": account_id, "id": id, "cursor": cursor},
            options,
        )

    def upload(
        self,
        *,
        account_id: str,
        file: FileTypes,
        note: Union[str, Omit] = omit,
        options: Optional[RequestOptions] = None,
    ) -> dict[str, Any]:
        """Uploads a file."""
        values = {"account_id": account_id, "file": file, "note": note}
        return self._client.call(_UPLOAD, values, dict[str, Any], options)

    def download(self, name: str, *, account_id: str, options: Optional[RequestOptions] = None) -> BinaryResponse:
        """Downloads a file."""
        return self._client.binary(_DOWNLOAD, {"account_id": account_id, "name": name}, options)


class AsyncTokensResource(AsyncResource):
    """``client.accounts.tokens``."""

    async def create(
        self,
        *,
        account_id: str,
        name: str,
        policies: Sequence[TokenPolicy],
        condition: Union[RequestIP, Omit, None] = omit,
        options: Optional[RequestOptions] = None,
    ) -> TokenCreateResponse:
        """Creates a token."""
        return await self._client.call(
            _CREATE,
            {"account_id": account_id, "name": name, "policies": policies, "condition": condition},
            TokenCreateResponse,
            options,
        )

    async def get(self, token_id: str, *, account_id: str, options: Optional[RequestOptions] = None) -> Token:
        """A token."""
        return await self._client.call(_GET, {"account_id": account_id, "token_id": token_id}, Token, options)

    def list(
        self,
        *,
        account_id: str,
        page: Union[int, Omit] = omit,
        per_page: Union[int, Omit] = omit,
        options: Optional[RequestOptions] = None,
    ) -> AsyncPaginator[AsyncV4PagePaginationArray[Token], Token]:
        """All tokens."""
        return self._client.list(
            _LIST,
            AsyncV4PagePaginationArray[Token],
            Token,
            {"account_id": account_id, "page": page, "per_page": per_page},
            options,
        )

    @cached_property
    def with_raw_response(self) -> AsyncTokensRawCalls:
        """The same calls, with what came around their values."""
        return AsyncTokensRawCalls(self)


class AsyncTokensRawCalls(RawCalls):
    """The raw calls of ``client.accounts.tokens``."""

    create = async_raw_call(AsyncTokensResource.create)
    get = async_raw_call(AsyncTokensResource.get)
    list = async_raw_list(AsyncTokensResource.list)


class AsyncAccountsResource(AsyncResource):
    """``client.accounts``."""

    @cached_property
    def tokens(self) -> AsyncTokensResource:
        """``client.accounts.tokens``."""
        return AsyncTokensResource(self._client)

    async def download(
        self, name: str, *, account_id: str, options: Optional[RequestOptions] = None
    ) -> AsyncBinaryResponse:
        """Downloads a file."""
        return await self._client.binary(_DOWNLOAD, {"account_id": account_id, "name": name}, options)


class Cloudflare(SyncAPIClient):
    """The client."""

    def __init__(
        self,
        *,
        api_token: Union[Credential, NotGiven, None] = NOT_GIVEN,
        api_email: Union[Credential, NotGiven, None] = NOT_GIVEN,
        api_key: Union[Credential, NotGiven, None] = NOT_GIVEN,
        query_key: Union[Credential, NotGiven, None] = NOT_GIVEN,
        oauth: Union[Credential, NotGiven, None] = NOT_GIVEN,
        base_url: Optional[str] = None,
        timeout: Union[Timeout, NotGiven] = NOT_GIVEN,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Optional[Mapping[str, Optional[str]]] = None,
        default_query: Optional[Mapping[str, object]] = None,
        http_client: Optional[httpx.Client] = None,
        allow_insecure: bool = False,
        server_variables: Optional[Mapping[str, str]] = None,
        log_level: Optional[LogLevel] = None,
        logger: Optional[logging.Logger] = None,
        timing: Timing = Timing(),
    ) -> None:
        super().__init__(
            API,
            {
                "api_token": api_token,
                "api_email": api_email,
                "api_key": api_key,
                "query_key": query_key,
                "oauth": oauth,
            },
            CoreOptions(
                base_url=base_url,
                timeout=timeout,
                max_retries=max_retries,
                default_headers=default_headers,
                default_query=default_query,
                http_client=http_client,
                allow_insecure=allow_insecure,
                server_variables=server_variables,
                log_level=log_level,
                logger=logger,
                timing=timing,
            ),
        )

    @cached_property
    def accounts(self) -> AccountsResource:
        """``client.accounts``."""
        return AccountsResource(self)

    def events(self, *, options: Optional[RequestOptions] = None) -> Stream[Token]:
        """Events as they happen."""
        return self.stream(_EVENTS, {}, Token, options)

    def text(self, *, options: Optional[RequestOptions] = None) -> str:
        """Text."""
        return self.call(_TEXT, {}, str, options)

    def ping(self, *, options: Optional[RequestOptions] = None) -> None:
        """Nothing."""
        return self.call(_PING, {}, type(None), options)


class AsyncCloudflare(AsyncAPIClient):
    """The client for asyncio."""

    def __init__(
        self,
        *,
        api_token: Union[AsyncCredential, NotGiven, None] = NOT_GIVEN,
        oauth: Union[AsyncCredential, NotGiven, None] = NOT_GIVEN,
        base_url: Optional[str] = None,
        timeout: Union[Timeout, NotGiven] = NOT_GIVEN,
        max_retries: int = DEFAULT_MAX_RETRIES,
        http_client: Optional[httpx.AsyncClient] = None,
        timing: Timing = Timing(),
    ) -> None:
        super().__init__(
            API,
            {"api_token": api_token, "oauth": oauth},
            CoreOptions(
                base_url=base_url, timeout=timeout, max_retries=max_retries, http_client=http_client, timing=timing
            ),
        )

    @cached_property
    def accounts(self) -> AsyncAccountsResource:
        """``client.accounts``."""
        return AsyncAccountsResource(self)

    async def events(self, *, options: Optional[RequestOptions] = None) -> AsyncStream[Token]:
        """Events as they happen."""
        return await self.stream(_EVENTS, {}, Token, options)
