export * from "./generated/functions.ts";
export { createMeetingContext, type MeetingContext } from "./meeting.ts";
export { createWorkspaceContext, type WorkspaceContext } from "./workspace.ts";
