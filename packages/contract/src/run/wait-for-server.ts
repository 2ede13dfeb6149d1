import { StopError } from "../errors/stop-error.ts";
import type { Transport } from "../http/transport.ts";
import type { WireRequest } from "../http/wire-request.ts";
import type { RunControl } from "./run-plan.ts";

/** Any response shows that the server is up. No server changes anything because of this request. */
const PROBE: WireRequest = { method: "OPTIONS", target: "", headers: {}, body: null };

/** Between two probes, in milliseconds. */
const PAUSE = 500;

/**
 * Waits until the server responds, so that a run can start together with its server.
 *
 * @param seconds How long to wait at most. With 0, nothing is sent.
 * @returns Why the run must stop; undefined when the server responds.
 */
export async function waitForServer(
  transport: Pick<Transport, "send">,
  seconds: number,
  { clock, interruption, onProgress }: RunControl,
): Promise<string | undefined> {
  if (seconds === 0) return undefined;
  const signal = AbortSignal.any([interruption, clock.timeout(seconds * 1000)]);
  let problem: string | undefined;
  let isFirst = true;
  try {
    while (true) {
      problem = await problemOfProbe(transport, signal);
      if (problem === undefined) return undefined;
      if (isFirst) onProgress(`Waiting up to ${seconds} s. ${problem}`);
      isFirst = false;
      await clock.wait(PAUSE, signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    if (interruption.aborted) return "The run was interrupted.";
    return `Waited ${seconds} s (--wait) for the server. ${problem ?? "It sends no response."}`;
  }
}

/** Why the server did not respond; undefined when it did. */
async function problemOfProbe(transport: Pick<Transport, "send">, signal: AbortSignal): Promise<string | undefined> {
  try {
    const outcome = await transport.send(PROBE, signal);
    return "problem" in outcome ? `Problem: ${outcome.problem}.` : undefined;
  } catch (error) {
    if (error instanceof StopError) return error.message;
    throw error;
  }
}
