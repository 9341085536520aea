"""Reads messages as strictly as Python's email package can, and prints what they say as JSON.

    python3 read.py FILE…

Ends with a traceback where a message has any defect, a line end that is not CRLF, a byte beyond ASCII or a long line.
"""

import base64
import email.header
import email.parser
import email.policy
import email.utils
import json
import pathlib
import sys

POLICY = email.policy.SMTP.clone(raise_on_defect=True)


def lines_hold(content):
    assert content.isascii(), "a byte beyond ASCII"
    bare = content.replace(b"\r\n", b"")
    assert b"\r" not in bare and b"\n" not in bare, "a line end that is not CRLF"
    assert b"\0" not in content, "NUL"
    longest = max(content.split(b"\r\n"), key=len)
    assert len(longest) <= 998, f"a line of {len(longest)} bytes"
    for line in content.partition(b"\r\n\r\n")[0].split(b"\r\n"):
        assert not (b"=?" in line and len(line) > 76), f"encoded words on a line of {len(line)} bytes"
        assert all(len(word) <= 75 for word in line.split() if word.startswith(b"=?")), "a long encoded word"
        assert line.strip() and not line.endswith(b" "), "a header line of blanks, or with one at its end"


def mailboxes(message, raw, header):
    # The new parser of Python 3.11 puts blanks between the encoded words of a name, against RFC 2047 6.2.
    listed = email.utils.getaddresses([str(raw[header]).replace("\r\n", "")])
    names = [str(email.header.make_header(email.header.decode_header(name))) for name, _ in listed]
    addresses = [one.addr_spec for one in message[header].addresses]
    assert addresses == [address for _, address in listed], (addresses, listed)
    return [{"name": name, "address": address} for name, address in zip(names, addresses)]


def text(part):
    return part.get_content().replace("\r\n", "\n")


def read(path):
    content = pathlib.Path(path).read_bytes()
    lines_hold(content)
    message = email.parser.BytesParser(policy=POLICY).parsebytes(content)
    raw = email.parser.BytesHeaderParser(policy=email.policy.compat32).parsebytes(content)
    for part in message.walk():
        assert not part.defects, part.defects
        for name, value in part.items():
            assert not value.defects, (name, value.defects)
    parts = [part.get_content_type() for part in message.walk()]
    return {
        "subject": message["subject"],
        "sender": mailboxes(message, raw, "from")[0],
        "recipients": mailboxes(message, raw, "to"),
        "date": message["date"].datetime.isoformat(),
        "identity": message["message-id"],
        "automatic": message["auto-submitted"],
        "parts": parts,
        "text": text(message.get_body(("plain",))),
        "html": text(message.get_body(("html",))),
        "attachments": [
            {
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "content": base64.b64encode(part.get_content()).decode(),
            }
            for part in message.iter_attachments()
        ]
        if "multipart/mixed" in parts
        else [],
    }


if __name__ == "__main__":
    print(json.dumps([read(path) for path in sys.argv[1:]]))
