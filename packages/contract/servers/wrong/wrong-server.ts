import type { ServerParts } from "../right/start-server.ts";

/** A server that is wrong in one way. */
export interface WrongServer {
  /** What it does, such as `accepts a title of 33 characters`. */
  name: string;
  operationId: string;
  /** Creates the parts that differ from those of the right server. */
  create(): ServerParts;
  /** Matches the violation that names the fault. */
  named: RegExp;
  /** Whether it is found without `--allow-writes`. */
  isHarmless?: true;
  /**
   * The fields that the base request names besides the required ones; by default `USUAL_FIELDS`. With fewer fields, a run is shorter
   * and has fewer chances to name the fault.
   */
  fields?: readonly string[] | "all";
  /** Values of the base request that replace the usual ones, because the server rejects those. */
  values?: { body?: Record<string, unknown>; value?: number };
}

/** The wrong servers of one kind. */
export interface Kind {
  kind: string;
  servers: readonly WrongServer[];
}

/** Matches the violation of a request that the server must reject but accepts. */
export function accepted(request: string): RegExp {
  return new RegExp(`^${escapePattern(request)} rejected: expected .*, got 2\\d\\d`);
}

/** Matches the violation of a request that the server must accept but rejects. */
export function rejected(request: string, status = 400): RegExp {
  return new RegExp(`^${escapePattern(request)} accepted: expected 2\\d\\d, got ${status}`);
}

/** Matches the violation of a request that the server rejects with another status. */
export function rejectedWith(status: number, request: string): RegExp {
  return new RegExp(`^${escapePattern(request)} rejected: expected .*, got ${status}`);
}

/** Escapes text for a pattern. A space stands for itself and `…` for any text. */
function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("…", ".*");
}
