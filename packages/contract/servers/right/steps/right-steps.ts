import { compileValidators } from "../schemas.ts";
import { checkRoute, checkToken, hasValidToken } from "./access.ts";
import { checkContentType, isJsonInUtf8, parseBody, parseJson } from "./body.ts";
import { apply, assign, respond } from "./effect.ts";
import { findAccounts, validate } from "./values.ts";

/** The steps of the right server, in order. */
export const RIGHT_STEPS = {
  checkRoute,
  checkToken: checkToken(hasValidToken),
  checkContentType: checkContentType(isJsonInUtf8),
  parseBody: parseBody(parseJson),
  validate: validate(compileValidators()),
  findAccounts,
  apply: apply(assign),
  respond,
};

export type StepName = keyof typeof RIGHT_STEPS;
