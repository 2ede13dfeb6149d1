#!/usr/bin/env node
import { startMock } from "./start-mock.ts";

const port = process.env["PORT"] ?? "4010";

try {
  if (!/^\d{1,5}$/.test(port))
    throw new Error(`PORT is "${port}", which is not a port. Set it to a number such as 4010.`);
  const mock = await startMock({ port: Number(port) });
  console.log(`The mock server listens on ${mock.url}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void mock.close());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
