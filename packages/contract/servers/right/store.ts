import { isObject } from "@hwc-users/spec";

/** The arguments of each operation, as in the file of `--accounts`. */
export type Arguments = Readonly<Record<string, Record<string, unknown>>>;

/** One stored account. */
export interface Account {
  id: string;
  fields: Record<string, unknown>;
}

/** The accounts of a server. */
export interface Store {
  /** Returns the accounts that an operation changes; undefined if one of them does not exist. */
  find(operationId: string, values: Record<string, unknown>, body: unknown): Account[] | undefined;
  /** All accounts as text, to compare the store with an earlier state of itself. */
  snapshot(): string;
}

/** The token of `updateMyInfo` belongs to this user. */
const ME = "owner of the token";

/** The accounts that a request of each operation names. */
const NAMED_ACCOUNTS: Record<string, (values: Record<string, unknown>, body: unknown) => unknown[]> = {
  updateMyInfo: () => [ME],
  updateUser: ({ account }) => [account],
  // A server that accepts another item by mistake ignores it.
  batchUpdateUserStatus: (_, body) => (Array.isArray(body) ? body.filter((item) => typeof item === "string") : []),
  updateUserInfo: ({ project_id, user_id }) => [`${project_id}/${user_id}`],
};

/** Creates a store in which each account has the values that the arguments give it. */
export function createStore(base: Arguments): Store {
  const accounts = new Map<unknown, Account>();
  for (const [operationId, { body, ...values }] of Object.entries(base)) {
    for (const id of namedAccounts(operationId, values, body)) {
      accounts.set(id, { id: String(id), fields: fieldsOf(values, body) });
    }
  }
  return {
    find(operationId, values, body) {
      const found = namedAccounts(operationId, values, body).map((id) => accounts.get(id));
      return found.every((account) => account !== undefined) ? found : undefined;
    },
    snapshot: () => JSON.stringify([...accounts.values()].map(({ id, fields }) => [id, Object.entries(fields).sort()])),
  };
}

function namedAccounts(operationId: string, values: Record<string, unknown>, body: unknown): unknown[] {
  return NAMED_ACCOUNTS[operationId]?.(values, body) ?? [];
}

/** The fields that a request sets: those of its body, or the status in the path for a list of accounts. */
export function fieldsOf({ value }: Record<string, unknown>, body: unknown): Record<string, unknown> {
  if (isObject(body)) return { ...body };
  return value === undefined ? {} : { status: Number(value) };
}
