import type { Answer, AnsweredOperation } from "../api/answer.ts";
import type { Exchange } from "./exchange.ts";

/** An answer that was chosen, and whether by the name of its example; or a fault by its name. */
export type Choice = { answer: Answer; isNamed: boolean } | { fault: string };

/** Who looks at the requests of a mock: the journal of the library, the log of the command. */
export interface Observer {
  /** Chooses an answer in place of the request's own preference. */
  choose?(operation: AnsweredOperation, exchange: Exchange): Choice | undefined;
  /** Told of a request that came whole, before it is answered. */
  received?(exchange: Exchange, body: unknown): void;
  /** Told when an answer has left, or its connection has ended. */
  answered?(exchange: Exchange): void;
}
