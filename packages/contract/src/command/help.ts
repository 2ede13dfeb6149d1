export const HELP = `Holds a server to the spec of the Huawei Cloud user accounts, and names each departure.

Usage: contract --target <url> [options]

Without --allow-writes, only calls are sent that every server must refuse, because they carry no valid token. They also
name nobody: made-up accounts, empty lists. A server that takes them all the same changes nothing.

  --target <url>        The server, such as https://api-intl.meeting.huaweicloud.com or http://127.0.0.1:4010
  --operation <id>      Only this operation; may be given again. By default all that the host serves
  --allow-writes        Sends calls that change the accounts in --accounts, and calls that break one rule of the spec each
  --accounts <file>     JSON with the arguments of each operation that may be called, by operation:
                        {"updateUser": {"account": "test010", "body": {"email": "test010@example.com"}}}
                        Operations that are not in it get no such calls. The body is what the accounts are left with
  --cases <number>      Made-up calls for each operation, besides those for each rule (default 20; with --allow-writes)
  --seed <number>       Repeats the made-up calls of another run (default: by chance; the report names it)
  --rate <number>       Requests in a second, at most (default 5)
  --timeout <ms>        How long one answer may take (default 10000)
  --max-requests <n>    Stops after so many requests (default 1000)
  --max-time <seconds>  Stops after so long (default 900)
  --report <kind>       text, json or junit (default text)
  --output <file>       Where the report goes (default: standard output)
  --help                Prints this
  --version             Prints the version

Tokens come from the environment: HWC_ACCESS_TOKEN for Meeting, HWC_AUTH_TOKEN for Workspace. They are never printed.

Exit codes: 0 the server conforms, 1 it departs from the spec, 2 wrong use, or the run could not be finished.
`;
