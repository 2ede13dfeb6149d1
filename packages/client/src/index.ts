export { ApiError } from "./api-error.ts";
export type { ClientOptions, Token } from "./client-options.ts";
export type * from "./generated/types.ts";
export { createMeetingClient, type MeetingClient, type MeetingClientOptions } from "./meeting.ts";
export type { CallOptions, Input, Method, Methods, OperationTypes, Output } from "./method.ts";
export { RequestError } from "./request-error.ts";
export {
  createWorkspaceClient,
  type WorkspaceClient,
  type WorkspaceClientOptions,
  type WorkspaceRegion,
} from "./workspace.ts";
