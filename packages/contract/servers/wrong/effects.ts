import { isObject, responseExample } from "@hwc-users/spec";
import { onSuccess } from "../right/change-reply.ts";
import type { RequestContext } from "../right/request-context.ts";
import type { ServerParts } from "../right/start-server.ts";
import { apply, assign } from "../right/steps/effect.ts";
import { RIGHT_STEPS } from "../right/steps/right-steps.ts";
import { mapTexts } from "./map-texts.ts";
import type { WrongServer } from "./wrong-server.ts";

type Fields = Record<string, unknown>;

const NOT_CHANGED =
  /^response 200.*(does not have the value|was not changed|same values as before|none of the values|request before)/;

/** Servers whose responses are about another user, or that change nothing or less. */
export const EFFECT_SERVERS: readonly WrongServer[] = [
  user(
    "shows another account",
    { finish: onSuccess((body) => ({ ...body, userAccount: "fang.wang" })) },
    /^response 200 \/userAccount/,
  ),
  user(
    "shows the account in capitals",
    { finish: onSuccess((body) => ({ ...body, userAccount: String(body["userAccount"]).toUpperCase() })) },
    /^response 200 \/userAccount/,
  ),
  user(
    "shows the documented user",
    { steps: { respond: (context) => RIGHT_STEPS.respond({ ...context, accounts: [], pathValues: {} }) } },
    /^response 200 \/userAccount/,
  ),
  desktop(
    "shows another ID",
    { finish: onSuccess((body) => ({ ...body, id: "8a2c3f9579d240820179d51e6caf0002" })) },
    /^response 200 \/id/,
  ),
  desktop(
    "shows the project instead of the user",
    { finish: onSuccess((body, { pathValues }) => ({ ...body, id: pathValues?.["project_id"] })) },
    /^response 200 \/id/,
  ),
  user("changes nothing", { steps: { apply: () => undefined } }, NOT_CHANGED),
  user(
    "shows the documented values",
    { finish: onSuccess(({ userAccount }, context) => ({ ...documented(context), userAccount })) },
    NOT_CHANGED,
  ),
  user(
    "shows the values before the change",
    { order: ["checkRoute", "checkToken", "checkContentType", "parseBody", "validate", "findAccounts", "respond"] },
    NOT_CHANGED,
  ),
  user(
    "changes only the first field",
    changing((fields) => Object.fromEntries(Object.entries(fields).slice(0, 1))),
    NOT_CHANGED,
  ),
  user(
    "keeps the old value instead of an empty one",
    changing((fields) => filter(fields, (value) => value !== "")),
    NOT_CHANGED,
  ),
  user(
    "keeps the old value instead of false",
    changing((fields) => filter(fields, (value) => value !== false)),
    /^response 200 \/hidePhone/,
  ),
  user(
    "keeps the old value instead of 0",
    changing((fields) => filter(fields, (value) => value !== 0)),
    /^response 200 \/status/,
    { status: 1 },
  ),
  user(
    "swaps the meanings of the status",
    changing(({ status, ...fields }) => ({ ...fields, ...(status !== undefined && { status: 1 - Number(status) }) })),
    /^response 200 \/status/,
  ),
  user(
    "inverts hidePhone",
    changing(({ hidePhone, ...fields }) => ({ ...fields, ...(hidePhone !== undefined && { hidePhone: !hidePhone }) })),
    /^response 200 \/hidePhone/,
  ),
  user(
    "shows positions from 0",
    { finish: onSuccess((body) => ({ ...body, sortLevel: Number(body["sortLevel"]) - 1 })) },
    /^response 200 \/sortLevel/,
  ),
  user(
    "swaps title and desc",
    { finish: onSuccess((body) => ({ ...body, title: body["desc"], desc: body["title"] })) },
    /^response 200.*(title|desc|none)/,
  ),
  user(
    "shows the name as the English name",
    { finish: onSuccess((body) => ({ ...body, englishName: body["name"] })) },
    /^response 200 \/englishName/,
  ),
  user(
    "trims text",
    changing((fields) => mapTexts(fields, (text) => text.slice(0, 40))),
    NOT_CHANGED,
  ),
  user(
    "stores text in capitals",
    changing((fields) => mapTexts(fields, (text) => text.toUpperCase())),
    NOT_CHANGED,
  ),
  user(
    "resets a field that the request has",
    { steps: { apply: apply((account, fields) => assign(account, { ...fields, hidePhone: false })) } },
    /^response 200 \/hidePhone/,
  ),
  {
    name: "shows the values of the request before",
    operationId: "updateUser",
    create: oneRequestLate,
    named: NOT_CHANGED,
  },
  { name: "shows the first change for ever", operationId: "updateUser", create: firstForEver, named: NOT_CHANGED },
  { name: "loses every tenth change", operationId: "updateUser", create: losesSome, named: NOT_CHANGED },
];

function user(name: string, parts: ServerParts, named: RegExp, body?: Fields): WrongServer {
  return {
    name,
    operationId: "updateUser",
    create: () => parts,
    named,
    fields: "all",
    ...(body && { values: { body } }),
  };
}

function desktop(name: string, parts: ServerParts, named: RegExp): WrongServer {
  return { name, operationId: "updateUserInfo", create: () => parts, named };
}

/** Stores other fields than the request has. */
function changing(change: (fields: Fields) => Fields): ServerParts {
  return { steps: { apply: apply((account, fields) => assign(account, change(fields))) } };
}

function filter(fields: Fields, keep: (value: unknown) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => keep(value)));
}

function documented({ operation }: RequestContext): Fields {
  const value = responseExample(operation);
  return isObject(value) ? value : {};
}

/** Shows what the request before has set. */
function oneRequestLate(): ServerParts {
  let shown: Fields = {};
  return {
    finish: onSuccess((body, { body: sent }) => {
      const before = shown;
      shown = isObject(sent) ? sent : {};
      return { ...body, ...filterNames(before, body) };
    }),
  };
}

/** Shows the first values in all later responses. */
function firstForEver(): ServerParts {
  let first: Fields | undefined;
  return {
    finish: onSuccess((body) => {
      first ??= body;
      return first;
    }),
  };
}

function losesSome(): ServerParts {
  let count = 0;
  return changing((fields) => (++count % 10 === 0 ? {} : fields));
}

/** Without fields that responses do not have. */
function filterNames(fields: Fields, body: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(body, name)));
}
