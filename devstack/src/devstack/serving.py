"""Serves an ASGI app on a port: in this thread until a signal comes, or in its own thread."""

import threading
import time
from typing import Any

import uvicorn


def web_server(app: Any, host: str, port: int) -> uvicorn.Server:
    """Ends at SIGINT or SIGTERM when it runs in the main thread."""
    settings = uvicorn.Config(app, host=host, port=port, log_config=None, access_log=False, ws="none", lifespan="off")
    return uvicorn.Server(settings)


class ThreadServer:
    """For tests: the app runs beside them in the same process."""

    def __init__(self, app: Any, port: int) -> None:
        self._server = web_server(app, "127.0.0.1", port)
        self._thread = threading.Thread(target=self._server.run, name=f"server-{port}", daemon=True)

    def start(self) -> None:
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                raise OSError("The server did not start; is its port taken?")
            time.sleep(0.01)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join()
