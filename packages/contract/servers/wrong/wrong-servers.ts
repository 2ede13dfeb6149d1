import { BASE } from "../run/base-arguments.ts";
import { CONNECTION_SERVERS } from "./connections.ts";
import { CONTENT_TYPE_SERVERS } from "./content-types.ts";
import { EFFECT_SERVERS } from "./effects.ts";
import { ENUMERATION_SERVERS, VALID_VALUE_SERVERS } from "./enumerations.ts";
import { ERROR_SERVERS } from "./errors.ts";
import { FIELD_SERVERS, LIST_SERVERS } from "./fields.ts";
import {
  CHANGE_SERVERS_FROM_SPEC,
  REQUIRED_SERVERS_FROM_SPEC,
  RESPONSE_SERVERS_FROM_SPEC,
} from "./from-spec/fields.ts";
import { LIMIT_SERVERS_FROM_SPEC } from "./from-spec/limits.ts";
import { TYPE_SERVERS_FROM_SPEC } from "./from-spec/types.ts";
import { VALUE_SERVERS_FROM_SPEC } from "./from-spec/values.ts";
import { HARMLESS_SERVERS } from "./harmless.ts";
import { JSON_SERVERS } from "./json.ts";
import { LIMIT_SERVERS } from "./limits.ts";
import { REQUEST_ID_SERVERS } from "./request-ids.ts";
import { ACCOUNT_SERVERS, ROUTE_SERVERS } from "./routes.ts";
import { STATUS_SERVERS } from "./statuses.ts";
import { SUCCESS_SERVERS } from "./successes.ts";
import { TEXT_SERVERS } from "./text.ts";
import { TOKEN_SERVERS } from "./tokens.ts";
import { TYPE_SERVERS } from "./types.ts";
import type { Kind, WrongServer } from "./wrong-server.ts";

/** The wrong servers that are written by hand. */
export const KINDS: readonly Kind[] = [
  { kind: "tokens", servers: TOKEN_SERVERS },
  { kind: "harmless mode", servers: HARMLESS_SERVERS },
  { kind: "paths and methods", servers: ROUTE_SERVERS },
  { kind: "accounts", servers: ACCOUNT_SERVERS },
  { kind: "content types", servers: CONTENT_TYPE_SERVERS },
  { kind: "JSON", servers: JSON_SERVERS },
  { kind: "fields", servers: FIELD_SERVERS },
  { kind: "types", servers: TYPE_SERVERS },
  { kind: "enumerations", servers: ENUMERATION_SERVERS },
  { kind: "valid values", servers: VALID_VALUE_SERVERS },
  { kind: "limits", servers: LIMIT_SERVERS },
  { kind: "characters", servers: TEXT_SERVERS },
  { kind: "lists", servers: LIST_SERVERS },
  { kind: "changes", servers: EFFECT_SERVERS },
  { kind: "successes", servers: SUCCESS_SERVERS },
  { kind: "errors", servers: ERROR_SERVERS },
  { kind: "statuses", servers: STATUS_SERVERS },
  { kind: "request IDs", servers: REQUEST_ID_SERVERS },
  { kind: "connections", servers: CONNECTION_SERVERS },
].map(({ kind, servers }) => ({ kind, servers: servers.filter(hasBase) }));

/** The wrong servers that follow from the spec: some for each field, type, limit and enumeration. */
export const KINDS_FROM_SPEC: readonly Kind[] = [
  { kind: "each type", servers: TYPE_SERVERS_FROM_SPEC },
  { kind: "each limit", servers: LIMIT_SERVERS_FROM_SPEC },
  { kind: "each value", servers: VALUE_SERVERS_FROM_SPEC },
  { kind: "each optional field", servers: REQUIRED_SERVERS_FROM_SPEC },
  { kind: "each shown field", servers: CHANGE_SERVERS_FROM_SPEC },
  { kind: "each response field", servers: RESPONSE_SERVERS_FROM_SPEC },
].map(({ kind, servers }) => ({ kind, servers: servers.filter((server) => hasBase(server) && !isByHand(server)) }));

/** Whether the operation has a base request. A new operation has none yet. */
function hasBase({ operationId }: WrongServer): boolean {
  return Object.hasOwn(BASE, operationId);
}

function isByHand({ operationId, name }: WrongServer): boolean {
  return KINDS.some(({ servers }) => servers.some((other) => other.operationId === operationId && other.name === name));
}
