import { availableParallelism } from "node:os";
import { describe, expect, test } from "vitest";
import { parseArguments } from "../src/command/parse-arguments.ts";
import { OptionError } from "../src/options/check-options.ts";

describe("parseArguments", () => {
  test.for([
    [["--prot", "1"], /^unknown option "--prot" \(did you mean "--port"\?\)$/],
    [["--qqqqqqqqqqqqqq"], /^unknown option "--qqqqqqqqqqqqqq"$/],
    [["extra"], /extra/],
    [["--port"], /--port/],
    [["--port", "http"], /^--port must be .*4010.*, not "http"/],
    [["--port", "65536"], /^--port must be .*, not "65536"/],
    [["--workers", "0"], /^--workers must be .*auto, not "0"/],
    [["--workers", "2", "--faults"], /^--faults needs --workers 1/],
    [["--log", "xml"], /^--log must be one of text, json, none, not "xml"/],
    [["--delay", "soon"], /^--delay must be .*, not "soon"\.$/],
    [["--delay", "5s"], /^--delay must be .*, not "5s"\. Write 5000\.$/],
    [["--delay", "0.5s-1s"], /not "0\.5s-1s"\. Write 500-1000\.$/],
    [["--delay", "p50=100ms,p99=2s"], /Write p50=100,p99=2000\.$/],
    [["--delay", "1000min"], /not "1000min"\.$/],
    [["--upstream-timeout", "1m"], /Write 60000\.$/],
    [["--host", "http://localhost"], /^--host must be .*, not "http:\/\/localhost"\. Write localhost\.$/],
    [["--host", "127.0.0.1:80"], /Write 127\.0\.0\.1\.$/],
    [["--host", "[::1]:80"], /Write ::1\.$/],
    [["--host", "http://"], /^--host must be .*, not "http:\/\/"\.$/],
    [["--delay", "300-100"], /^--delay must be .*, not "300-100"/],
    [["--cors-origin", "localhost"], /^--cors-origin must be .*, not \["localhost"\]/],
    [["--upstream", "example.com"], /^--upstream must be .*, not "example.com"\. Write https:\/\/example\.com\.$/],
    [["--upstream", "localhost:80"], /Write http:\/\/localhost:80\.$/],
    [["--upstream", "http://127.0.0.1:1", "--dynamic"], /^--dynamic has no meaning with --upstream: the real server/],
    [["--upstream-timeout", "5"], /^--upstream-timeout has no meaning without --upstream/],
    [["--errors"], /^--errors has no meaning without --upstream: the mock always rejects/],
    [["--control-token", "t"], /^--control-token needs --control/],
    [
      ["--control", "--host", "0.0.0.0"],
      /^--control needs --control-token: other machines can reach --host "0\.0\.0\.0"/,
    ],
    [["--control", "--host", "localhost.example.com"], /^--control needs --control-token/],
    [["--record", "a"], /^--record needs --upstream/],
    [["--stateful", "--workers", "2"], /^--stateful needs --workers 1: the users live in one process/],
    [["--report", "a.txt"], /^--report must be files that end in .json or .xml/],
    [["--body-limit", "4gb"], /^--body-limit must be bytes such as .*, not "4gb"/],
    [["--upstream-timeout", "0"], /^--upstream-timeout must be/],
    [["--host", ""], /^--host is empty\. Set it to an address .*, or remove it\.$/],
    [["--delay", ""], /^--delay is empty\. Set it to milliseconds /],
  ] as const)("rejects %j", ([args, message]) => {
    expect(() => parseArguments([...args], {})).toThrow(OptionError);
    expect(() => parseArguments([...args], {})).toThrow(message);
  });

  test.for([["--app-key"], ["--password"], ["--secret-key"]])(
    "rejects %s without an ID, and does not print the secret",
    ([flag = ""]) => {
      for (const value of ["s3cret", "=s3cret", "s3cret="]) {
        const message = new RegExp(`^${flag} must be .* such as id=secret\\.$`);
        expect(() => parseArguments([flag, "id=other", flag, value], {})).toThrow(message);
      }
    },
  );

  test("parses secrets, which may contain equals signs", () => {
    const args = ["--app-key", "a=1", "--app-key", "b=2==", "--password", "c@d=3=4", "--secret-key", "__proto__=5"];
    const { appKeys, passwords, secretKeys } = parseArguments(args, {});
    expect(appKeys).toEqual({ a: "1", b: "2==" });
    expect(passwords).toEqual({ "c@d": "3=4" });
    expect(Object.entries(secretKeys ?? {})).toEqual([["__proto__", "5"]]);
  });

  test.for(["127.0.0.1", "127.0.0.2", "localhost", "::1"])("needs no control token on %s", (host) => {
    expect(parseArguments(["--control", "--host", host], {})).toEqual({ control: true, host });
  });

  test("reads the control token from its variable, and never prints it", () => {
    const args = ["--control", "--host", "0.0.0.0"];
    expect(parseArguments(args, { MOCK_CONTROL_TOKEN: "t1" })).toMatchObject({ controlToken: "t1" });
    const invalid = () => parseArguments(args, { MOCK_CONTROL_TOKEN: "s3cret with spaces" });
    expect(invalid).toThrow(/^MOCK_CONTROL_TOKEN must be [^"]*$/);
    const unused = () => parseArguments([], { MOCK_CONTROL_TOKEN: "t1" });
    expect(unused).toThrow("MOCK_CONTROL_TOKEN needs --control. Add it, or remove MOCK_CONTROL_TOKEN.");
  });

  test("names the environment variable of an invalid value", () => {
    expect(() => parseArguments([], { PORT: "http" })).toThrow(/^PORT must be .*4010.*, not "http"/);
    expect(() => parseArguments([], { PORT: "" })).toThrow(
      /^PORT is empty. Set it to a port such as 4010, .* or remove it/,
    );
  });

  test("prefers a flag to its environment variable", () => {
    expect(parseArguments([], { PORT: "2" })).toEqual({ port: 2 });
    expect(parseArguments(["--port", "1"], { PORT: "http" })).toEqual({ port: 1 });
  });

  test("parses every kind of value, and omits missing options", () => {
    const args =
      "--port 0 --host :: --cors-origin http://a --cors-origin http://b --delay 1-2 --workers auto --log json -h";
    expect(parseArguments(args.split(" "), {})).toEqual({
      port: 0,
      host: "::",
      corsOrigins: ["http://a", "http://b"],
      delay: [1, 2],
      workers: availableParallelism(),
      log: "json",
      help: true,
    });
    expect(parseArguments([], {})).toEqual({});
  });
});
