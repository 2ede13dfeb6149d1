import { batchUpdateUserStatus, batchUpdateUserStatusShown } from "./batchUpdateUserStatus.ts";
import { meetingErrorCodes } from "./meeting.ts";
import type { ErrorCodeFacts, PageFacts, ShownFacts } from "./page.ts";
import { updateMyInfo, updateMyInfoShown } from "./updateMyInfo.ts";
import { updateUser } from "./updateUser.ts";
import { updateUserShown } from "./updateUser-shown.ts";
import { updateUserInfo, updateUserInfoShown, workspaceErrorCodes } from "./updateUserInfo.ts";

/** The facts of the vendor's pages by operation, recorded by hand and apart from the spec. */
export const pages: Record<string, PageFacts> = { updateMyInfo, updateUser, batchUpdateUserStatus, updateUserInfo };

/** What the pages show as examples. */
export const shown: Record<string, ShownFacts> = {
  updateMyInfo: updateMyInfoShown,
  updateUser: updateUserShown,
  batchUpdateUserStatus: batchUpdateUserStatusShown,
  updateUserInfo: updateUserInfoShown,
};

/** The error codes by service. */
export const errorCodes: Record<string, ErrorCodeFacts> = {
  Meeting: meetingErrorCodes,
  Workspace: workspaceErrorCodes,
};
