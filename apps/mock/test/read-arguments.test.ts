import { describe, expect, test } from "vitest";
import { readArguments } from "../src/command/read-arguments.ts";
import { OptionError } from "../src/server/options.ts";

describe("the command line", () => {
  test.for([
    [["--prot", "1"], /--prot/],
    [["extra"], /extra/],
    [["--port"], /--port/],
    [["--port", "http"], /--port is "http".*4010/],
    [["--port", "65536"], /--port is "65536"/],
    [["--workers", "0"], /--workers is "0".*auto/],
    [["--workers", "2", "--faults"], /--faults needs --workers 1/],
    [["--log", "xml"], /--log is "xml".*text, json, none/],
    [["--delay", "soon"], /--delay/],
    [["--delay", "300-100"], /--delay is \[300,100\]/],
    [["--cors-origin", "localhost"], /--cors-origin/],
    [["--upstream", "example.com"], /--upstream is "example.com"/],
    [["--upstream", "http://127.0.0.1:1", "--dynamic"], /--upstream and --dynamic/],
    [["--upstream-timeout", "0"], /--upstream-timeout/],
    [["--host", ""], /--host/],
  ] as const)("says what is wrong with %j", ([args, message]) => {
    expect(() => readArguments([...args], {}, 2)).toThrow(OptionError);
    expect(() => readArguments([...args], {}, 2)).toThrow(message);
  });

  test("says what is wrong with a PORT that is none", () => {
    expect(() => readArguments([], { PORT: "http" }, 2)).toThrow(/^PORT is "http".*4010/);
    expect(readArguments(["--port", "1"], { PORT: "http" }, 2).options).toEqual({ port: 1 });
  });

  test("is read whole", () => {
    const args =
      "--port 0 --host :: --cors-origin http://a --cors-origin http://b --delay 1-2 --workers auto --log json";
    expect(readArguments(args.split(" "), {}, 7)).toEqual({
      help: false,
      version: false,
      workers: 7,
      log: "json",
      options: { port: 0, host: "::", corsOrigins: ["http://a", "http://b"], delay: [1, 2] },
    });
    expect(readArguments([], {}, 7)).toMatchObject({ workers: 1, log: "text", options: {} });
  });
});
