import { operations } from "@hwc-users/spec";

const MADE_UP_TOKEN = "made-up-by-contract";

const tokenHeaders = [...new Set(operations.map(({ tokenHeader }) => tokenHeader.toLowerCase()))];

/** The credentials of requests that every server must reject: none, or a made-up token in the token header of one service. */
export const MADE_UP_TOKENS: readonly { name: string; header: Record<string, string> }[] = [
  { name: "without a token", header: {} },
  ...tokenHeaders.map((header) => ({ name: `with a made-up token in ${header}`, header: { [header]: MADE_UP_TOKEN } })),
];
