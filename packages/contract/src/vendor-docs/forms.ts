/** What examples look like where the vendor docs describe a form, but no schema asserts it. */
export const FORMS = {
  account: /^[\w.@-]{1,64}$/,
  email: /^[^@\s]+@[^@\s]+\.[a-z]+$|^\*+$/,
  /** Asterisks stand for hidden digits, as on the vendor's page. */
  phone: /^\+?[\d*]+$/,
  /** Never, or a time in UTC. */
  expiry: /^0$|^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  milliseconds: /^\d{13}$/,
  id: /^[0-9a-f]{32}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const satisfies Record<string, RegExp>;

export type Form = keyof typeof FORMS;
