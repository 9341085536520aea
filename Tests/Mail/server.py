"""An SMTP server on loopback that keeps what it takes, for tests of handing mail over.

    python server.py FOLDER

Prints the port that it listens on, and ends when its standard input does. How it treats a recipient stands before the
`@`: `refused` gets 550, `deferred` 451, `dropped` loses the connection in the middle of the message; all others are
taken. Each message is kept as FOLDER/NUMBER.eml, with its envelope beside it as NUMBER.json.
"""

import asyncio
import json
import pathlib
import sys

from aiosmtpd.smtp import SMTP


class Mailbox:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.split("@")[0]
        if local == "refused":
            return "550 5.1.1 No such mailbox"
        if local == "deferred":
            return "451 4.7.1 Greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(address.startswith("later@") for address in envelope.rcpt_tos):
            return "451 4.3.0 Mail system is full, try again later"
        self.count += 1
        name = self.folder / f"{self.count:04}"
        name.with_suffix(".eml").write_bytes(envelope.original_content)
        name.with_suffix(".json").write_text(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos}))
        return "250 Taken"


class Dropping(SMTP):
    """Hangs up after DATA was asked for where a recipient wants it so."""

    async def smtp_DATA(self, arg):
        if self.envelope and any(address.startswith("dropped@") for address in self.envelope.rcpt_tos):
            await self.push("354 Go on")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


async def main(folder):
    mailbox = Mailbox(folder)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Dropping(mailbox, hostname="localhost"), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
