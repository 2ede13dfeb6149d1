import { isObject } from "@hwc-users/spec";
import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import type { Fields } from "../echo/fields.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { createDepartments } from "./departments.ts";
import { createDesktopUserStore } from "./desktop-user-store.ts";
import { tokenExpired } from "./documented-response.ts";
import type { Stores } from "./effects/effect.ts";
import { EFFECTS } from "./effects/effects.ts";
import type { Seed, StoredUser } from "./seed.ts";
import { type StateRequest, tokenOf } from "./state-request.ts";
import { createTokenStore } from "./token-store.ts";
import { createUserStore } from "./user-store.ts";

/** The users and tokens of a scope. */
export interface UserState {
  /** Remembers the token of a valid request, which can be made to expire from now on. */
  receive(request: StateRequest): void;
  /** Applies a received request, and returns its response; undefined if the operation has no known effect. */
  respond(request: StateRequest): ExampleResponse | undefined;
  /** Makes every token expire that was received or issued, and the tokens of the seed. */
  expireTokens(): void;
  /** Returns copies of the users. */
  list(): StoredUser[];
}

/** Returns the function that creates the users and tokens of a scope. */
export function userStateFactory(
  operations: readonly MockedOperation[],
  { users, unknownUsers = users ? "reject" : "create" }: Pick<MockOptions, "users" | "unknownUsers">,
): () => UserState {
  // A copy, so that later scopes do not depend on what the caller does to the seed.
  const seed = structuredClone(users) ?? {};
  const example = exampleUser(operations);
  return () => createUserState(createStores(seed, unknownUsers === "create", example));
}

function createUserState(stores: Stores): UserState {
  const { users, desktopUsers, tokens } = stores;
  return {
    receive(request) {
      const token = tokenOf(request);
      if (token !== undefined) tokens.receive(token);
    },
    respond(request) {
      const token = tokenOf(request);
      const expired = token !== undefined && tokens.isExpired(token) ? tokenExpired(request) : undefined;
      return expired ?? EFFECTS.get(request.operation.operationId)?.(stores, request);
    },
    expireTokens: tokens.expireAll,
    list: () =>
      structuredClone([
        ...users.all().map((fields) => ({ service: "Meeting" as const, id: fields.userAccount, fields })),
        ...desktopUsers
          .all()
          .map((fields) => ({ service: "Workspace" as const, id: fields.user_id, fields: { ...fields } })),
      ]),
  };
}

function createStores(
  { users = [], departments: listed, desktopUsers = [] }: Seed,
  createsUnknown: boolean,
  example: Fields,
): Stores {
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
