import { operations } from "@hwc-users/spec";
import { tokenVariable } from "./token-variable.ts";

const variables = new Map(operations.map(({ service, tokenHeader }) => [service, tokenVariable(tokenHeader)]));
const tokens = [...variables].map(([service, variable]) => `${variable} for ${service}`).join(", ");

export const HELP = `Checks a server against the spec of the Huawei Cloud user accounts, and lists each violation.

Usage: contract --target <url> [options]

Without --allow-writes, it sends only requests that every server must reject, because they have no valid token. Their
accounts are invented and their lists empty. A server that accepts one by mistake changes nothing.

  --target <url>        The server, such as https://api.example.com or http://127.0.0.1:4010
  --operation <id>      Only this operation; can be repeated (default: all operations of the host)
  --allow-writes        Also sends requests that change the accounts in --accounts, and requests with one violation each
  --accounts <file>     JSON with the arguments of each operation to test, by operation:
                        {"updateUser": {"account": "test010", "body": {"email": "test010@example.com"}}}
                        Other operations get no such requests. The accounts end with the given body
  --cases <number>      Generated requests for each operation, in addition to one for each boundary case (default: 20)
  --seed <number>       Seed of the generated requests, to reproduce a run (default: random; the report has it)
  --rate <number>       Requests per second (default: 5)
  --timeout <ms>        Time limit of a response (default: 10000)
  --max-requests <n>    Stops the run after so many requests (default: 1000)
  --max-time <seconds>  Stops the run after so long (default: 900)
  --report <kind>       text, json or junit (default: text)
  --output <file>       Where to write the report (default: standard output)
  --help                Prints this help
  --version             Prints the version

Tokens come from the environment: ${tokens}. They are never printed.

Exit codes: 0 the server conforms, 1 violations, 2 wrong usage or an incomplete run.
`;
