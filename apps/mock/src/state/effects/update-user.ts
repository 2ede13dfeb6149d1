import { isObject } from "@hwc-users/spec";
import { echoedFields } from "../../echo/echoed-fields.ts";
import { withRequestId } from "../../echo/request-id.ts";
import { documentedResponse, successExample } from "../documented-response.ts";
import { accountOf } from "../state-request.ts";
import type { Effect } from "./effect.ts";

/** Merges the sent fields into the user, and returns the whole user. Omitted fields keep their values. */
export const updateUser: Effect = ({ users, departments }, request) => {
  const { operation, parameters, body, requestId } = request;
  const account = accountOf(request, parameters.get("account") ?? "");
  if (!users.accepts(account)) return documentedResponse(request, "accountNotFound");

  const deptCode = isObject(body) ? body["deptCode"] : undefined;
  const changesDepartment = typeof deptCode === "string";
  if (changesDepartment && !departments.has(deptCode)) return documentedResponse(request, "departmentNotFound");

  const user = users.get(account);
  const success = successExample(request);
  const changed = users.change(user, {
    ...echoedFields(operation, request, success.status, user),
    ...(changesDepartment && departments.fieldsOf(deptCode)),
  });
  return withRequestId({ ...success, body: JSON.stringify(changed) }, requestId);
};
