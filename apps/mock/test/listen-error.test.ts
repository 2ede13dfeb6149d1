import { expect, test } from "vitest";
import { listenError } from "../src/http/listen-error.ts";

test.for([
  ["EADDRINUSE", "in use. Choose another port"],
  ["EACCES", "may not use the port. Choose a port from 1024"],
  ["ENOTFOUND", "no address is known for the host. Use 127.0.0.1"],
  ["EOTHER", "the reason. Choose another port or host"],
] as const)("%s has a remedy", ([code, part]) => {
  const { message } = listenError(Object.assign(new Error("the reason"), { code }), 80, "example.test");
  expect(message).toContain("port 80 of example.test");
  expect(message).toContain(part);
});
