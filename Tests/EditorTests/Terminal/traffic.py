"""Stands between an editor and the server and notes what they say, one JSON object a line:

    traffic.py LOG -- SERVER ARGUMENTS ...

The lines are those of the server's own tests ({"t": 0, "dir": "c2s", "msg": {...}}), so that CI checks both alike.
What passes is handed on byte by byte, as it comes.
"""

import json
import os
import subprocess
import sys
import threading


class Splitter:
    """Finds the messages in a stream of headers and bodies."""

    def __init__(self):
        self.rest = b""

    def feed(self, chunk):
        self.rest += chunk
        while True:
            head, found, body = self.rest.partition(b"\r\n\r\n")
            if not found:
                return
            length = 0
            for line in head.split(b"\r\n"):
                name, _, value = line.partition(b":")
                if name.strip().lower() == b"content-length":
                    length = int(value)
            if len(body) < length:
                return
            self.rest = body[length:]
            yield json.loads(body[:length])


def main():
    log = open(sys.argv[1], "w", encoding="utf-8")
    lock = threading.Lock()
    server = subprocess.Popen(sys.argv[3:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def hand_on(source, sink, direction):
        splitter = Splitter()
        while chunk := os.read(source, 65536):
            # Noted before it is handed on: no answer is noted before its question.
            for message in splitter.feed(chunk):
                with lock:
                    log.write(json.dumps({"t": 0, "dir": direction, "msg": message}, ensure_ascii=False) + "\n")
                    log.flush()
            try:
                while chunk:
                    chunk = chunk[os.write(sink, chunk):]
            except OSError:
                return
        if direction == "c2s":
            server.stdin.close()

    asking = (sys.stdin.fileno(), server.stdin.fileno(), "c2s")
    threading.Thread(target=hand_on, args=asking, daemon=True).start()
    hand_on(server.stdout.fileno(), sys.stdout.fileno(), "s2c")
    sys.exit(server.wait())


if __name__ == "__main__":
    main()
