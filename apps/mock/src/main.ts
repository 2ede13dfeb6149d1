#!/usr/bin/env node
import { listenForStopSignal } from "./command/stop-signal.ts";

// Before anything slow: as the first process of a container, a process without a handler ignores SIGTERM.
const stopSignal = listenForStopSignal();
const { runMock } = await import("./command/run-mock.ts");
await runMock(process.argv.slice(2), process.env, stopSignal);
