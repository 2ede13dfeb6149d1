import assert from "node:assert/strict";
import { checkCalls } from "./check-calls.ts";
import { type CodeGenerator, generateCode } from "./generated-code.ts";
import type { Tool } from "./tool.ts";
import { runTypeTests } from "./type-tests.ts";

/** Makes a tool of a generator of typed clients. Its usage exports `calls`, `UpdateUserBody` and `ErrorCode`. */
export function typedClient(generator: Omit<Tool, "prepare"> & CodeGenerator): Tool {
  return {
    ...generator,
    async prepare() {
      const { folder, usage, failures, importUsage } = await generateCode(generator);
      const { acceptedBodies, bodyErrors, errorCodeErrors } = await runTypeTests(folder, usage);
      return {
        documents: () => assert.deepEqual(failures, []),
        wrongBodies: () => assert.deepEqual(acceptedBodies, []),
        validBodies: () => assert.deepEqual(bodyErrors, []),
        errorCodes: () => assert.deepEqual(errorCodeErrors, []),
        ...(await checkCalls(async () => (await importUsage()).calls)),
      };
    },
  };
}
