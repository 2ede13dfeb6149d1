import { isLoopback } from "@hwc-users/client";
import { expect, test } from "vitest";

const hostnameOf = (host: string) => new URL(`http://${host}:4010`).hostname;

test.for(["localhost", "LOCALHOST", "127.0.0.1", "127.10.0.255", "[::1]", "[0:0:0:0:0:0:0:1]"])(
  "%s is a loopback host",
  (host) => {
    expect(isLoopback(hostnameOf(host))).toBe(true);
  },
);

test.for([
  "localhost.evil",
  "evil-localhost",
  "127.0.0.1.evil.com",
  "evil127.0.0.1.com",
  "126.0.0.1",
  "0.0.0.0",
  "10.0.0.1",
  "[::2]",
  "[::ffff:10.0.0.1]",
])("%s is not a loopback host", (host) => {
  expect(isLoopback(hostnameOf(host))).toBe(false);
});
