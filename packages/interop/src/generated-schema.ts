import assert from "node:assert/strict";
import { VALID_BODIES, WRONG_BODIES } from "./bodies.ts";
import { type CodeGenerator, generateCode } from "./generated-code.ts";
import type { Tool } from "./tool.ts";

/** Makes a tool of a generator of schemas that parse at run time. Its usage exports `updateUserBody`. */
export function generatedSchema(generator: Omit<Tool, "prepare"> & CodeGenerator): Tool {
  return {
    ...generator,
    async prepare() {
      const { failures, importUsage } = await generateCode(generator);
      const { updateUserBody } = await importUsage();
      return {
        documents: () => assert.deepEqual(failures, []),
        wrongBodies: () =>
          assert.deepEqual(
            WRONG_BODIES.filter((body) => updateUserBody.safeParse(body).success),
            [],
          ),
        validBodies: () =>
          assert.deepEqual(
            VALID_BODIES.filter((body) => !updateUserBody.safeParse(body).success),
            [],
          ),
        unchangedBodies: () =>
          assert.deepEqual(
            VALID_BODIES.map((body) => updateUserBody.safeParse(body).data),
            VALID_BODIES,
          ),
      };
    },
  };
}
