import { describe, expect, test } from "vitest";
import { readOptions } from "../../src/options/options.ts";

const targetOf = (target: string, ...options: string[]) => readOptions(["--target", target, ...options]).target;

test.for([
  ["https://api.example.com", "https://api.example.com"],
  ["https://API.example.com:443/", "https://api.example.com"],
  ["https://api.example.com/base/path//", "https://api.example.com/base/path"],
  ["http://localhost:4010", "http://localhost:4010"],
  ["http://127.0.0.2/base", "http://127.0.0.2/base"],
  ["http://[::1]:4010", "http://[::1]:4010"],
])("accepts the target %s", ([target = "", read]) => {
  expect(targetOf(target)).toBe(read);
});

test.for([
  "api.example.com",
  "localhost:4010",
  "ftp://api.example.com",
  "https://",
  "https://me@api.example.com",
  "https://me:pw@api.example.com",
  "https://api.example.com/?",
  "https://api.example.com/?a=b",
  "https://api.example.com/#",
  "https://api.example.com/#a",
  "http://localhost?",
])("rejects the target %s", (target) => {
  expect(() => targetOf(target)).toThrow(
    "--target is not the URL of a server. Use a URL such as https://host, without",
  );
});

test.for([
  "http://api.example.com",
  "http://localhost.evil",
  "http://localhost.evil.com:4010",
  "http://evil.localhost",
  "http://notlocalhost",
  "http://127.0.0.1.evil.com",
  "http://127.0.0.1.1.evil",
  "http://128.0.0.1",
  "http://0.0.0.0",
  "http://10.0.0.1",
  "http://[::]",
  "http://[::2]",
  "http://[::ffff:1.2.3.4]",
  "http://[::ffff:127.0.0.1]",
  "http://[fe80::1]",
])("rejects plain http to another machine: %s", (target) => {
  expect(() => targetOf(target)).toThrow("--target uses plain http, which exposes tokens.");
});

describe("--allow-http", () => {
  test.for([
    ["http://app:8080", "app:8080"],
    ["http://app", "app:80"],
    ["http://app:8080/base", "app"],
    ["http://APP.internal", "App.Internal"],
    ["http://[fd00::1]:8080", "[fd00::1]:8080"],
    ["http://[fd00::1]:8080", "[fd00::1]"],
  ])("allows %s with %s", ([target = "", host = ""]) => {
    expect(targetOf(target, "--allow-http", "other", "--allow-http", host)).toBe(target.toLowerCase());
  });

  test.for([
    ["http://app:8081", "app:8080"],
    ["http://app:8080", "app:80"],
    ["http://app", "app:8080"],
    ["http://my.app", "app"],
    ["http://app.evil.com", "app"],
    ["http://application", "app"],
  ])("does not allow %s with %s", ([target = "", host = ""]) => {
    expect(() => targetOf(target, "--allow-http", host)).toThrow(`or --allow-http ${new URL(target).host}.`);
  });

  test.for(["", "http://app", "app/base", "me@app", "app:port", "app:8080?", "a b", "app:99999"])(
    'rejects the host "%s"',
    (host) => {
      expect(() => targetOf("http://app", "--allow-http", host)).toThrow(
        `--allow-http is "${host}". Use a host such as app, for any port, or app:8080.`,
      );
    },
  );
});
