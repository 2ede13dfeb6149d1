import type { ExampleResponse } from "../../api/example-response.ts";
import type { Departments } from "../departments.ts";
import type { DesktopUserStore } from "../desktop-user-store.ts";
import type { StateRequest } from "../state-request.ts";
import type { TokenStore } from "../token-store.ts";
import type { UserStore } from "../user-store.ts";

/** The stores that an operation can change. */
export interface Stores {
  users: UserStore;
  departments: Departments;
  desktopUsers: DesktopUserStore;
  tokens: TokenStore;
}

/** Applies a request to the stores, and returns the response. An error changes nothing. */
export type Effect = (stores: Stores, request: StateRequest) => ExampleResponse;
