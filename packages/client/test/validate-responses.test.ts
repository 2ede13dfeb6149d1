import { validator } from "@hwc-users/client/validate";
import { describe, expect, test } from "vitest";

type Rejection = [body: unknown, pointer: string, message: string, keyword: string, limit: unknown];

describe("a response of updateUser", () => {
  const check = (body: unknown, status = 200) => validator.response("updateUser", status, body);

  test.for<Rejection>([
    [{ sortLevel: "1" }, "/sortLevel", "must be an integer or null", "type", ["integer", "null"]],
    [{ visionAccount: 1 }, "/visionAccount", "must be a string or null", "type", ["string", "null"]],
    [{ corp: "c" }, "/corp", "must be an object or null", "type", ["object", "null"]],
    [{ corp: { id: 1 } }, "/corp/id", "must be a string or null", "type", ["string", "null"]],
    [
      { vmrList: [{}, { vmrMode: true }] },
      "/vmrList/1/vmrMode",
      "must be an integer or null",
      "type",
      ["integer", "null"],
    ],
    [undefined, "", "must be an object", "type", "object"],
  ])("%j is rejected: %s %s", ([body, pointer, message, keyword, limit]) => {
    expect(check(body)).toEqual([{ pointer, message, keyword, limit }]);
  });

  test("may have null and unknown values in every field", () => {
    expect(check({ name: null, status: null, country: null, devType: null, vmrList: null })).toEqual([]);
    expect(check({ status: 7, country: "atlantis", license: -1, vmrList: [{ status: "7" }, { status: 7 }] })).toEqual(
      [],
    );
  });

  test("may have an unknown error code, which is a string", () => {
    expect(check({ error_code: "USG.999" }, 400)).toEqual([]);
    expect(check({ error_code: 1 }, 400)).toEqual([
      { pointer: "/error_code", message: "must be a string or null", keyword: "type", limit: ["string", "null"] },
    ]);
  });

  test("has the schema of the default response with any other error status", () => {
    expect(check({ error_code: "APIGW.0308" }, 418)).toEqual([]);
    expect(check({ error_code: 1 }, 418)).toMatchObject([{ pointer: "/error_code" }]);
    expect(check("<html>", 502)).toMatchObject([{ pointer: "", message: "must be an object" }]);
  });

  test("may be anything that the spec does not document", () => {
    expect(check({ fieldOfTomorrow: [1] })).toEqual([]);
    expect(check("<html>", 302)).toEqual([]);
    expect(check("<html>", 399)).toEqual([]);
    expect(validator.response("updateMyInfo", 200, "<p>done</p>")).toEqual([]);
  });
});
