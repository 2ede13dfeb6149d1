type Validator = typeof import("../prism/validate.ts");
let validator: Promise<Validator> | undefined;

/** Loads the validator, once. It takes most of the start-up time, so it is loaded after the server listens. */
export function loadValidator(): Promise<Validator> {
  validator ??= import("../prism/validate.ts");
  return validator;
}
