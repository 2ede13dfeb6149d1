import { isLoopback } from "@hwc-users/client";
import { expect, test } from "vitest";

const hostnameOf = (host: string) => new URL(`http://${host}:4010`).hostname;

test.for(["localhost", "LOCALHOST", "127.0.0.1", "127.10.0.255", "0x7f.1", "2130706433", "[::1]", "[0:0:0:0:0:0:0:1]"])(
  "%s is a loopback host",
  (host) => {
    expect(isLoopback(hostnameOf(host))).toBe(true);
  },
);

test.for([
  "localhost.evil",
  "localhost.",
  "app.localhost",
  "evil-localhost",
  "evillocalhost",
  "127.0.0.1.evil.com",
  "127.evil",
  "evil127.0.0.1.com",
  "126.0.0.1",
  "0.0.0.0",
  "10.0.0.1",
  "[::2]",
  "[::ffff:10.0.0.1]",
  "[::ffff:127.0.0.1]",
])("%s is not a loopback host", (host) => {
  expect(isLoopback(hostnameOf(host))).toBe(false);
});

test.for([
  "",
  "[::1].evil",
  "evil[::1]",
  "[::1",
  "127.0.0.1:4010",
  "localhost/evil",
  "localhost\nevil",
  "127.0.0.1\n.evil",
])("%j, which no URL has as its hostname, is not a loopback host", (hostname) => {
  expect(isLoopback(hostname)).toBe(false);
});
