export { UpdateUserBody as updateUserBody } from "../generated/orval-zod/meeting/api.ts";
