"""Stands between an editor and the server and notes what they say, one JSON object a line:

    traffic.py LOG -- SERVER ARGUMENTS ...

The lines are those of the server's own tests ({"t": 0, "dir": "c2s", "msg": {...}}), so that CI checks both alike.
What passes is handed on byte by byte, as it comes. A question is noted with its answer: what an editor asks and then does
not wait for, because it is closed, is no fault of the server. When the server is the first to go, all of them are noted.
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

    waiting, left = {}, threading.Event()

    def write(direction, message):
        log.write(json.dumps({"t": 0, "dir": direction, "msg": message}, ensure_ascii=False) + "\n")
        log.flush()

    def note(direction, message):
        if direction == "c2s" and "method" in message and "id" in message:
            waiting[json.dumps(message["id"])] = message
            return
        if direction == "s2c" and "method" not in message:
            question = waiting.pop(json.dumps(message.get("id")), None)
            if question:
                write("c2s", question)
        write(direction, message)

    def hand_on(source, sink, direction):
        splitter = Splitter()
        while chunk := os.read(source, 65536):
            # Noted before it is handed on: no answer is noted before its question.
            for message in splitter.feed(chunk):
                with lock:
                    note(direction, message)
            try:
                while chunk:
                    chunk = chunk[os.write(sink, chunk):]
            except OSError:
                return
        if direction == "c2s":
            left.set()
            server.stdin.close()

    asking = (sys.stdin.fileno(), server.stdin.fileno(), "c2s")
    threading.Thread(target=hand_on, args=asking, daemon=True).start()
    hand_on(server.stdout.fileno(), sys.stdout.fileno(), "s2c")
    status = server.wait()
    with lock:
        # Told to go, by "exit" or by a signal of the editor's, it goes with 0 or the signal's negative number.
        for question in waiting.values() if status > 0 and not left.is_set() else ():
            write("c2s", question)
    sys.exit(status)


if __name__ == "__main__":
    main()
