export { UpdateUserRequestSchema as updateUserBody } from "../generated/redocly-zod/meeting/api.zod.ts";
