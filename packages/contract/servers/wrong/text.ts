import { isObject } from "@hwc-users/spec";
import { type Reason, reject } from "../right/reply.ts";
import type { ServerParts } from "../right/start-server.ts";
import { parseBody } from "../right/steps/body.ts";
import { apply } from "../right/steps/effect.ts";
import { RIGHT_STEPS } from "../right/steps/right-steps.ts";
import { mapTexts } from "./map-texts.ts";
import { accepted, rejected, type WrongServer } from "./wrong-server.ts";

const CHINESE = /\p{Script=Han}/u;
const EMOJI = /\p{Emoji_Presentation}/u;
const COMBINING = /\p{M}/u;

/** Servers that handle only some characters. */
export const TEXT_SERVERS: readonly WrongServer[] = [
  entry(
    "rejects Chinese",
    () => rejecting(CHINESE, "invalid"),
    rejected("/body/title maxLength 32: 32 Chinese characters"),
  ),
  entry("rejects emoji", () => rejecting(EMOJI, "invalid"), rejected("/body/title maxLength 32: 32 emoji characters")),
  entry(
    "rejects combining characters",
    () => rejecting(COMBINING, "invalid"),
    rejected("/body/title maxLength 32: 32 combining characters"),
  ),
  entry(
    "fails for Chinese",
    () => rejecting(CHINESE, "failed"),
    rejected("/body/title maxLength 32: 32 Chinese characters", 500),
  ),
  entry(
    "fails for emoji",
    () => rejecting(EMOJI, "failed"),
    rejected("/body/title maxLength 32: 32 emoji characters", 500),
  ),
  entry(
    "fails for combining characters",
    () => rejecting(COMBINING, "failed"),
    rejected("/body/title maxLength 32: 32 combining characters", 500),
  ),
  entry(
    "stores Chinese as question marks",
    () => storing((text) => text.replaceAll(/\p{Script=Han}/gu, "?")),
    changed("title"),
  ),
  entry(
    "stores emoji as question marks",
    () => storing((text) => text.replaceAll(/\p{Emoji_Presentation}/gu, "?")),
    changed("title"),
  ),
  entry("drops emoji", () => storing((text) => text.replaceAll(/\p{Emoji_Presentation}/gu, "")), changed("title")),
  entry("composes characters", () => storing((text) => text.normalize("NFC")), changed("title")),
  entry(
    "reads the body as ISO-8859-1",
    () => ({ steps: { parseBody: parseBody((bytes) => JSON.parse(bytes.toString("latin1"))) } }),
    /maxLength|does not have the value/,
  ),
  entry("cuts text to 16 characters", () => storing((text) => text.slice(0, 16)), changed("title")),
  entry(
    "cuts text to 16 UTF-16 units",
    () => storing((text) => (EMOJI.test(text) ? text.slice(0, 17) : text)),
    changed("title"),
  ),
  entry(
    "cuts long text instead of rejecting it",
    () => ({ steps: { validate: (context) => RIGHT_STEPS.validate({ ...context, body: cut(context.body) }) } }),
    accepted("/body/title maxLength 32: 33 characters"),
  ),
  {
    name: "fails for Chinese in a text without a limit",
    operationId: "updateUserInfo",
    create: () => rejecting(CHINESE, "failed"),
    named: rejected("/body/description Chinese", 500),
    fields: ["description"],
  },
];

function entry(name: string, create: () => ServerParts, named: RegExp): WrongServer {
  return { name, operationId: "updateUser", create, named };
}

function changed(field: string): RegExp {
  return new RegExp(`^response 200 /${field}: (was not changed|does not have the value of the request)`);
}

/** Rejects a body with such characters. */
function rejecting(characters: RegExp, reason: Reason): ServerParts {
  return {
    steps: {
      validate: (context) =>
        characters.test(JSON.stringify(context.body) ?? "") ? reject(context, reason) : RIGHT_STEPS.validate(context),
    },
  };
}

/** Changes each text before it is stored. */
function storing(change: (text: string) => string): ServerParts {
  return { steps: { apply: apply((account, fields) => void Object.assign(account.fields, mapTexts(fields, change))) } };
}

function cut(body: unknown): unknown {
  return isObject(body) ? mapTexts(body, (text) => [...text].slice(0, 32).join("")) : body;
}
