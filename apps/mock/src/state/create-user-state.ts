import { isObject } from "@hwc-users/spec";
import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import type { Fields } from "../echo/fields.ts";
import { createDepartments } from "./departments.ts";
import { createDesktopUserStore } from "./desktop-user-store.ts";
import { tokenExpired } from "./documented-response.ts";
import type { Stores } from "./effects/effect.ts";
import { EFFECTS } from "./effects/effects.ts";
import type { Seed, StoredUser } from "./seed.ts";
import { type StateRequest, tokenOf } from "./state-request.ts";
import { createTokenStore } from "./token-store.ts";
import { createUserStore } from "./user-store.ts";

/** The options of {@link createUserState}. */
export interface UserStateOptions {
  /** The initial users. None when omitted. */
  users?: Seed | undefined;
  /**
   * Whether a request creates a user that it names, or gets the documented error.
   *
   * @default "reject" with initial users, "create" without
   */
  unknownUsers?: "create" | "reject" | undefined;
}

/** The users and tokens of a scope. */
export interface UserState {
  /** Applies a valid request, and returns its response; undefined if the operation has no known effect. */
  respond(request: StateRequest): ExampleResponse | undefined;
  /** Makes every token expire that was received or issued so far, and the tokens of the seed. */
  expireTokens(): void;
  /** Returns copies of the users. */
  users(): StoredUser[];
  /** Brings the users and tokens of the seed back, and forgets all others. */
  reset(): void;
}

/** Creates the users and tokens of a seed. */
export function createUserState(
  operations: readonly MockedOperation[],
  { users, unknownUsers = users ? "reject" : "create" }: UserStateOptions,
): UserState {
  // A copy, so that a reset does not depend on what the caller did to the seed.
  const seed = structuredClone(users);
  const example = exampleUser(operations);
  let stores = createStores(seed, unknownUsers === "create", example);
  return {
    respond(request) {
      const token = tokenOf(request);
      const expired = token !== undefined && stores.tokens.isExpired(token) ? tokenExpired(request) : undefined;
      return expired ?? EFFECTS.get(request.operation.operationId)?.(stores, request);
    },
    expireTokens: () => stores.tokens.expireAll(),
    users: () => structuredClone(listUsers(stores)),
    reset() {
      stores = createStores(seed, unknownUsers === "create", example);
    },
  };
}

function listUsers({ users, desktopUsers }: Stores): StoredUser[] {
  return [
    ...users.all().map((fields) => ({ service: "Meeting" as const, id: fields.userAccount, fields })),
    ...desktopUsers
      .all()
      .map((fields) => ({ service: "Workspace" as const, id: fields.user_id, fields: { ...fields } })),
  ];
}

function createStores(seed: Seed = {}, createsUnknown: boolean, example: Fields): Stores {
  const { users = [], departments: listed, desktopUsers = [] } = seed;
  const departments = createDepartments(listed, example);
  return {
    users: createUserStore(users, createsUnknown, departments, example),
    departments,
    desktopUsers: createDesktopUserStore(desktopUsers, createsUnknown),
    tokens: createTokenStore(users),
  };
}

/** The documented user, from which users get the fields that nobody set. */
function exampleUser(operations: readonly MockedOperation[]): Fields {
  const updateUser = operations.find(({ operationId }) => operationId === "updateUser");
  const example: unknown = JSON.parse(updateUser?.responses[0]?.body ?? "null");
  return isObject(example) ? example : {};
}
