import type { Delay } from "../latency/delay.ts";
import type { SelectedReply } from "../preference/selected-reply.ts";
import type { RequestMatcher } from "./reply.ts";

/** A checked reply. */
export interface ScriptedReply {
  /** Missing for the usual response. */
  selected?: SelectedReply;
  headers: Readonly<Record<string, string>>;
  delay?: Delay;
  /** How many requests get it; `Infinity` for all. */
  times: number;
  when?: RequestMatcher;
}
