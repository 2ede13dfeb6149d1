export { MeetingClient } from "./client.ts";
export { MeetingCredentials } from "./credentials.ts";
export * from "./requests.ts";
