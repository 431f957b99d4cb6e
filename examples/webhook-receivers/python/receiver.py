"""Receives M2M webhooks with the standard library only.

    M2M_WEBHOOK_SECRETS=whsec_… PORT=3000 python3 receiver.py
"""

import base64
import hashlib
import hmac
import json
import os
import re
import sys
import threading
import time
from collections import OrderedDict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# region verify
M2M_HEADERS = ("x-m2m-signature", "x-m2m-signature-next", "x-m2m-signature-previous")
TOLERANCE_SECONDS = 300


class VerificationError(Exception):
    """`reason` is for programs, the message for people; neither holds a secret."""

    def __init__(self, reason, message):
        super().__init__(message)
        self.reason = reason


def verify(body, headers, secrets, now=None):
    """Returns the parsed event, or raises VerificationError.

    `body`: the bytes as they came; a parsed and re-written body has other bytes, hence another signature.
    `headers`: a dict with names in lower case. `secrets`: all that you hold; two while you change one.
    """
    is_m2m = any(name in headers for name in M2M_HEADERS)
    timestamp, received, expected = (_read_m2m if is_m2m else _read_standard)(body, headers, secrets)
    if abs((time.time() if now is None else now) - int(timestamp)) > TOLERANCE_SECONDS:
        raise VerificationError("timestamp_out_of_range", f"signed at {timestamp}; is this clock right?")
    # A list, not a generator: every pair is compared, so that the time does not tell which one was nearly right.
    if not any([hmac.compare_digest(mine, theirs) for mine in expected for theirs in received]):
        raise VerificationError("signature_mismatch", "wrong secret, or the body was changed")
    try:
        return json.loads(body.decode("utf-8"))
    except ValueError:
        raise VerificationError("body_not_json", "the signature is right, but the body is not JSON") from None


def _read_m2m(body, headers, secrets):
    """M2M's own scheme: the key is the whole secret, the text is `timestamp.body`, the result lower-case hex."""
    timestamp = _required(headers, "x-m2m-timestamp", r"[0-9]{1,12}")
    received = [headers.get(name, "") for name in M2M_HEADERS]
    received = [text for text in received if re.fullmatch(r"sha256=[0-9a-f]{64}", text)]
    if not received:
        raise VerificationError("malformed_header", "x-m2m-signature")
    signed = timestamp.encode() + b"." + body
    return timestamp, received, ["sha256=" + _mac(secret.encode(), signed).hex() for secret in secrets]


def _read_standard(body, headers, secrets):
    """Standard Webhooks: the key is what follows `whsec_`, read as base64; the id is signed too; base64 comes out."""
    signatures = _required(headers, "webhook-signature", r".{1,2000}")
    event_id = _required(headers, "webhook-id", r"[!-~]{1,200}")
    timestamp = _required(headers, "webhook-timestamp", r"[0-9]{1,12}")
    received = [text for text in signatures.split(" ") if re.fullmatch(r"v1,[A-Za-z0-9+/]{43}=", text)]
    if not received:
        raise VerificationError("malformed_header", "webhook-signature")
    signed = f"{event_id}.{timestamp}.".encode() + body
    keys = [base64.b64decode(secret[len("whsec_") :]) for secret in secrets]
    return timestamp, received, ["v1," + base64.b64encode(_mac(key, signed)).decode() for key in keys]


def _mac(key, signed):
    return hmac.new(key, signed, hashlib.sha256).digest()


def _required(headers, name, form):
    if name not in headers:
        raise VerificationError("missing_header", name)
    if not re.fullmatch(form, headers[name]):
        raise VerificationError("malformed_header", name)
    return headers[name]


# endregion verify

MAX_BODY_BYTES = 2 * 1024 * 1024
MAX_REMEMBERED = 10_000
_seen = OrderedDict()
_lock = threading.Lock()


def is_first(event_id):
    """In production: a table with a unique column, written in the transaction that does or queues the work."""
    with _lock:
        if event_id in _seen:
            return False
        _seen[event_id] = None
        if len(_seen) > MAX_REMEMBERED:
            _seen.popitem(last=False)
        return True


class Receiver(BaseHTTPRequestHandler):
    secrets = []
    timeout = 30  # a sender that stops talking must not hold a thread for ever

    def do_POST(self):
        length = self.headers.get("content-length", "")
        if not re.fullmatch(r"[0-9]{1,10}", length):
            return self.answer(411, "length_required")
        if int(length) > MAX_BODY_BYTES:
            return self.answer(413, f"body_too_large: more than {MAX_BODY_BYTES} bytes")
        body = self.rfile.read(int(length))
        # Repeated headers are joined, so that no form accepts them: two signers cannot both be right.
        headers = {name.lower(): ", ".join(self.headers.get_all(name)) for name in self.headers.keys()}
        event_id = headers.get("webhook-id", "")
        try:
            if not event_id:
                raise VerificationError("missing_header", "webhook-id")
            event = verify(body, headers, self.secrets)
        except VerificationError as error:
            print(f"refused {event_id!r}: {error.reason}", file=sys.stderr, flush=True)
            return self.answer(400, f"{error.reason}: {error}")
        if not is_first(event_id):
            return self.answer(200, "duplicate")
        # Only note it here and do the work afterwards: the sender waits 30 seconds at most.
        print(f"received {event['event']} {event_id}", flush=True)
        return self.answer(200, "accepted")

    def do_GET(self):
        self.answer(405, "method_not_allowed: POST only")

    def answer(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        """The lines above are the log; paths and addresses are not wanted twice."""


def main():
    secrets = os.environ.get("M2M_WEBHOOK_SECRETS", "").split(",")
    if not all(re.fullmatch(r"whsec_[0-9a-f]{48}", secret) for secret in secrets):
        sys.exit("Set M2M_WEBHOOK_SECRETS to your whsec_… secrets, separated by commas.")
    Receiver.secrets = secrets
    port = int(os.environ.get("PORT", "3000"))
    server = ThreadingHTTPServer(("", port), Receiver)
    print(f"listening on {port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
