export { updateUserRequestSchema as updateUserBody } from "../generated/kubb-zod/meeting/index.ts";
