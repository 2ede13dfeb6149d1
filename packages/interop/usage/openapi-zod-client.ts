import { schemas } from "../generated/openapi-zod-client/meeting/api.ts";

export const updateUserBody = schemas.UpdateUserRequest;
