export { zUpdateUserRequest as updateUserBody } from "../generated/hey-api-zod/meeting/zod.gen.ts";
