import { echoResponse } from "../../echo/echo-response.ts";
import { successExample } from "../documented-response.ts";
import type { Effect } from "./effect.ts";

/** Issues a token of IAM. Its users are not those of Workspace, so it belongs to none of them. */
export const signInWithIam: Effect = ({ tokens }, request) => {
  const response = echoResponse(request.operation, request, successExample(request));
  return { ...response, headers: { ...response.headers, "X-Subject-Token": tokens.issue() } };
};
