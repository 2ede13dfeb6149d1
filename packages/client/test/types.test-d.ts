import {
  type ApiError,
  type CallPromise,
  type Input,
  isApiError,
  isRegion,
  isRequestError,
  type KnownErrorCode,
  type MeetingClient,
  type Outcome,
  type Output,
  type operations,
  type RequestError,
  type regions,
  type UpdateUserInfoResult,
  type UpdateUserRequest,
  type User,
  type WorkspaceClient,
  type WorkspaceRegion,
} from "@hwc-users/client";
import { type Validator, validator } from "@hwc-users/client/validate";
import { describe, expectTypeOf, test } from "vitest";

// `pnpm typecheck` checks these types. Nothing runs.
declare const meeting: MeetingClient;
declare const workspace: WorkspaceClient;

test("a client has the operations of its own service, and no others", () => {
  expectTypeOf<keyof typeof meeting>().toEqualTypeOf<"updateMyInfo" | "updateUser" | "batchUpdateUserStatus" | "raw">();
  expectTypeOf<keyof typeof workspace>().toEqualTypeOf<"updateUserInfo" | "raw">();
  expectTypeOf<"/v2/{project_id}/users/{user_id}">().not.toExtend<Parameters<typeof meeting.raw.PUT>[0]>();
});

test("a method resolves to the type of the body, or to undefined", () => {
  expectTypeOf(meeting.updateUser).returns.resolves.toEqualTypeOf<User>();
  expectTypeOf(meeting.updateMyInfo).returns.resolves.toEqualTypeOf<undefined>();
  expectTypeOf(workspace.updateUserInfo).returns.resolves.toEqualTypeOf<UpdateUserInfoResult>();
});

test("withResponse resolves to data of that type, a Response and the request ID", () => {
  expectTypeOf(meeting.updateUser).returns.toEqualTypeOf<CallPromise<User>>();
  expectTypeOf<CallPromise<User>["withResponse"]>().returns.resolves.toEqualTypeOf<Outcome<User>>();
  expectTypeOf<Outcome<User>>().toEqualTypeOf<{ data: User; response: Response; requestId: string }>();
  expectTypeOf<CallPromise<undefined>>().toExtend<Promise<undefined>>();
});

test("a response has the loose types of the service", () => {
  expectTypeOf<User["visionAccount"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<7>().toExtend<User["status"]>();
  expectTypeOf<User["status"]>().toExtend<number | null | undefined>();
  expectTypeOf<7 | "7" | null>().toExtend<NonNullable<User["vmrList"]>[number]["status"]>();
  expectTypeOf<NonNullable<User["vmrList"]>[number]["status"]>().toExtend<number | string | null | undefined>();
});

test("a response keeps the known values in its types, so that editors suggest them", () => {
  // A plain number or string would swallow the literals.
  expectTypeOf<Extract<User["status"], 0 | 1>>().toEqualTypeOf<0 | 1>();
  expectTypeOf<Extract<User["country"], "chinaPR">>().toEqualTypeOf<"chinaPR">();
  expectTypeOf<Extract<UpdateUserInfoResult["error_code"], "WKS.0001">>().toEqualTypeOf<"WKS.0001">();
});

describe("an error", () => {
  const error: unknown = new Error("any");

  test("is narrowed by its type guard", () => {
    if (isApiError(error)) expectTypeOf(error).toEqualTypeOf<ApiError>();
    else expectTypeOf(error).toBeUnknown();
    if (isRequestError(error)) expectTypeOf(error).toEqualTypeOf<RequestError>();
  });

  test("has known codes and statuses, and accepts others", () => {
    if (!isApiError(error)) return;
    expectTypeOf<KnownErrorCode>().toExtend<NonNullable<ApiError["errorCode"]>>();
    expectTypeOf(error.errorCode === "USG.201040000" || error.errorCode === "XYZ.1").toBeBoolean();
    expectTypeOf(error.status === 400 || error.status === 418).toBeBoolean();
    expectTypeOf<ApiError["errorCode"]>().toExtend<string | undefined>();
    expectTypeOf<ApiError["status"]>().toExtend<number>();
    // @ts-expect-error: a code is text
    expectTypeOf(error.errorCode === 400).toBeBoolean();
    // @ts-expect-error: an error is read-only
    error.errorCode = "USG.201040000";
  });
});

test("a region can be another one than the known ones", () => {
  expectTypeOf<"ap-southeast-1">().toExtend<WorkspaceRegion>();
  expectTypeOf<"xx-tomorrow-1">().toExtend<WorkspaceRegion>();
  expectTypeOf<number>().not.toExtend<WorkspaceRegion>();
});

test("isRegion narrows a string to the known regions", () => {
  const given: string = "cn-north-4";
  if (isRegion(given)) expectTypeOf(given).toEqualTypeOf<(typeof regions)[number]>();
  else expectTypeOf(given).toEqualTypeOf<string>();
});

test("the body and the data of an operation have named types", () => {
  type UpdateUser = operations["updateUser"];
  expectTypeOf<Input<UpdateUser>["body"]>().toEqualTypeOf<UpdateUserRequest>();
  expectTypeOf<Output<UpdateUser>>().toEqualTypeOf<User>();
  expectTypeOf<Awaited<ReturnType<MeetingClient["updateUser"]>>>().toEqualTypeOf<User>();
});

test("the validator has the type Validator", () => {
  expectTypeOf(validator).toEqualTypeOf<Validator>();
});
