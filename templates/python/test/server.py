"""A real server on this machine that answers as a test says, and remembers what it was sent."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Union

import httpx

Chunks = Iterator[bytes]


@dataclass(frozen=True)
class Seen:
    """A request as it came."""

    method: str
    target: str
    headers: httpx.Headers
    body: bytes

    @property
    def json(self) -> Any:
        """The body."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """An answer. A body that is an iterator is sent in chunks as it comes; ``drop`` breaks the connection."""

    status: int = 200
    body: Any = b""
    headers: Sequence[tuple[str, str]] = ()
    drop: bool = False

    def content(self) -> Union[bytes, Chunks]:
        """The body as it is sent."""
        if isinstance(self.body, (dict, list)):
            return json.dumps(self.body).encode()
        return self.body.encode() if isinstance(self.body, str) else self.body


Answering = Union[Sequence[Reply], Callable[[Seen], Reply]]


@dataclass
class TestServer:
    """What was sent to the server, and where it is."""

    __test__ = False

    url: str
    seen: list[Seen] = field(default_factory=list[Seen])
    broken: threading.Event = field(default_factory=threading.Event)


def enveloped(result: object, **more: object) -> Reply:
    """A success in the envelope."""
    return Reply(body={"result": result, "success": True, "errors": [], "messages": [], **more})


@contextmanager
def serving(answering: Answering) -> Generator[TestServer]:
    """A server that gives these replies in turn (the last one again and again), or what a function says."""
    server = TestServer("")
    lock = threading.Lock()

    def reply_to(seen: Seen) -> Reply:
        with lock:
            server.seen.append(seen)
            if callable(answering):
                return answering(seen)
            return answering[min(len(server.seen), len(answering)) - 1]

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = 64 * 1024

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

        def answer(self) -> None:
            reply = reply_to(Seen(self.command, self.path, httpx.Headers(list(self.headers.items())), self._body()))
            if reply.drop:
                self.close_connection = True
                return
            content = reply.content()
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            if isinstance(content, bytes):
                if reply.status != 204:
                    self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
            else:
                self._chunked(content)

        def _chunked(self, content: Chunks) -> None:
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            try:
                for chunk in content:
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
                    self.wfile.flush()
                self.wfile.write(b"0\r\n\r\n")
            except OSError:
                server.broken.set()
                self.close_connection = True

        def _body(self) -> bytes:
            if self.headers.get("Transfer-Encoding") != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length", "0")))
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """Nothing: clients that break off are part of the tests."""

    listening = Quiet(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{listening.server_port}"
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()


@contextmanager
def dripping(start: bytes, drop: bytes) -> Iterator[str]:
    """A server that begins its answer and then sends a drop of it now and then; its address."""
    over = threading.Event()

    def drip(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.recv(65_536)
            connection.sendall(start)
            while not over.wait(0.05):
                connection.sendall(drop)

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=drip, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        over.set()
