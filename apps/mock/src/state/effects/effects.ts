import { batchUpdateUserStatus } from "./batch-update-user-status.ts";
import type { Effect } from "./effect.ts";
import { signInWithAccount } from "./sign-in-with-account.ts";
import { signInWithAppId } from "./sign-in-with-app-id.ts";
import { signInWithIam } from "./sign-in-with-iam.ts";
import { updateMyInfo } from "./update-my-info.ts";
import { updateUser } from "./update-user.ts";
import { updateUserInfo } from "./update-user-info.ts";

/** The effects of operations, by operation ID. Other operations change nothing. */
export const EFFECTS = new Map<string, Effect>(
  Object.entries({
    updateMyInfo,
    updateUser,
    batchUpdateUserStatus,
    updateUserInfo,
    signInWithAppId,
    signInWithAccount,
    signInWithIam,
  }),
);
