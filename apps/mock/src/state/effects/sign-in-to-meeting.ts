import { isObject } from "@hwc-users/spec";
import type { ExampleResponse } from "../../api/example-response.ts";
import { changedFields } from "../../echo/changed-fields.ts";
import { echoResponse } from "../../echo/echo-response.ts";
import { documentedResponse, successExample } from "../documented-response.ts";
import type { StateRequest } from "../state-request.ts";
import type { TokenStore } from "../token-store.ts";
import type { MeetingUser } from "../user-store.ts";

const DISABLED = 1;

/** Issues a token of a user of Meeting, and returns it with the facts about the user. */
export function signInToMeeting(tokens: TokenStore, request: StateRequest, user: MeetingUser): ExampleResponse {
  if (user["status"] === DISABLED) return documentedResponse(request, "accountDisabled");

  const accessToken = tokens.issue();
  tokens.bind(accessToken, user.userAccount);
  const echoed = echoResponse(request.operation, request, successExample(request));
  const body: unknown = JSON.parse(echoed.body ?? "null");
  if (!isObject(body) || !isObject(body["user"])) return echoed;
  const owner = body["user"];
  const facts = changedFields(owner, { ...user, userId: user["id"] }, owner);
  return { ...echoed, body: JSON.stringify({ ...body, accessToken, user: { ...owner, ...facts } }) };
}
