"""Closes the network and the home folder of every Python process of the tests.

A process that has this folder on its path reads it before anything else; `conftest.py` imports it for the tests' own.
A connection raises, and so does a file that is opened for writing under ``HOME``. Sockets between processes of one
machine (``AF_UNIX``) stay open; those of the loopback addresses only while ``FRPOLNLP_LOOPBACK`` is set, as the tests
of the cluster do (fixture ``loopback``) and those of the report in a browser.
"""

import os
import sys

_NETWORK = frozenset(("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"))
_LOOPBACK = ("127.", "::1", "localhost")


def refuse(event, arguments):
    """Raise where ``event`` goes to the network or writes to the home folder."""
    if event in _NETWORK:
        sock, address = arguments[0], arguments[1] if len(arguments) > 1 else None
        if getattr(sock.family, "name", "") in ("AF_UNIX", "AF_NETLINK"):
            return
        host = address[0] if isinstance(address, tuple) else ""
        if not (os.environ.get("FRPOLNLP_LOOPBACK") and str(host).startswith(_LOOPBACK)):
            raise PermissionError(f"the tests go to no network: {event} {address!r}")
    elif event == "socket.getaddrinfo":
        host = arguments[0]
        host = host.decode() if isinstance(host, bytes) else host or "127.0.0.1"
        if not (os.environ.get("FRPOLNLP_LOOPBACK") and host.startswith((*_LOOPBACK, "0.0.0.0"))):
            raise PermissionError(f"the tests go to no network: {event} {host!r}")
    elif event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        home = os.environ.get("FRPOLNLP_TEST_HOME")
        if home and isinstance(arguments[0], str) and os.path.abspath(arguments[0]).startswith(home + os.sep):
            raise PermissionError(f"the tests write nothing at home: {arguments[0]!r}")


sys.addaudithook(refuse)
