import type { Fields } from "../echo/fields.ts";
import { createBoundedMap } from "./bounded-map.ts";
import type { SeedDesktopUser } from "./seed.ts";

/** The fields that identify a desktop user. */
type DesktopUserId = Pick<SeedDesktopUser, "project_id" | "user_id">;

/** The desktop users of Workspace. */
export interface DesktopUserStore {
  /** Returns true if a request may name a user. */
  accepts(id: DesktopUserId): boolean;
  /** Changes fields of a user, or creates it. */
  change(id: DesktopUserId, changes: Fields): void;
  all(): SeedDesktopUser[];
}

/** Creates the desktop users of a seed. */
export function createDesktopUserStore(seed: readonly SeedDesktopUser[], createsUnknown: boolean): DesktopUserStore {
  const users = createBoundedMap<SeedDesktopUser>();
  for (const user of seed) users.keep(keyOf(user), user);
  return {
    accepts: (id) => createsUnknown || users.get(keyOf(id)) !== undefined,
    change: (id, changes) => users.set(keyOf(id), { ...users.get(keyOf(id)), ...changes, ...id }),
    all: users.values,
  };
}

/** IDs may contain any separator. */
function keyOf({ project_id, user_id }: DesktopUserId): string {
  return JSON.stringify([project_id, user_id]);
}
