import { isObject } from "@hwc-users/spec";
import { echoResponse } from "../../echo/echo-response.ts";
import { documentedResponse, successExample } from "../documented-response.ts";
import type { Effect } from "./effect.ts";

/** Merges the sent fields into the desktop user. */
export const updateUserInfo: Effect = ({ desktopUsers }, request) => {
  const { operation, parameters, body } = request;
  const id = { project_id: parameters.get("project_id") ?? "", user_id: parameters.get("user_id") ?? "" };
  if (!desktopUsers.accepts(id)) return documentedResponse(request, "userNotFound");

  desktopUsers.change(id, isObject(body) ? body : {});
  return echoResponse(operation, request, successExample(request));
};
