#!/usr/bin/env node
import { runMock } from "./command/run-mock.ts";

await runMock(process.argv.slice(2), process.env);
