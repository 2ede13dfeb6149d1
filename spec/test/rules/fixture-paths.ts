/** Files of the valid spec, and paths in them. */
export const ROOT = "openapi";
export const RENAME_USER = "operations/renameUser";
export const ADD_GROUP = "operations/addGroup";
export const SIGN_IN = "operations/signInAsGroup";
export const ADDRESS = "components/schemas/Address";
export const USER_ROLE = "components/schemas/UserRole";
export const KNOWN_CODES = "components/schemas/KnownUsersErrorCode";
export const GROUP = "components/schemas/Group";
export const IDEMPOTENT = "components/retry/Idempotent";

const JSON_CONTENT = ["content", "application/json"];

/** The JSON body of the request in `renameUser`. */
export const REQUEST = ["put", "requestBody", ...JSON_CONTENT];
export const REQUEST_PROPERTIES = [...REQUEST, "schema", "properties"];
/** The JSON body of the success in `renameUser`. */
export const SUCCESS = ["put", "responses", "200", ...JSON_CONTENT];
export const SUCCESS_PROPERTIES = [...SUCCESS, "schema", "properties"];
