import type { DocumentFacts, ExampleFacts, OperationFacts, ServiceFacts } from "../facts.ts";
import * as batchUpdateUserStatus from "./batchUpdateUserStatus.ts";
import * as countries from "./countries.ts";
import * as document from "./document.ts";
import * as meeting from "./meeting.ts";
import * as meetingErrors from "./meeting-errors.ts";
import * as meetingObjects from "./meeting-objects.ts";
import * as updateMyInfo from "./updateMyInfo.ts";
import * as updateUser from "./updateUser.ts";
import * as updateUserExamples from "./updateUser-examples.ts";
import * as updateUserInfo from "./updateUserInfo.ts";
import * as user from "./user.ts";
import * as userFields from "./user-fields.ts";
import * as workspace from "./workspace.ts";
import * as workspaceErrors from "./workspace-errors.ts";

export const documentRecord: DocumentFacts = document.document;

/** The vendor docs by operation, recorded by hand and apart from the spec. */
export const operationRecords: Record<string, OperationFacts> = {
  updateMyInfo: updateMyInfo.updateMyInfo,
  updateUser: updateUser.updateUser,
  batchUpdateUserStatus: batchUpdateUserStatus.batchUpdateUserStatus,
  updateUserInfo: updateUserInfo.updateUserInfo,
};

/** The examples of the vendor docs by operation. */
export const exampleRecords: Record<string, ExampleFacts> = {
  updateMyInfo: updateMyInfo.updateMyInfoExamples,
  updateUser: updateUserExamples.updateUserExamples,
  batchUpdateUserStatus: batchUpdateUserStatus.batchUpdateUserStatusExamples,
  updateUserInfo: updateUserInfo.updateUserInfoExamples,
};

/** The error codes by service. */
export const serviceRecords: Record<string, ServiceFacts> = {
  Meeting: meetingErrors.meeting,
  Workspace: workspaceErrors.workspace,
};

/** The exports of each record file. A file stands after those that it imports. */
export const recordFiles = {
  "document.ts": document,
  "countries.ts": countries,
  "meeting-objects.ts": meetingObjects,
  "meeting-errors.ts": meetingErrors,
  "meeting.ts": meeting,
  "user-fields.ts": userFields,
  "user.ts": user,
  "workspace-errors.ts": workspaceErrors,
  "workspace.ts": workspace,
  "batchUpdateUserStatus.ts": batchUpdateUserStatus,
  "updateMyInfo.ts": updateMyInfo,
  "updateUser.ts": updateUser,
  "updateUser-examples.ts": updateUserExamples,
  "updateUserInfo.ts": updateUserInfo,
};
