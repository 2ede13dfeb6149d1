import { namedFaults } from "@hwc-users/faults";

/** What `--help` prints. */
export const help = `Usage: hwc-users-mock [options]

Answers the calls of the Huawei Cloud user accounts with the examples of their spec, until Ctrl-C.

  --port <number>              where to listen; 0 takes a free port (default: PORT from the environment, or 4010)
  --host <address>             the address to listen on (default: 127.0.0.1; 0.0.0.0 for every address)
  --dynamic                    answer with made-up values that fit the schemas, instead of the first example
  --cors-origin <origin>       let only pages of this origin call; may be repeated (default: every origin)
  --delay <ms | ms-ms>         wait before each answer, such as 200 or 100-300 (default: 0)
  --workers <number | auto>    how many processes share the port; auto is one for each core (default: 1)
  --log <text | json | none>   how to log each request to stdout (default: text)
  --faults                     let requests ask for a fault; needs --workers 1
  --upstream <url>             pass requests on to a real server, and check both directions
  --upstream-timeout <ms>      how long that server may take (default: 30000)
  --help, --version            print this, or the version

A request asks for an answer with a header:

  Prefer: code=403                        the first example of a status
  Prefer: code=400, example=userIdTaken   a named example
  Prefer: fault=reset                     a fault, with --faults: ${listFaults()}

http://127.0.0.1:4010/ lists the operations with their examples; /health tells that the mock answers.

The command ends with 0 when it was stopped, 1 when it cannot listen or its workers keep dying, 2 when an option is wrong.
`;

function listFaults(): string {
  const lines = [""];
  for (const name of Object.keys(namedFaults)) {
    if ((lines.at(-1) ?? "").length + name.length > 68) lines.push("");
    lines[lines.length - 1] += `${lines.at(-1) === "" ? "" : ", "}${name}`;
  }
  return ["", ...lines].join(`\n${" ".repeat(42)}`);
}
