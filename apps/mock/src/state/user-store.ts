import { changedFields } from "../echo/changed-fields.ts";
import type { Fields } from "../echo/fields.ts";
import { createBoundedMap } from "./bounded-map.ts";
import type { Departments } from "./departments.ts";
import type { SeedUser } from "./seed.ts";

/** How a request names a user. */
export interface Account {
  name: string;
  /** Whether the name is the user's ID in the caller's own system, not a Meeting account. */
  isThirdParty: boolean;
}

/** A user with every field. */
export interface MeetingUser extends Fields {
  userAccount: string;
}

/** The users of Meeting. */
export interface UserStore {
  /** Whether a request may name a user that does not exist yet. */
  createsUnknown: boolean;
  /** Returns true if a request may name a user. */
  accepts(account: Account): boolean;
  /**
   * Returns a user, or creates it.
   *
   * @param fields The fields of a new user.
   */
  get(account: Account, fields?: Fields): MeetingUser;
  /** Creates a user with a generated account. */
  create(): MeetingUser;
  /** Changes fields of a user, and returns the changed user. */
  change(user: MeetingUser, changes: Fields): MeetingUser;
  /** Changes the fields that a user has too, with the same name and type. */
  merge(user: MeetingUser, sent: Fields): void;
  /** Returns the default administrator of the enterprise, which always exists. */
  administrator(): MeetingUser;
  all(): MeetingUser[];
}

/** A user as it is stored: without the fields that are as in the example. */
interface Entry {
  userAccount: string;
  fields: Fields;
}

const ID_LENGTH = 32;

/**
 * Creates the users of a seed.
 *
 * @param example The documented user, whose values the fields have that are not set.
 */
export function createUserStore(
  seed: readonly SeedUser[],
  createsUnknown: boolean,
  departments: Departments,
  example: Fields,
): UserStore {
  const entries = createBoundedMap<Entry>(forgetThirdAccount);
  /** The Meeting accounts by third-party account. */
  const accounts = new Map<string, string>();
  let lastId = 0;

  function forgetThirdAccount({ userAccount, fields: { thirdAccount } }: Entry): void {
    if (accounts.get(String(thirdAccount)) === userAccount) accounts.delete(String(thirdAccount));
  }

  function generateId(): string {
    let id: string;
    do {
      lastId++;
      id = lastId.toString(16).padStart(ID_LENGTH, "0");
    } while (entries.get(id));
    return id;
  }

  function add({ userAccount, ...fields }: MeetingUser, id: string, isKept = false): Entry {
    const { deptCode, thirdAccount } = fields;
    const department = typeof deptCode === "string" && departments.fieldsOf(deptCode);
    const entry = { userAccount, fields: { id, thirdAccount: null, status: 0, ...department, ...fields } };
    entries[isKept ? "keep" : "set"](userAccount, entry);
    if (typeof thirdAccount === "string" && thirdAccount !== "") accounts.set(thirdAccount, userAccount);
    return entry;
  }

  function create({ name, isThirdParty }: Partial<Account>, fields?: Fields): Entry {
    const id = generateId();
    if (name === undefined) return add({ userAccount: id }, id);
    return add(
      isThirdParty ? { ...fields, userAccount: id, thirdAccount: name } : { ...fields, userAccount: name },
      id,
    );
  }

  function find({ name, isThirdParty }: Account): Entry | undefined {
    const account = isThirdParty ? accounts.get(name) : name;
    return account === undefined ? undefined : entries.get(account);
  }

  function show({ userAccount, fields }: Entry): MeetingUser {
    return { ...example, ...fields, userAccount };
  }

  function change({ userAccount }: MeetingUser, changes: Fields): MeetingUser {
    const entry = { userAccount, fields: { ...entries.get(userAccount)?.fields, ...changes } };
    entries.set(userAccount, entry);
    return show(entry);
  }

  for (const { token: _, ...user } of seed) add(user, generateId(), true);
  const administrator = seed.find(({ adminType }) => adminType === 0)?.userAccount ?? generateId();

  return {
    createsUnknown,
    accepts: (account) => createsUnknown || find(account) !== undefined,
    get: (account, fields) => show(find(account) ?? create(account, fields)),
    create: () => show(create({})),
    change,
    merge: (user, sent) => void change(user, changedFields(user, sent, example)),
    administrator: () =>
      show(entries.get(administrator) ?? add({ userAccount: administrator, adminType: 0 }, administrator)),
    all: () => entries.values().map(show),
  };
}
