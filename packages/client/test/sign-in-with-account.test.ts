import { signInWithAccount } from "@hwc-users/client/sign-in";
import { describe, expect, test } from "vitest";
import { failureOf } from "./fault-server.ts";
import { callWithAccount, password, replying } from "./sign-in-calls.ts";

describe("signInWithAccount", () => {
  test("sends the account, and the password in the Authorization header", async () => {
    const { requests, fetch } = replying(callWithAccount.success);
    await signInWithAccount({ account: "李明", password, fetch });
    const [request] = requests;
    expect(request?.body).toEqual({ account: "李明", clientType: 72 });
    const pair = Buffer.from(`李明:${password}`).toString("base64");
    expect(request?.headers.get("authorization")).toBe(`Basic ${pair}`);
    expect(request?.headers.get("content-type")).toBe("application/json");
  });

  test.for(["account", "password"])("requires the %s", async (option) => {
    const options = { account: "a", password: "p", [option]: undefined as unknown as string };
    expect(await failureOf(signInWithAccount(options))).toMatchObject({
      name: "RequestError",
      message: `signInWithAccount: option "${option}" is required.`,
    });
  });

  test("names the options that it has when one is unknown", async () => {
    const options = { account: "a", password: "p", userId: "u1" };
    expect(await failureOf(signInWithAccount(options))).toMatchObject({
      message:
        'signInWithAccount: unknown option "userId"; known: account, password, baseUrl, fetch, plainHttpHosts, timeout, signal.',
    });
  });

  test("rejects an account with a colon, which the service would read as the end of the account", async () => {
    expect(await failureOf(signInWithAccount({ account: "a:b", password }))).toMatchObject({
      message: 'signInWithAccount: option "account" must not contain ":".',
    });
  });
});
